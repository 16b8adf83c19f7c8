// Every page of a patient, in every language: in the dark, in forced colours, at 400 % zoom, and by keyboard alone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, open } from "./harness/browser.mjs";
import { assertReached } from "./harness/keyboard.mjs";
import { patientOf } from "./harness/people.mjs";
import { startProduct } from "./harness/product.mjs";

const LANGUAGES = { en: "English", es: "Español", ar: "العربية" };
const PAGES = ["", "/check-in", "/message", "/progress", "/data", "/leaflet", "/hand-out", "/reminders", "/no-network", "/check-in/offline"];
/** 1280 by 1024 pixels at 400 %, as WCAG 1.4.10 measures reflow. */
const ZOOMED = { viewport: { width: 320, height: 256 } };

let browser;
let product;

before(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
});

after(async () => {
  await browser?.close();
  await product?.stop();
});

async function reading(lang, more) {
  const { link } = patientOf(product, "contact");
  const opened = await open(browser, { device: "desktop", origin: product.url, more });
  await opened.page.goto(link);
  await opened.page.getByRole("button", { name: LANGUAGES[lang], exact: true }).click();
  await opened.page.locator(`html[lang="${lang}"]`).waitFor();
  const visit = async (path) => {
    await opened.page.goto(`${link}${path}`);
    await opened.page.locator("h1:visible").first().waitFor();
  };
  return { ...opened, visit };
}

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const lang of Object.keys(LANGUAGES)) {
  test(`in the dark and at 400 % zoom nothing is cut off, too faint or unnamed (${lang})`, async () => {
    const { page, axe, visit, close } = await reading(lang, { ...ZOOMED, colorScheme: "dark" });
    for (const path of PAGES) {
      await visit(path);
      assert.ok((await overflow(page)) <= 0, `${path} scrolls sideways`);
      await axe();
    }
    await close();
  });

  test(`in forced colours every control keeps an edge, every card its words (${lang})`, async () => {
    const { page, visit, shot, close } = await reading(lang, { forcedColors: "active", viewport: { width: 390, height: 844 } });
    for (const path of PAGES) {
      await visit(path);
      assert.ok((await overflow(page)) <= 0, `${path} scrolls sideways`);
      const edgeless = await page.locator(".button:visible, .tick:visible, .pip:visible, .care:visible, .answer:visible").evaluateAll((all) =>
        all.filter((one) => ["0px", ""].includes(getComputedStyle(one).borderTopWidth)).map((one) => one.outerHTML.slice(0, 100)),
      );
      assert.deepEqual(edgeless, [], path);
    }
    await visit("/check-in/offline");
    await shot(`forced-${lang}`);
    await close();
  });
}

for (const lang of Object.keys(LANGUAGES)) test(`the keyboard reaches everything on every page, and shows where it is (${lang})`, async () => {
  const { page, visit, close } = await reading(lang, {});
  for (const path of PAGES) {
    await visit(path);
    await assertReached(page, path);
  }
  await close();
});
