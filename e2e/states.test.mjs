// Every page of a patient in every state that it knows, in every language: accessible in light, dark and forced colours, and
// whole at 320 pixels, which is 400 % of a desktop. The pages are the gallery's, with invented content. With
// AFTERNEEDLE_PICTURES=1 it takes a picture of each, to look at: on a phone, and the English ones on a desktop, too.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { PAINTED } from "./harness/axe.mjs";
import { launch, open } from "./harness/browser.mjs";
import { startGallery } from "./harness/gallery.mjs";

const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "light", forcedColors: "active" },
};
const LANGUAGES = [["en", "ltr"], ["es", "ltr"], ["ar", "rtl"]];
/** It stays hidden without its script; the tests without a network look at it. */
const BY_SCRIPT = ["offline"];
const STATES_MIN = 45;
const TOUCH_PX_MIN = 44;
/** Without motion a look is whole at once: colours on their way from light to dark are no colours of the page. */
const NARROW = { viewport: { width: 320, height: 640 }, deviceScaleFactor: 1, reducedMotion: "reduce" };

let browser;
let gallery;
/** What axe has measured, for each look: see `inks`. */
const measured = Object.fromEntries(Object.keys(LOOKS).map((look) => [look, new Set()]));

before(async () => {
  gallery = await startGallery();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await gallery?.close();
});

const states = async (lang) => (await gallery.pages(lang)).filter(({ name }) => !BY_SCRIPT.includes(name));

/** How each text in sight is painted, once each: all that a look can change, since no look shows or hides anything. */
const inks = (page) =>
  page.evaluate(() => {
    const ground = (one) => {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(one);
      const own = [backgroundColor, backgroundImage, opacity].join(" ");
      return backgroundColor.startsWith("rgb(") || !one.parentElement ? own : `${own} on ${ground(one.parentElement)}`;
    };
    const speaks = (one) => one.matches("input, select, textarea") || [...one.childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
    const shown = [...document.body.querySelectorAll("*")].filter((one) => one.checkVisibility() && speaks(one));
    const painted = shown.map((one) => {
      const { color, fontSize, fontWeight, textDecorationLine } = getComputedStyle(one);
      // A link is told from the words around it, too.
      const around = one.localName === "a" && getComputedStyle(one.parentElement).color;
      return [around, color, fontSize, fontWeight, textDecorationLine, ground(one)].join(" ");
    });
    return [...new Set(painted)];
  });

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("states", { concurrency: true }, () => {
  for (const [lang, dir] of LANGUAGES) {
    test(`every state of every page is accessible and whole (${lang})`, async (t) => {
      const all = await states(lang);
      assert.ok(all.length >= STATES_MIN, `only ${all.length} states`);
      const { page, axe, close } = await open(browser, { origin: gallery.url, more: NARROW });
      let runs = 0;
      for (const { name, address } of all) {
        await gallery.show(page, address);
        assert.equal(await page.locator("html").getAttribute("dir"), dir);
        await page.evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));
        for (const [look, media] of Object.entries(LOOKS)) {
          await page.emulateMedia(media);
          assert.ok((await overflow(page)) <= 0, `${name} scrolls sideways in ${look}`);
          // Names, roles and order are the same in each look: there, what is painted as it was elsewhere is measured already.
          const fresh = (await inks(page)).filter((ink) => !measured[look].has(ink));
          if (look !== "light" && fresh.length === 0) continue;
          await axe(look === "light" ? undefined : PAINTED).catch((error) => assert.fail(`${name} in ${look}: ${error.message}`));
          fresh.forEach((ink) => measured[look].add(ink));
          runs += 1;
        }
      }
      t.diagnostic(`${all.length} states in ${Object.keys(LOOKS).length} looks, measured ${runs} times`);
      await close();
    });
  }
});

test("a scale has no lonely number, each is large enough to hit, and the last choice keeps its words whole, on every width", async () => {
  const { address } = (await states("en")).find(({ name }) => name === "check-in-3-feel-late");
  const { page, close } = await open(browser, { origin: gallery.url });
  await gallery.show(page, address);
  for (const width of [320, 360, 390, 640, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const boxes = await page.locator(".scale-soreness .pip").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    const lowest = boxes.filter(({ top }) => top === boxes.at(-1).top);
    assert.ok(lowest.length >= 3, `${lowest.length} in the last row at ${width} px`);
    assert.ok(boxes.every((box) => box.width >= TOUCH_PX_MIN && box.height >= TOUCH_PX_MIN), `${boxes[0].width} px wide at ${width} px`);
    const lines = await page.locator(".sends .button").evaluateAll((all) => all.map((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    }));
    assert.deepEqual(lines, [1, 1, 1], `lines of each choice at ${width} px`);
  }
  await close();
});

const PICTURES = [...LANGUAGES.map(([lang]) => [lang, "phone"]), ["en", "desktop"]];

for (const [lang, device] of PICTURES) {
  test(`a picture of every state (${lang}, ${device})`, { skip: !process.env.AFTERNEEDLE_PICTURES && "only when asked for" }, async () => {
    const { page, shot, close } = await open(browser, { device, origin: gallery.url, more: { deviceScaleFactor: 1, reducedMotion: "reduce" } });
    for (const { name, address } of await states(lang)) {
      await gallery.show(page, address);
      await shot(`state-${device}-${lang}-${name}`);
    }
    await close();
  });
}
