// Each page of a patient in each translation, on the narrowest phone: accessible, nothing cut off, written the right way.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, open } from "./harness/browser.mjs";
import { patientOf } from "./harness/people.mjs";
import { startProduct } from "./harness/product.mjs";

const LANGUAGES = [
  { lang: "es", dir: "ltr", name: "Español" },
  { lang: "ar", dir: "rtl", name: "العربية" },
];
const NARROW = { viewport: { width: 320, height: 640 } };
const TOUCH_PX_MIN = 44;

let browser;
let product;

before(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
});

after(async () => {
  await browser?.close();
  await product?.stop();
});

/** Opens a patient's page and chooses the language there, as a patient does. */
async function reading(language, link, javaScript = true) {
  const opened = await open(browser, { device: "phone", javaScript, origin: product.url, more: NARROW });
  await opened.page.goto(link);
  await opened.page.getByRole("button", { name: language.name, exact: true }).click();
  await opened.page.locator(`html[lang="${language.lang}"]`).waitFor();
  // The language stands in a page's first line, what is looked at below it.
  await opened.page.waitForLoadState();
  return opened;
}

/** What must be true of every page. */
async function assertWhole({ page, axe, shot }, { lang, dir }, name) {
  await page.waitForLoadState();
  const html = page.locator("html");
  assert.equal(await html.getAttribute("lang"), lang, name);
  assert.equal(await html.getAttribute("dir"), dir, name);
  const wide = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    const outside = [...document.querySelectorAll("body *")].filter((one) => {
      const { left, right, width, height } = one.getBoundingClientRect();
      const isHidden = one.closest(".hidden, .skip, svg, details:not([open]) > :not(summary)") !== null;
      return !isHidden && width > 1 && height > 1 && (right > limit + 1 || left < -1);
    });
    return { limit, scrolls: document.documentElement.scrollWidth, outside: outside.map((one) => one.outerHTML.slice(0, 120)) };
  });
  assert.deepEqual(wide.outside, [], `${name} in ${lang} is wider than ${wide.limit} px`);
  assert.ok(wide.scrolls <= wide.limit, `${name} in ${lang} scrolls sideways: ${wide.scrolls} px`);
  await axe();
  await shot(`${lang}-${name}`);
}

for (const language of LANGUAGES) {
  const { lang } = language;

  test(`every page to read (${lang})`, async () => {
    const patient = patientOf(product, "contact");
    const opened = await reading(language, patient.link);
    await assertWhole(opened, language, "recovery");
    for (const name of ["message", "progress", "data", "leaflet", "hand-out"]) {
      await opened.page.goto(`${patient.link}/${name}`);
      await assertWhole(opened, language, name);
    }
    await opened.close();
  });

  test(`the three pages of a check-in and an answer, without JavaScript (${lang})`, async () => {
    const patient = patientOf(product, "fresh");
    const opened = await reading(language, patient.link, false);
    const { page } = opened;
    const go = (value) => page.locator(`[name="go"][value="${value}"]`).click();
    await page.goto(`${patient.link}/check-in`);
    await assertWhole(opened, language, "check-in-1");
    await go("none");
    await assertWhole(opened, language, "check-in-2");
    await go("none");
    await assertWhole(opened, language, "check-in-3");
    await page.goto(`${patient.link}/check-in`);
    await page.locator('[name="sign"]').first().check();
    await go("answer");
    await page.waitForURL("**/check-ins/*");
    await assertWhole(opened, language, "answer");
    await page.locator('.tell [lang="en"]').first().waitFor();
    await page.locator(`.tell [lang="${lang}"]`).first().waitFor();
    await opened.close();
  });

  test(`a link that leads nowhere (${lang})`, async () => {
    const link = `${product.url}/r/no-such-link`;
    const opened = await open(browser, { device: "phone", origin: product.url, more: NARROW });
    opened.forgive(/404/);
    await opened.page.goto(link);
    await opened.page.getByRole("button", { name: language.name, exact: true }).click();
    await opened.page.locator(`html[lang="${lang}"]`).waitFor();
    await assertWhole(opened, language, "gone");
    await opened.close();
  });
}

test("a rating draws its weeks from left to right in Arabic, and its numbers keep their order", async () => {
  const language = LANGUAGES[1];
  const patient = patientOf(product, "usual");
  const opened = await reading(language, patient.link);
  const { page } = opened;
  await page.goto(`${patient.link}/progress`);
  await page.locator('[name="comfort"][value="4"]').check();
  await page.locator('[name="mobility"][value="6"]').check();
  await page.locator("main form > .button.main").click();
  await page.locator(".picture.weeks svg[role=img]").waitFor();
  await assertWhole(opened, language, "progress-rated");
  const texts = page.locator(".picture.weeks svg[role=img] > text:not(.level)");
  const [from, until] = await texts.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  assert.ok(from < until, "time runs from left to right");
  await opened.close();
});

test("a telephone number is read from left to right in Arabic, and arrows turn", async () => {
  const patient = patientOf(product, "usual");
  const { page, close } = await reading(LANGUAGES[1], patient.link);
  const order = await page.locator(".foot .quiet-call bdi").evaluate((number) => {
    const at = (offset) => {
      const range = document.createRange();
      range.setStart(number.firstChild, offset);
      range.setEnd(number.firstChild, offset + 1);
      return range.getBoundingClientRect().left;
    };
    return [at(0), at(number.firstChild.length - 1)];
  });
  assert.ok(order[0] < order[1], "the first digit stands left of the last");
  assert.equal(await page.locator(".hello .button .flip").evaluate((icon) => getComputedStyle(icon).scale), "-1 1");
  await close();
});

test("languages are large enough to hit, and the one of the page is marked", async () => {
  const { page, close } = await reading(LANGUAGES[0], patientOf(product, "usual").link);
  for (const button of await page.locator(".languages button").all()) {
    const { width, height } = await button.boundingBox();
    assert.ok(width >= TOUCH_PX_MIN && height >= TOUCH_PX_MIN, `${width} by ${height}`);
  }
  assert.equal(await page.locator('.languages [aria-current="true"]').innerText(), "Español");
  await close();
});

test("a check-in keeps its answers when the language changes in the middle", async () => {
  const patient = patientOf(product, "usual");
  const { page, close } = await open(browser, { javaScript: false, origin: product.url, more: NARROW });
  await page.goto(`${patient.link}/check-in`);
  await page.locator('[name="go"][value="none"]').click();
  await page.locator('[name="sign"][value="fever"]').check();
  await page.getByRole("button", { name: "العربية", exact: true }).click();
  await page.locator('html[lang="ar"]').waitFor();
  assert.ok(await page.locator('[name="sign"][value="fever"]').isChecked());
  await close();
});
