// A check-in that is not finished: what a form held that did not get through, or what was answered before a reload. It
// ages: yesterday's answers are no start of today's.

const YOUNG_MS = 15 * 60_000;
const KEPT = "afterneedle";

const inTab = (token) => `${KEPT}-draft-${token}`;
const fromForm = (token) => `/r/${token}/draft`;

/** Keeps the fields of a form as long as its tab lives. */
export function saveDraft(token, fields) {
  sessionStorage.setItem(inTab(token), JSON.stringify({ kind: "check-in", at: Date.now(), fields }));
}

/** What there is to go on with, or nothing. */
export async function findDraft(token) {
  const kept = await caches.match(fromForm(token));
  const draft = kept ? await kept.json() : JSON.parse(sessionStorage.getItem(inTab(token)));
  const age = draft ? Date.now() - draft.at : Infinity;
  return age >= 0 && age < YOUNG_MS ? draft : null;
}

/** Once it is queued, or shown again in its form, there is no draft any more. */
export async function forgetDraft(token) {
  sessionStorage.removeItem(inTab(token));
  const cache = await caches.open(KEPT);
  await cache.delete(fromForm(token));
}
