// Starts the product as a person would (`afterneedle demo`), in a folder of its own, and ends it by its process id.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

import { inRoot } from "./place.mjs";

const START_MS_MAX = 60_000;
const STOP_MS_MAX = 60_000;
const DEMO = ["demo", "--port", "0", "--json"];

/**
 * Starts the demo clinic. Resolves when it prints its JSON line, with
 * `{ url, staff, patients, pid, data, stop, kill, restart }`.
 *
 * - `stop()` asks it to end, waits, and removes the folder.
 * - `kill()` ends it by SIGKILL and keeps the folder.
 * - `restart()` starts it again on the same folder, at another port: it resolves to a new product.
 *
 * `binary` and `args` are for the harness's own tests.
 */
export async function startProduct({ data, binary, args = DEMO } = {}) {
  const folder = data ?? (await mkdtemp(join(tmpdir(), "afterneedle-e2e-")));
  const program = binary ?? process.env.AFTERNEEDLE_BINARY ?? inRoot("target/release/afterneedle");
  const child = spawn(program, [...args, "--data", folder], { stdio: ["ignore", "pipe", "pipe"] });
  const exit = new Promise((resolve) => child.once("exit", (code, signal) => resolve(signal ?? code)));
  const said = keepTail(child.stderr);
  const line = await firstLine(child, exit, said).catch(async (error) => {
    child.kill("SIGKILL");
    if (data === undefined) await remove(folder);
    throw error;
  });
  const end = async (signal) => {
    child.kill(signal);
    return within(STOP_MS_MAX, exit, `the product does not end at ${signal}`);
  };
  return {
    ...JSON.parse(line),
    pid: child.pid,
    data: folder,
    said,
    kill: () => end("SIGKILL"),
    restart: async () => {
      if (child.exitCode === null && child.signalCode === null) await end("SIGTERM");
      return startProduct({ data: folder, binary, args });
    },
    stop: async () => {
      const how = await end("SIGTERM");
      await remove(folder);
      return how;
    },
  };
}

/**
 * Serves a demo's folder by `afterneedle serve` with other clinical content, at an address of its own: `{ url, stop }`.
 */
export async function serveWith(data, protocol, publicUrl) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const database = join(data, (await readdir(data)).find((name) => name.endsWith(".sqlite")));
  const named = { "--database": `sqlite:${database}`, "--master-key-file": join(data, "master.key"), "--protocol": protocol, "--address": `127.0.0.1:${port}`, "--public-url": publicUrl };
  const program = process.env.AFTERNEEDLE_BINARY ?? inRoot("target/release/afterneedle");
  const child = spawn(program, ["serve", ...Object.entries(named).flat()], { stdio: ["ignore", "ignore", "pipe"], cwd: data });
  const said = keepTail(child.stderr);
  const exit = once(child, "exit");
  await within(START_MS_MAX, answers(`${url}/health`, exit), `it does not serve: ${said()}`);
  return { url, stop: () => (child.kill("SIGTERM"), exit) };
}

/** Every stored check-in, as `afterneedle export check-ins` writes them. */
export async function storedCheckIns(product) {
  const program = process.env.AFTERNEEDLE_BINARY ?? inRoot("target/release/afterneedle");
  const { stdout } = await promisify(execFile)(program, ["export", "check-ins", "--data", product.data], { maxBuffer: 2 ** 26 });
  return stdout.split("\n").filter(Boolean).map((line) => JSON.parse(line));
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** Resolves as soon as somebody answers there, rejects when `exit` comes first. */
async function answers(address, exit) {
  let ended = false;
  exit.then(() => (ended = true));
  for (;;) {
    if (ended) throw new Error("it ended before it answered");
    const response = await fetch(address).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function firstLine(child, exit, said) {
  const lines = createInterface({ input: child.stdout });
  const line = once(lines, "line").then(([text]) => text);
  const failed = once(child, "error").then(([error]) => {
    throw new Error(`${error.message}: build it by \`cargo build --release\``);
  });
  const ended = exit.then((how) => {
    throw new Error(`the product ended (${how}) before it was ready: ${said()}`);
  });
  return within(START_MS_MAX, Promise.race([line, failed, ended]), `the product is not ready: ${said()}`);
}

/** Resolves as `promise` does, or rejects with `sentence` after that time. */
function within(ms, promise, sentence) {
  const signal = AbortSignal.timeout(ms);
  const late = new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error(sentence)), { once: true }));
  return Promise.race([promise, late]);
}

/** Returns a function that gives the last 2,000 characters of what the stream said. */
function keepTail(stream) {
  let tail = "";
  stream.setEncoding("utf8");
  stream.on("data", (text) => {
    tail = (tail + text).slice(-2000);
  });
  return () => tail.trim();
}

const remove = (folder) => rm(folder, { recursive: true, force: true });
