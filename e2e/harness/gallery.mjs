// Every page with invented content, each in every state that it knows: written by the program `gallery`, served without scripts.

import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, extname, join, normalize } from "node:path";
import { promisify } from "node:util";

import { inRoot } from "./place.mjs";

const KINDS = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml", ".mjs": "text/javascript", ".js": "text/javascript" };

/**
 * Resolves to `{ url, pages, show, close }`: `pages(lang)` are the addresses of a patient's pages in a language, by name;
 * `show(page, address)` puts one into a browser's page.
 */
export async function startGallery() {
  const product = process.env.AFTERNEEDLE_BINARY ?? inRoot("target/release/afterneedle");
  const program = join(dirname(product), "examples/gallery");
  const folder = await mkdtemp(join(tmpdir(), "afterneedle-gallery-"));
  await promisify(execFile)(program, [folder]).catch((error) => {
    throw new Error(`${error.message}: build it with the product: \`cargo build -p server --bin afterneedle -p web --example gallery\``);
  });
  const server = createServer((request, response) => serve(folder, request.url, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${server.address().port}`;
  return {
    url,
    show,
    pages: (lang) => patientsPages(folder, lang === "en" ? "" : `${lang}/`, url),
    close: async () => {
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function patientsPages(folder, place, url) {
  const found = [];
  for (const file of (await readdir(join(folder, place))).filter((file) => file.endsWith(".html")).sort()) {
    const html = await readFile(join(folder, place, file), "utf8");
    if (html.includes('<body class="patient"')) found.push({ name: file.replace(".html", ""), address: `${url}/${place}${file}` });
  }
  return found;
}

/**
 * All these pages share their style sheet and have no script, so the next one takes the place of the last within its document:
 * style sheet and axe are read once, not for each of 150.
 */
async function show(page, address) {
  if (page.url() === "about:blank") return page.goto(address);
  const shares = await page.evaluate(async (address) => {
    const next = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
    const styles = (one) => [...one.querySelectorAll("link[rel=stylesheet]")].map((link) => link.getAttribute("href")).join();
    if (styles(next) !== styles(document)) return false;
    for (const { name, value } of next.documentElement.attributes) document.documentElement.setAttribute(name, value);
    document.title = next.title;
    document.body.replaceWith(next.body);
    scrollTo(0, 0);
    return true;
  }, address);
  return shares ? undefined : page.goto(address);
}

async function serve(folder, path, response) {
  const file = join(folder, normalize(new URL(path, "http://gallery").pathname));
  const body = await readFile(file).catch(() => null);
  if (!body) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": KINDS[extname(file)] ?? "application/octet-stream" });
  // What a script adds is tested where it runs: here a page stands as it was sent.
  return response.end(file.endsWith(".html") ? body.toString().replaceAll(/<script[^>]*><\/script>/g, "") : body);
}
