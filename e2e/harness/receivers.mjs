// Where messages arrive in a test: a mail server and a gateway for text messages, each a real conversation on a real socket.

import { once } from "node:events";
import { createServer as createHttp } from "node:http";
import { createServer } from "node:net";
import { createInterface } from "node:readline";

/** A mail server: `{ port, mails, close }`; each mail is its whole text. */
export async function startMailServer() {
  const mails = [];
  const server = createServer((socket) => {
    const say = (line) => socket.write(`${line}\r\n`);
    let body;
    say("220 mail.test ESMTP");
    createInterface({ input: socket, crlfDelay: Infinity }).on("line", (line) => {
      if (body !== undefined && line === ".") {
        mails.push(body.join("\n"));
        body = undefined;
        say("250 2.0.0 Ok: queued as TEST1");
      } else if (body !== undefined) body.push(line);
      else if (/^DATA/i.test(line)) {
        body = [];
        say("354 go on");
      } else if (/^QUIT/i.test(line)) socket.end("221 bye\r\n");
      else say("250 ok");
    });
    socket.on("error", () => socket.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: server.address().port, mails, close: () => server.close() };
}

/** A gateway that refuses with 401 until `open()`: `{ url, messages, open, close }`. */
export async function startGateway() {
  const messages = [];
  let isOpen = false;
  const server = createHttp(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    if (!isOpen) return response.writeHead(401).end("{}");
    messages.push(Object.fromEntries(new URLSearchParams(body)));
    return response.writeHead(201, { "content-type": "application/json" }).end('{"sid":"SM1"}');
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${server.address().port}/messages`;
  return { url, messages, open: () => (isOpen = true), close: () => server.close() };
}
