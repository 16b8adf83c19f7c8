// Starts `afterneedle serve` on an empty database, as an operator does, and takes the link of the first run from its terminal.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

import { inRoot } from "./place.mjs";

const START_MS_MAX = 30_000;

/** Resolves to `{ url, link, more, stop }`: `more` are further settings, such as `{ "--smtp-host": "127.0.0.1" }`. */
export async function startEmpty(more = {}) {
  const folder = await mkdtemp(join(tmpdir(), "afterneedle-empty-"));
  const program = process.env.AFTERNEEDLE_BINARY ?? inRoot("target/release/afterneedle");
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const database = `sqlite:${join(folder, "clinic.sqlite")}`;
  const key = join(folder, "master.key");
  await promisify(execFile)(program, ["key", "new", key]);
  await promisify(execFile)(program, ["migrate", "--database", database]);
  const named = { "--database": database, "--master-key-file": key, "--address": `127.0.0.1:${port}`, "--public-url": url, ...more };
  const child = spawn(program, ["serve", ...Object.entries(named).flat()], { stdio: ["ignore", "pipe", "pipe"], cwd: folder });
  child.stderr.resume();
  const exit = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  const link = new Promise((resolve, reject) => {
    lines.on("line", (line) => line.startsWith(`${url}/first-run/`) && resolve(line));
    exit.then(([code]) => reject(new Error(`it ended (${code}) before it printed a link`)));
    AbortSignal.timeout(START_MS_MAX).addEventListener("abort", () => reject(new Error("it printed no link")));
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await exit;
    await rm(folder, { recursive: true, force: true });
  };
  return { url, link: await link, stop };
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
