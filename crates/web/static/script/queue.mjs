// Check-ins that were answered on this device: each waits here until the server's receipt, and is never sent twice,
// because its id is made once and the server keeps one check-in for each id.

const NAME = "afterneedle";
const STORE = "check_ins";
const PATIENCE_MS = 20_000;
/** So long a receipt is shown. */
const RECEIPT_MS = 24 * 3_600_000;

/** All of a link, oldest first: `{ id, token, body, answered_at, preview, state, … }`; `state` is waiting, sent or rejected. */
export async function all(token) {
  return (await everything()).filter((one) => one.token === token).sort((a, b) => a.made_at - b.made_at);
}

const everything = () => run("readonly", (store) => store.getAll());

/** Keeps an item, or what has become of it. */
export const put = (item) => run("readwrite", (store) => store.put(item));

/** Forgets an item. */
export const remove = (id) => run("readwrite", (store) => store.delete(id));

/** Those that have no receipt. */
export const waiting = async (token) => (await all(token)).filter((one) => one.state === "waiting");

/**
 * Sends what waits, in its order, until one does not arrive. Several tabs may call it: one sends at a time.
 * Returns the seconds until it is worth another try, or 0, as `again`, and whether any has `arrived`.
 */
export const send = (token) => navigator.locks.request(`${NAME}-${token}`, () => sendWaiting(token));

async function sendWaiting(token) {
  await forgetOldReceipts();
  let arrived = false;
  for (const item of await waiting(token)) {
    const { later, ...changes } = await sent(item);
    if (later) {
      await put({ ...item, tries: item.tries + 1 });
      return { again: Math.max(later, 2 ** Math.min(item.tries, 6)), arrived };
    }
    await put({ ...item, ...changes });
    if (changes.id) {
      await remove(item.id);
      return { again: 1, arrived };
    }
    arrived ||= changes.state === "sent";
  }
  return { again: 0, arrived };
}

/** Of every link that was read on this device: one that has ended is not opened again. */
async function forgetOldReceipts() {
  const old = (item) => item.state === "sent" && Date.now() - item.made_at > RECEIPT_MS;
  await Promise.all((await everything()).filter(old).map(({ id }) => remove(id)));
}

/** What has become of an item: `{ later: seconds }`, or what changes in it. */
async function sent(item) {
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), PATIENCE_MS);
  try {
    const response = await fetch(`/r/${item.token}/check-ins`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...item.body, id: item.id, answered_at: item.answered_at, sent_at: new Date().toISOString() }),
      signal: stop.signal,
    });
    const type = response.headers.get("content-type") ?? "";
    if (response.ok && type.startsWith("application/json")) return received(await response.json());
    // Whoever else answers on a foreign network, it is not the clinic's server.
    if (!type.startsWith("application/problem+json")) return { later: 1 };
    return refused(response);
  } catch {
    return { later: 1 };
  } finally {
    clearTimeout(late);
  }
}

function received({ receipt, assessment }) {
  if (typeof receipt !== "string") return { later: 1 };
  return { state: "sent", receipt, told: assessment.disposition, sent_at: Date.now() };
}

function refused({ status, headers }) {
  // Other answers are stored under this id: these are a further check-in.
  if (status === 409) return { id: crypto.randomUUID() };
  if (status === 429 || status >= 500) return { later: Number(headers.get("retry-after") ?? 1) };
  // Where the link has ended, nothing of what was said stays on the device.
  const ended = status === 404 || status === 410;
  return { state: "rejected", status, ...(ended && { body: null, preview: null }) };
}

function run(mode, work) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: "id" });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(STORE, mode, { durability: "strict" });
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}
