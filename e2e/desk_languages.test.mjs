// Each page of the desk in each language, on a desktop, a tablet and the narrowest phone: accessible, nothing cut off, written
// the right way, every control within reach of the keyboard, and the menu in one line on a small desktop, in three at most on a phone.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { launch, open } from "./harness/browser.mjs";
import { assertReached } from "./harness/keyboard.mjs";
import { inRoot } from "./harness/place.mjs";
import { startProduct } from "./harness/product.mjs";

const PAGES = [
  "/worklist", "/follow-up", "/patients", "/sessions/new", "/practice", "/practice/adverse-events", "/settings", "/settings/hours",
  "/settings/cover", "/protocol", "/deliveries", "/settings/users", "/settings/clinic", "/settings/retention",
  "/settings/import", "/settings/password", "/clinics", "/audit", "/audit/check", "/protocol/changes", "/protocol/history",
];
/** Pages of the owner alone. */
const OWNER_PAGES = ["/settings/users/new", "/settings/retention", "/settings/messages"];
const OWNER = { email: "owner@invented.test", password: "a long invented password" };
/** The first of its kind, as a list leads to it. */
const FIRST = { alert: ["/worklist", "a[href^='/alerts/']"], patient: ["/patients", "main a[href^='/patients/']"] };
const NARROW = { viewport: { width: 320, height: 640 } };
const TABLET = { viewport: { width: 820, height: 1180 } };
/** Lines of the menu at most, by the screen. */
const MENU_LINES_MAX = { desktop: 1, tablet: 2, phone: 3 };

let browser;
let product;

before(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
  await addOwner();
});

after(async () => {
  await browser?.close();
  await product?.stop();
});

const within = (page) =>
  page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const scrolled = (one) => one.parentElement?.closest(".wide, .scroll, [tabindex='0']") !== null;
    const outside = [...document.querySelectorAll("body *")].filter((one) => {
      const { left, right, width, height } = one.getBoundingClientRect();
      const hidden = one.closest(".hidden, .skip, svg, thead, details:not([open]) > :not(summary)") !== null;
      return !hidden && !scrolled(one) && width > 1 && height > 1 && (right > limit + 1 || left < -1);
    });
    return { scrolls: document.documentElement.scrollWidth - limit, outside: outside.map((one) => one.outerHTML.slice(0, 140)) };
  });

async function addresses(page) {
  const found = [...PAGES];
  for (const [list, link] of Object.values(FIRST)) {
    await page.goto(`${product.url}${list}`);
    const address = await page.locator(link).first().getAttribute("href");
    found.push(new URL(address, product.url).pathname);
  }
  const patient = found.at(-1);
  await page.goto(`${product.url}${patient}`);
  const session = await page.locator("main a[href^='/sessions/']:not([href$='/new'])").first().getAttribute("href");
  return [...found, `${session}/adverse-event`, `${patient}/guidance`, `${patient}/next-plan`, `${patient}/sessions/new`, `${patient}/erase`, `${patient}/contact`, `${patient}/call`];
}

/** Somebody who may change the clinic's language, as an operator adds them. */
async function addOwner() {
  const database = join(product.data, (await readdir(product.data)).find((name) => name.endsWith(".sqlite")));
  const program = process.env.AFTERNEEDLE_BINARY ?? inRoot("target/release/afterneedle");
  const key = join(product.data, "master.key");
  const args = ["user", "add", "--database", `sqlite:${database}`, "--master-key-file", key, "--email", OWNER.email, "--name", "Invented Owner", "--role", "owner", "--password-stdin"];
  await new Promise((resolve, reject) => {
    const child = execFile(program, args, (error, _, said) => (error ? reject(new Error(said)) : resolve()));
    child.stdin.end(`${OWNER.password}\n`);
  });
}

/** The words of the form are the clinic's, whatever they are by now. */
async function enter(page, { email, password }) {
  await page.goto(`${product.url}/log-in`);
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=password]").fill(password);
  await page.locator("form[action='/log-in'] button").click();
  await page.waitForURL((url) => url.pathname !== "/log-in");
}

async function allScreens(somebody) {
  const desktop = await open(browser, { device: "desktop", origin: product.url });
  await desktop.page.goto(`${product.url}/log-in`);
  await desktop.axe();
  await enter(desktop.page, somebody);
  const storageState = await desktop.context.storageState();
  const phone = await open(browser, { device: "phone", origin: product.url, more: { ...NARROW, storageState } });
  const tablet = await open(browser, { device: "phone", origin: product.url, more: { ...TABLET, storageState } });
  return { desktop, tablet, phone };
}

/** The whole desk at the keyboard alone, by whoever may open these pages. */
async function assertAllReached(page, paths) {
  for (const path of paths) {
    await page.goto(`${product.url}${path}`);
    await page.locator("h1:visible").first().waitFor();
    await assertReached(page, path);
  }
}

async function assertWhole(screens, { lang, dir }, paths) {
  for (const path of paths) {
    for (const [name, { page, shot, axe }] of Object.entries(screens)) {
      await page.goto(`${product.url}${path}`);
      await page.locator("h1:visible").first().waitFor();
      assert.equal(await page.locator("html").getAttribute("dir"), dir, path);
      // The protocol is too long a page for a picture.
      if (path !== "/protocol") await shot(`desk-${lang}-${name}${path.replaceAll("/", "-").replace(/-[0-9a-f-]{36}/, "-one")}`);
      const { scrolls, outside } = await within(page);
      assert.deepEqual(outside, [], `${path} in ${lang} on a ${name}`);
      assert.ok(scrolls <= 0, `${path} in ${lang} on a ${name} scrolls sideways by ${scrolls}`);
      await axe();
    }
  }
}

for (const language of [{ lang: "en", dir: "ltr" }, { lang: "es", dir: "ltr" }, { lang: "ar", dir: "rtl" }]) {
  const { lang, dir } = language;
  test(`the whole desk is whole in ${lang}, on a small desktop, a tablet and a narrow phone`, async () => {
    const owner = await allScreens(OWNER);
    const { page } = owner.desktop;
    await page.goto(`${product.url}/settings/clinic`);
    await page.locator("select[name=language]").selectOption(lang);
    await page.locator("form[action='/settings/clinic'] button.main").click();
    await page.locator(`html[lang="${lang}"][dir="${dir}"]`).waitFor();
    await assertWhole(owner, language, OWNER_PAGES);
    const lead = await allScreens(product.staff);
    await assertWhole(lead, language, await addresses(lead.desktop.page));
    if (lang === "en") {
      await assertAllReached(page, OWNER_PAGES);
      await assertAllReached(lead.desktop.page, await addresses(lead.desktop.page));
    }
    for (const [name, max] of Object.entries(MENU_LINES_MAX)) {
      await lead[name].page.goto(`${product.url}/worklist`);
      const links = lead[name].page.locator("header nav a:visible");
      const tops = await links.evaluateAll((all) => [...new Set(all.map((one) => Math.round(one.getBoundingClientRect().top)))]);
      assert.ok(tops.length <= max, `the menu takes ${tops.length} lines in ${lang} on a ${name}`);
    }
    for (const one of [...Object.values(owner), ...Object.values(lead)]) await one.close();
  });
}
