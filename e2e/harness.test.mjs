// The harness itself: that its watch and its checks do fail where they must.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, test } from "node:test";

import { launch, open } from "./harness/browser.mjs";
import { startProduct } from "./harness/product.mjs";

const page = (body) =>
  `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width, initial-scale=1"><title>A page</title></head><body><main><h1>A page</h1>${body}</main></body></html>`;

const PAGES = {
  "/": page("<p>Nothing special.</p>"),
  "/elsewhere": page('<img src="http://outside.invalid/a.png" alt="">'),
  "/console": page("<script>console.error('a complaint')</script>"),
  "/exception": page("<script>missing()</script>"),
  "/no-alt": page('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
  "/without-script": page('<noscript><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></noscript>'),
  "/pale": page('<p style="color:#ccc">Hard to read.</p>'),
};

let server;
let origin;
let browser;

before(async () => {
  server = createServer(({ url }, response) => {
    const body = PAGES[url];
    const policy = url === "/" ? { "content-security-policy": "default-src 'self'" } : {};
    const status = url === "/broken" ? 503 : body ? 200 : url === "/favicon.ico" ? 204 : 404;
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...policy });
    response.end(status === 204 ? undefined : (body ?? page("")));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
});

async function visit(path, options = {}) {
  const view = await open(browser, { origin, ...options });
  await view.page.goto(`${origin}${path}`);
  return view;
}

test("a clean page passes the watch and the accessibility check on both devices", async () => {
  for (const device of ["phone", "desktop"]) {
    const view = await visit("/", { device });
    await view.axe();
    await view.close();
  }
});

test("a page without JavaScript can be checked for accessibility too", async () => {
  const clean = await visit("/", { javaScript: false });
  await clean.axe();
  await clean.close();
  for (const path of ["/no-alt", "/without-script"]) {
    const bad = await visit(path, { javaScript: false });
    await assert.rejects(bad.axe(), /image-alt/);
    await bad.close();
  }
});

test("without JavaScript no script of the page runs", async () => {
  const view = await visit("/console", { javaScript: false });
  await view.close();
});

for (const [path, complaint] of [
  ["/elsewhere", /asks elsewhere: http:\/\/outside\.invalid/],
  ["/console", /console: a complaint/],
  ["/exception", /exception: missing is not defined/],
  ["/missing", /console: .*404/],
  ["/broken", /answers 503/],
]) {
  test(`the watch fails on ${path}`, async () => {
    const view = await visit(path);
    await assert.rejects(view.close(), complaint);
  });
}

test("what a test brings about itself can be forgiven", async () => {
  const view = await open(browser, { origin });
  view.forgive(/status of 404/);
  await view.page.goto(`${origin}/missing`);
  await view.close();
});

test("the accessibility check finds a picture without words and pale text", async () => {
  for (const [path, rule] of [
    ["/no-alt", /image-alt/],
    ["/pale", /color-contrast/],
  ]) {
    const view = await visit(path);
    await assert.rejects(view.axe(), rule);
    await view.close();
  }
});

test("a picture of the page is written in the device's own size", async () => {
  const view = await visit("/", { device: "phone" });
  assert.equal(await view.page.evaluate(() => `${innerWidth}x${innerHeight}@${devicePixelRatio}`), "390x844@2");
  assert.ok(existsSync(await view.shot("harness")));
  await view.close();
});

// A stand-in for the product: it says one line and stays until it is told to end.
const SAYS_ITS_LINE = ["-e", "console.log(JSON.stringify({ url: 'a' })); process.stdin.resume(); setInterval(() => {}, 1e6)", "--"];

test("a product is ready with its line, restarts on the same folder, and ends", async () => {
  const first = await startProduct({ binary: process.execPath, args: SAYS_ITS_LINE });
  assert.equal(first.url, "a");
  assert.equal(await first.kill(), "SIGKILL");
  assert.ok(existsSync(first.data));
  const second = await first.restart();
  assert.equal(second.data, first.data);
  assert.notEqual(second.pid, first.pid);
  await second.stop();
  assert.ok(!existsSync(second.data));
});

test("a product that ends at once is an error with its own words", async () => {
  const start = startProduct({ binary: process.execPath, args: ["-e", "console.error('no such file'); process.exit(3)", "--"] });
  await assert.rejects(start, /ended \(3\) before it was ready: no such file/);
});

test("a product that is not built is an error with its remedy", async () => {
  await assert.rejects(startProduct({ binary: "no-such-program" }), /cargo build --release/);
});
