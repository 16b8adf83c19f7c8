// Keeps a patient's pages readable without a network, and lets no form be lost. It decides nothing and sends nothing of
// its own: what was answered goes out by the pages' script, under ids that make a second sending harmless.
"use strict";

const KEPT = "afterneedle";
/** So long a page may take before the kept one is shown, and a form before it is kept for later. */
const PATIENCE_MS = 6000;
/** Forms that the offline page can take over. */
const TAKEN_OVER = ["check-in", "message"];
/** Pages that were served from what is kept: the day and time when they were kept, by client. */
const servedFromKept = new Map();

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("message", (event) => event.source.postMessage({ kept: servedFromKept.get(event.source.id) ?? null }));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (pathname.startsWith("/assets/") || pathname.startsWith("/protocol/")) event.respondWith(unchanging(request));
  else if (request.mode !== "navigate" || !pathname.startsWith("/r/")) return;
  else if (request.method === "GET") event.respondWith(page(event, pathname));
  else if (request.method === "POST") event.respondWith(isLookedAtAgain(request) ? again(request) : form(event, pathname));
});

/** A file whose name carries its content's hash. */
async function unchanging(request) {
  const kept = await caches.match(request);
  return kept ?? fetch(request);
}

/** A page as the server gives it; the kept one where the server cannot be reached. */
async function page(event, pathname) {
  const offline = `${linkOf(pathname)}/check-in/offline`;
  const kept = await keptFor(pathname);
  if (pathname === offline && kept) return kept;
  try {
    const response = await (kept ? within(PATIENCE_MS, fetch(event.request)) : fetch(event.request));
    if (response.status < 500) {
      // A full device must not take away the answer that has just come.
      event.waitUntil(remember(pathname, response.clone()).catch(() => {}));
      return response;
    }
    if (!kept) return response;
  } catch {
    // No network: what is kept, below.
  }
  // The page that needs no network says so itself.
  if (kept && !pathname.endsWith("/check-in")) servedFromKept.set(event.resultingClientId, kept.headers.get("date"));
  return kept ?? (await caches.match(`${linkOf(pathname)}/no-network`)) ?? Response.error();
}

/** What stands in for a page: itself, or for a check-in the page that needs no network. */
async function keptFor(pathname) {
  const stands = pathname.endsWith("/check-in") ? `${pathname}/offline` : pathname;
  return caches.match(stands);
}

async function remember(pathname, response) {
  const kept = await caches.open(KEPT);
  const isOver = response.status === 410 || (response.status === 404 && pathname === linkOf(pathname));
  if (isOver) return forget(kept, linkOf(pathname));
  const isReadAgain = /^\/r\/[^/]+(\/(check-ins\/[^/]+|hand-out|leaflet))?$/.test(pathname);
  if (response.status === 200 && isReadAgain) await kept.put(pathname, response);
}

/** A link that leads nowhere any more leaves nothing behind. */
async function forget(kept, link) {
  const keys = await kept.keys();
  const ours = keys.filter(({ url }) => `${new URL(url).pathname}/`.startsWith(`${link}/`));
  await Promise.all(ours.map((key) => kept.delete(key)));
}

/** A form on its way to the server; where it does not arrive, the offline page goes on with it, or the page stays as it is. */
async function form(event, pathname) {
  const copy = event.request.clone();
  try {
    const response = await within(PATIENCE_MS, fetch(event.request));
    if (response.status < 500) return response;
  } catch {
    // It may have arrived all the same. Its id is sent again with it.
  }
  const link = linkOf(pathname);
  const kind = TAKEN_OVER.find((one) => pathname === `${link}/${one}`);
  const offline = `${link}/check-in/offline`;
  // A choice of language is no answer: the page stays as it is.
  const isChoice = new URL(event.request.url).searchParams.has("in");
  if (!kind || isChoice || !(await caches.match(offline))) return stay(link);
  try {
    const fields = [...(await copy.formData())].filter(([, value]) => typeof value === "string");
    const draft = JSON.stringify({ kind, at: Date.now(), fields, wasSent: true });
    const kept = await caches.open(KEPT);
    await kept.put(`${link}/draft`, new Response(draft, { headers: { "content-type": "application/json" } }));
    return Response.redirect(offline, 303);
  } catch {
    return stay(link);
  }
}

/** "Back" and "forward" to a page that came of sending a form: a browser asks for it in a way that no network can answer. */
const isLookedAtAgain = ({ isHistoryNavigation, cache }) => isHistoryNavigation === true || cache === "only-if-cached";

/** Such a page, asked for anew: what stores something leads on to another page, so nothing is stored twice. Else nothing happens. */
async function again(request) {
  try {
    const body = await request.clone().blob();
    const headers = { "content-type": request.headers.get("content-type") };
    const response = await within(PATIENCE_MS, fetch(request.url, { method: "POST", headers, body, redirect: "manual" }));
    if (response.status < 500) return response;
  } catch {
    // The page that is there stays, with all that is on it.
  }
  return new Response(null, { status: 204 });
}

/** Leaves the page as it is, with everything that was filled in, and says so on it. */
async function stay(link) {
  const pages = await self.clients.matchAll({ type: "window" });
  pages.filter(({ url }) => new URL(url).pathname.startsWith(link)).forEach((one) => one.postMessage({ notSent: true }));
  return new Response(null, { status: 204 });
}

/** "/r/token" of any address behind it. */
const linkOf = (pathname) => pathname.split("/").slice(0, 3).join("/");

function within(ms, promise) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("late")), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
