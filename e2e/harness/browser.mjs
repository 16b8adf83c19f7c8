// Opens pages as a person sees them: on a phone or a desktop, with or without JavaScript, under a watch.

import { mkdir } from "node:fs/promises";

import { chromium } from "playwright-core";

import { assertAccessible, assertAccessibleWithoutScript } from "./axe.mjs";
import { inRoot } from "./place.mjs";
import { watch } from "./watch.mjs";

const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

const DEVICES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, hasTouch: false, isMobile: false },
};

/** Starts Chromium with a new, empty profile. Close it when done. */
export function launch() {
  const executablePath = process.env.AFTERNEEDLE_CHROMIUM ?? "/usr/bin/chromium";
  return chromium.launch({ executablePath, args: FLAGS, timeout: 60_000 });
}

/**
 * Starts Chromium on a profile in `folder`, as on a phone that was switched off and on again: what it keeps stays there.
 * Returns what `open` does; `close()` ends the browser.
 */
export async function openAgain(folder, { device = "phone", origin }) {
  const executablePath = process.env.AFTERNEEDLE_CHROMIUM ?? "/usr/bin/chromium";
  const context = await chromium.launchPersistentContext(folder, { executablePath, args: FLAGS, timeout: 60_000, ...DEVICES[device] });
  return view(context, context.pages()[0] ?? (await context.newPage()), { origin });
}

/**
 * Opens an empty page in a context of its own: `{ page, context, shot, axe, forgive, close }`.
 *
 * - `device`: "phone" or "desktop"; `javaScript`: false for a browser without; `more`: further context options of
 *   Playwright, as `locale` or `colorScheme`.
 * - `origin`: the only place that the page may ask anything of.
 * - `shot(name)` writes target/screens/name.png and returns its path.
 * - `axe()` fails on any violation of WCAG 2.2 A or AA; `axe(PAINTED)` of the rules about colours.
 * - `forgive(pattern)` lets the watch pass a console message that the test brings about, as a 404.
 * - `close()` closes the context and fails when the watch saw anything: an error in the console, a script's exception,
 *   a request to elsewhere, an answer 5xx.
 */
export async function open(browser, { device = "phone", javaScript = true, origin, more = {} }) {
  const context = await browser.newContext({ ...DEVICES[device], javaScriptEnabled: javaScript, ...more });
  const withoutScript = (page) => assertAccessibleWithoutScript(page, browser, DEVICES[device]);
  return view(context, await context.newPage(), { origin, axe: javaScript ? assertAccessible : withoutScript });
}

async function view(context, page, { origin, axe = assertAccessible }) {
  context.setDefaultTimeout(30_000);
  const watched = await watch(context, origin);
  return {
    page,
    context,
    shot: (name) => shot(page, name),
    axe: (only) => axe(page, only),
    forgive: watched.forgive,
    close: async () => {
      await context.close();
      watched.assertQuiet();
    },
  };
}

async function shot(page, name) {
  const folder = inRoot("target/screens");
  await mkdir(folder, { recursive: true });
  await page.waitForLoadState("load");
  const path = `${folder}/${name}.png`;
  await page.screenshot({ path, fullPage: true, animations: "disabled", caret: "hide" });
  return path;
}
