// A network between browser and product that a test can cut: an HTTP proxy at an address that stays.

import { createServer, request as ask } from "node:http";
import { once } from "node:events";

/**
 * Starts it before a product: `{ url, lead, cut, mend, failNext, close }`.
 *
 * - `lead(url)` says where the product is now; after a restart it may be elsewhere.
 * - `cut()` ends every connection and takes no new one; `mend()` takes them again.
 * - `failNext(count, matches)` answers 500 to so many requests that `matches(method, path)` and lets the others through.
 * - `loseAnswers(matches)` lets such requests through and ends the connection in place of their answers; a browser may
 *   send a form again by itself.
 * - `seen` are the requests that went through, as "POST /path".
 */
export async function startNetwork() {
  const state = { target: "", failures: 0, matches: () => false, loses: () => false, seen: [] };
  const server = createServer((incoming, outgoing) => pass(state, incoming, outgoing));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  return {
    url: `http://127.0.0.1:${port}`,
    seen: state.seen,
    lead: (target) => (state.target = target),
    cut: () => stop(server),
    mend: async () => {
      server.listen(port, "127.0.0.1");
      await once(server, "listening");
    },
    failNext: (count, matches) => Object.assign(state, { failures: count, matches }),
    loseAnswers: (loses) => (state.loses = loses),
    close: () => (server.listening ? stop(server) : undefined),
  };
}

async function stop(server) {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
}

function pass(state, incoming, outgoing) {
  const { method, url, headers } = incoming;
  if (state.failures > 0 && state.matches(method, url)) {
    state.failures -= 1;
    incoming.resume();
    outgoing.writeHead(500, { "content-type": "text/plain" }).end("a failure that the test made");
    return;
  }
  state.seen.push(`${method} ${url}`);
  const isLost = state.loses(method, url);
  const onward = ask(new URL(url, state.target), { method, headers }, (answer) => {
    if (isLost) return incoming.socket.destroy();
    outgoing.writeHead(answer.statusCode, answer.headers);
    return answer.pipe(outgoing);
  });
  onward.on("error", () => outgoing.destroy());
  outgoing.on("close", () => onward.destroy());
  incoming.pipe(onward);
}
