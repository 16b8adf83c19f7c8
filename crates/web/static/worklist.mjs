// Keeps an open worklist true: the server says that something changed, and the page fetches itself. Every sentence stands in
// the page; without this module the page is the same, and as old as its last loading.

const place = document.getElementById("live");
const words = place.dataset;
/** Deadlines pass and what was put aside comes back without anybody doing anything. */
const LOOK_AGAIN_MS = 60_000;
const TRY_AGAIN_MS = 5_000;

let busy = false;
let again = false;
let isLost = false;
/** Nobody is logged in here any more: nothing is asked for again. */
let isOut = false;
/** As the server sent it: folding a section changes the page, and is no change of the list. */
let sent = document.getElementById("list").innerHTML;

const ids = (root) => new Set([...root.querySelectorAll("#list [data-alert]")].map((line) => line.dataset.alert));

function say(sentence) {
  place.textContent = sentence;
  place.classList.toggle("lost", isLost);
}

function lose() {
  if (isLost) return;
  isLost = true;
  say(words.lost);
}

/** The list stays as it was last seen, and the way to the log-in leads back to it. */
function leave() {
  isOut = true;
  isLost = true;
  say(`${words.out} `);
  const link = document.createElement("a");
  link.href = location.href;
  link.textContent = words.logIn;
  place.append(link);
}

/** Puts the server's list in place of this one; where somebody is on the page stays where it was. */
function show(fresh) {
  const before = ids(document);
  const list = document.getElementById("list");
  const next = fresh.getElementById("list");
  if (next.innerHTML === sent) return;
  sent = next.innerHTML;
  const focused = document.activeElement?.closest("#list [data-alert]")?.dataset.alert;
  const onButton = document.activeElement?.tagName === "BUTTON";
  const open = [...list.querySelectorAll("details[open]")].map((one) => one.id);
  const at = window.scrollY;
  list.replaceChildren(...next.childNodes);
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  if (focused) {
    const line = list.querySelector(`[data-alert="${focused}"]`);
    (onButton ? (line?.querySelector("button") ?? line?.querySelector("a")) : line?.querySelector("a"))?.focus({ preventScroll: true });
  }
  window.scrollTo({ top: at });
  document.title = fresh.title;
  const [count, now] = [document, fresh].map((one) => one.querySelector("header nav li:first-child"));
  if (count && now && !count.contains(document.activeElement)) count.replaceChildren(...now.childNodes);
  const added = [...ids(document)].filter((id) => !before.has(id)).length;
  say(added > 0 ? words.new.replace("%", added) : words.changed);
}

async function refresh() {
  if (isOut) return;
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  try {
    const response = await fetch(location.href, { headers: { accept: "text/html" } });
    if (response.redirected && new URL(response.url).pathname === "/log-in") {
      leave();
      return;
    }
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    if (!response.ok || !fresh.getElementById("list")) throw new Error("no list");
    if (isLost) {
      isLost = false;
      say("");
    }
    show(fresh);
  } catch {
    lose();
  } finally {
    busy = false;
    if (again) {
      again = false;
      refresh();
    }
  }
}

function listen(address) {
  const source = new EventSource(address);
  source.addEventListener("worklist", refresh);
  source.addEventListener("open", () => {
    if (isLost) refresh();
  });
  source.addEventListener("error", () => {
    // The server ends each stream after a while, and the browser asks again by itself; that is no loss.
    if (source.readyState === EventSource.CLOSED) {
      // It may be that the log-in has ended: the page itself knows.
      refresh();
      setTimeout(() => {
        if (!isOut) listen(address);
      }, TRY_AGAIN_MS);
    } else {
      setTimeout(() => {
        if (source.readyState !== EventSource.OPEN) lose();
      }, TRY_AGAIN_MS);
    }
  });
}

listen(words.events);
setInterval(() => {
  if (document.visibilityState === "visible") refresh();
}, LOOK_AGAIN_MS);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") refresh();
});
