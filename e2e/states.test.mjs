// Every page of a patient in every state that it knows, in every language: accessible in light, dark and forced colours, and
// whole at 320 pixels, which is 400 % of a desktop, with a picture each to look at. The pages are the gallery's, with invented content.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, open } from "./harness/browser.mjs";
import { startGallery } from "./harness/gallery.mjs";

const LOOKS = [
  { colorScheme: "light", forcedColors: "none" },
  { colorScheme: "dark", forcedColors: "none" },
  { colorScheme: "light", forcedColors: "active" },
];
/** It stays hidden without its script; the tests without a network look at it. */
const BY_SCRIPT = ["offline"];
const STATES_MIN = 45;

let browser;
let gallery;

before(async () => {
  [browser, gallery] = await Promise.all([launch(), startGallery()]);
});

after(async () => {
  await browser?.close();
  await gallery?.close();
});

const states = async (lang) => (await gallery.pages(lang)).filter(({ name }) => !BY_SCRIPT.includes(name));

for (const [lang, dir] of [["en", "ltr"], ["es", "ltr"], ["ar", "rtl"]]) {
  test(`every state of every page is accessible and whole (${lang})`, async (t) => {
    const all = await states(lang);
    assert.ok(all.length >= STATES_MIN, `only ${all.length} states`);
    const { page, axe, shot, close } = await open(browser, { origin: gallery.url, more: { viewport: { width: 320, height: 640 }, reducedMotion: "reduce" } });
    for (const { name, address } of all) {
      await page.goto(address);
      await shot(`state-${lang}-${name}`);
      assert.equal(await page.locator("html").getAttribute("dir"), dir);
      await page.evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));
      for (const look of LOOKS) {
        await page.emulateMedia(look);
        await axe();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.ok(wide <= 0, `${name} scrolls sideways by ${wide} px`);
      }
    }
    t.diagnostic(`${all.length} states in ${LOOKS.length} looks`);
    await close();
  });
}
