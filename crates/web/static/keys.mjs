// The worklist and an alert by single keys. They can be switched off (WCAG 2.1.4), and never act in a field.

const KEPT = "keys-off";
const dialog = document.getElementById("keys");
const on = document.getElementById("keys-on");

function isOff() {
  try {
    return localStorage.getItem(KEPT) === "1";
  } catch {
    return false;
  }
}

on.checked = !isOff();
on.addEventListener("change", () => {
  try {
    if (on.checked) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, "1");
  } catch {
    // Nothing can be kept here: it holds for this page.
  }
});
document.getElementById("keys-open").addEventListener("click", () => dialog.showModal());

const isShown = (one) => one.offsetParent !== null;
const lines = () => [...document.querySelectorAll("#list [data-alert]")].filter(isShown);
const current = () => document.activeElement?.closest("#list [data-alert]") ?? null;

function move(by) {
  const all = lines();
  const at = all.indexOf(current());
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
  all[next]?.querySelector("a")?.focus();
}

/** To a field of the alert: on its page at once, from the list by way of its page. */
function reach(field) {
  const here = document.getElementById(field);
  if (here) {
    show(here);
    return;
  }
  const link = current()?.querySelector("a");
  if (link) location.assign(`${link.href}#${field}`);
}

/** What is folded away is opened first. */
function show(field) {
  const folded = field.closest("details");
  if (folded) folded.open = true;
  field.focus();
  field.scrollIntoView({ block: "center" });
}

function take() {
  const button = document.getElementById("take") ?? current()?.querySelector("form button");
  button?.click();
}

const ACTS = {
  j: () => move(1),
  k: () => move(-1),
  a: take,
  p: () => reach("call_note"),
  m: () => reach("message"),
  s: () => reach("reason"),
  r: () => reach("again"),
  h: () => reach("to"),
  n: () => reach("note"),
  c: () => reach("outcome"),
  w: () => location.assign("/worklist"),
  "?": () => dialog.showModal(),
};

const isField = (target) => target.closest?.("input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable], dialog");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  if (!on.checked || isField(event.target)) return;
  const act = ACTS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

// A field that the address names is where the practitioner wants to be.
const named = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
if (named?.matches("input, textarea, select")) show(named);
