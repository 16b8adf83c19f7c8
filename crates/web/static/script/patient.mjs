// Every patient's page: keeps it for a time without a network, sends what waits on this device, and says where it stands.
// Each page works without this.

import { all, put, remove, send } from "./queue.mjs";

const KEPT = "afterneedle";
const FRESH_MS = 3_600_000;
const RETRY_S_MAX = 60;
const token = location.pathname.split("/")[2];
const kitPage = `/r/${token}/check-in/offline`;
let retry;
let keeping;
let writing;
let isForgotten = false;

/** Milliseconds that this device's clock is behind the server's, as far as it was ever seen. */
export const behind = () => Number(localStorage.getItem(`${KEPT}-behind`) ?? 0);

/** Remembers when this device told somebody to be seen or to call: a page that was kept before knows nothing of it. */
export function rememberTold(at = Date.now() + behind()) {
  try {
    const before = Number(localStorage.getItem(`${KEPT}-told-${token}`) ?? 0);
    localStorage.setItem(`${KEPT}-told-${token}`, String(Math.max(before, at)));
  } catch {
    // A device that is full still shows the answer.
  }
}

/** On a page from before such an answer, that answer stands first; what it says of the course is put away. */
function showTold(kept) {
  const told = Number(localStorage.getItem(`${KEPT}-told-${token}`) ?? 0);
  if (!(told > Date.parse(kept)) || !document.getElementById("told-since")) return;
  for (const older of document.querySelectorAll(".standing, .guided")) older.hidden = true;
  reveal("told-since");
}

/** What stands until the next session is over once that begins, also on a page that was kept. */
function putAwayWhatIsOver() {
  const isOver = ({ dataset }) => Date.parse(dataset.until) <= Date.now() + behind();
  for (const part of document.querySelectorAll("[data-until]")) part.hidden = isOver(part);
}

/** Shows what waits, what has arrived and what was refused; sends what waits. */
export async function deliver() {
  await show();
  const { again, arrived } = await send(token);
  await show();
  clearTimeout(retry);
  if (again > 0) retry = setTimeout(deliver, Math.min(again, RETRY_S_MAX) * 1000);
  else if (arrived && isOld()) location.reload();
  else if (arrived) await keepKit();
}

/** Whether this page was kept, and holds nothing that somebody fills in. */
function isOld() {
  const kept = document.getElementById("kept");
  return kept && !kept.hidden && !document.querySelector("main form");
}

async function show() {
  const items = await all(token);
  const place = document.getElementById("sending");
  if (!place) return;
  const blank = place.querySelector("template");
  // What has not changed is not said again, and keeps the focus that it may have.
  const now = JSON.stringify(items.map(({ id, state, status, told }) => [id, state, status, told]));
  if (place.dataset.shown !== now) {
    place.dataset.shown = now;
    place.replaceChildren(blank, ...items.map((item) => shown(blank, item)));
    place.hidden = items.length === 0;
  }
  document.dispatchEvent(new CustomEvent("delivery", { detail: items }));
}

function shown(blank, item) {
  const copy = blank.content.cloneNode(true);
  const part = (name) => copy.querySelector(`[data-state="${name}"]`);
  const state = item.state === "rejected" && part(`rejected-${item.status}`) ? `rejected-${item.status}` : item.state;
  part(state).hidden = false;
  part("differs").hidden = !differs(item);
  for (const time of copy.querySelectorAll("time")) {
    time.dateTime = item.answered_at;
    time.textContent = clock(item.answered_at);
  }
  for (const link of copy.querySelectorAll("a[data-receipt]")) link.href = `/r/${token}/check-ins/${item.receipt}`;
  const done = copy.querySelector("button");
  done.hidden = item.state !== "rejected";
  done.addEventListener("click", () => remove(item.id).then(show));
  return copy;
}

/** Whether the server told something else than this device; of a message, something that has to be read. */
const differs = ({ state, told, preview }) => state === "sent" && told !== preview && (preview !== null || !["self_care", "contact"].includes(told));

const clock = (at) => new Intl.DateTimeFormat(`${document.documentElement.lang}-u-nu-latn`, { weekday: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));

/** Fetches what is needed without a network; what changes rarely only once in a while. */
async function keep({ keepPages, keepFiles }) {
  const kept = await caches.open(KEPT);
  const files = keepFiles.split(" ");
  const isSpokenAnew = localStorage.getItem(`${KEPT}-language`) !== document.documentElement.lang;
  // The check-in comes last: once it is there, everything that it needs is.
  for (const file of files) if (!(await kept.match(file))) await kept.add(file);
  for (const page of keepPages.split(" ")) {
    const old = !isSpokenAnew && page !== kitPage && (await kept.match(page));
    const age = old ? Date.now() + behind() - Date.parse(old.headers.get("date")) : Infinity;
    if (!(age >= 0 && age < FRESH_MS)) await keepPage(kept, page);
  }
  localStorage.setItem(`${KEPT}-language`, document.documentElement.lang);
  await forgetOldFiles(kept, files);
  return (await kept.match(kitPage)) !== undefined;
}

/** Renews the check-in that is kept, where one is: it knows what was told before. */
async function keepKit() {
  const kept = await caches.open(KEPT);
  if (await kept.match(kitPage)) await keepPage(kept, kitPage);
}

async function keepPage(kept, page) {
  const response = await fetch(page);
  if (response.status !== 200) return;
  const date = Date.parse(response.headers.get("date"));
  if (date) localStorage.setItem(`${KEPT}-behind`, String(date - Date.now()));
  if (isForgotten) return;
  writing = kept.put(page, response);
  await writing;
}

async function forgetOldFiles(kept, files) {
  const path = ({ url }) => new URL(url).pathname;
  const old = (await kept.keys()).filter((key) => /^\/(assets|protocol)\//.test(path(key)) && !files.includes(path(key)));
  await Promise.all(old.map((key) => kept.delete(key)));
}

/** Puts answers into the queue, and asks that the browser keep it: it may say no, so the page never promises it. */
export async function queue(item) {
  await put({ told: null, ...item, token, made_at: Date.now(), tries: 0, state: "waiting" });
  await navigator.storage?.persist?.();
}

/** Leaves nothing of this link on the device: it came to the wrong person. */
async function forget() {
  clearTimeout(retry);
  // What is still being kept would come back behind it.
  isForgotten = true;
  await Promise.allSettled([keeping, writing]);
  const kept = await caches.open(KEPT);
  const ours = (await kept.keys()).filter(({ url }) => `${new URL(url).pathname}/`.startsWith(`/r/${token}/`));
  await Promise.all(ours.map((key) => kept.delete(key)));
  await Promise.all((await all(token)).map(({ id }) => remove(id)));
  sessionStorage.removeItem(`${KEPT}-draft-${token}`);
  localStorage.removeItem(`${KEPT}-told-${token}`);
  for (const gone of ["forget", "ready", "sending"]) document.getElementById(gone)?.setAttribute("hidden", "");
  reveal("forgotten");
}

function offerToForget() {
  const offer = document.getElementById("forget");
  if (!offer) return;
  offer.hidden = false;
  offer.querySelector("button").addEventListener("click", forget);
}

function listen() {
  const worker = navigator.serviceWorker;
  worker.addEventListener("message", ({ data }) => {
    if (data.notSent) reveal("not-sent");
    if (data.kept) reveal("kept", clock(data.kept));
    if (data.kept) showTold(data.kept);
  });
  worker.controller?.postMessage("kept?");
}

function reveal(id, time) {
  const part = document.getElementById(id);
  if (!part) return;
  if (time) part.querySelector("time").textContent = time;
  part.hidden = false;
  if (part.tabIndex === -1) part.focus();
}

/** When the answer on this page was given, so that one that is read again is no new one; where an earlier one stands above it, now. */
function toldAt() {
  const received = Date.parse(document.querySelector(".receipt time")?.dateTime);
  return document.querySelector("[data-stands]:not([hidden])") ? undefined : received || undefined;
}

/** Whether this browser has all that is needed; a locked-down one has no WebAssembly. */
function canWork() {
  const empty = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
  try {
    return "serviceWorker" in navigator && "locks" in navigator && "indexedDB" in window && WebAssembly.validate(empty);
  } catch {
    return false;
  }
}

async function start() {
  putAwayWhatIsOver();
  window.addEventListener("focus", putAwayWhatIsOver);
  if (!canWork()) return;
  const { dataset } = document.querySelector("script[data-keep-pages]") ?? {};
  // Whoever is back at the page begins anew.
  if (dataset) sessionStorage.removeItem(`${KEPT}-draft-${token}`);
  listen();
  offerToForget();
  if (document.querySelector(".answer.urgent, .answer.emergency")) rememberTold(toldAt());
  window.addEventListener("online", deliver);
  window.addEventListener("focus", deliver);
  await deliver();
  await navigator.serviceWorker.register("/sw.js", { scope: "/r/" });
  if (!dataset) return location.pathname.includes("/check-ins/") && keepKit();
  keeping = keep(dataset);
  const isReady = await keeping;
  // What is kept is shown by the service worker: until it stands, no page works without a network.
  await navigator.serviceWorker.ready;
  document.getElementById("ready").hidden = !isReady || isForgotten;
}

start().catch(() => {
  // Storage that is switched off, or no network: the page works without what this script adds.
});
