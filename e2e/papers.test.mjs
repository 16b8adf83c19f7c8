// What is meant for paper: the leaflet fits one A4 sheet, the hand-out is whole, and both work without JavaScript.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, open } from "./harness/browser.mjs";
import { startProduct } from "./harness/product.mjs";

let browser;
let product;

before(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
});

after(async () => {
  await browser?.close();
  await product?.stop();
});

/** How many sheets a page takes. */
async function sheets(page) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
}

for (const [device, javaScript] of [["phone", false], ["desktop", true]]) {
  test(`a patient opens the leaflet and the hand-out (${device})`, async () => {
    for (const patient of product.patients) {
      const { page, shot, axe, close } = await open(browser, { device, javaScript, origin: product.url });
      await page.goto(patient.link);
      await page.getByRole("link", { name: "This page on paper" }).click();
      await page.getByRole("heading", { name: "After your needling" }).waitFor();
      await axe();
      await shot(`leaflet-${patient.state}-${device}`);
      assert.equal(await sheets(page), 1, `the leaflet of ${patient.state}`);
      await page.goto(patient.link);
      await page.getByRole("link", { name: "To show a doctor or nurse" }).click();
      await page.getByRole("heading", { name: "For the doctor or nurse" }).waitFor();
      await page.getByText(patient.name).waitFor();
      await axe();
      await shot(`hand-out-${patient.state}-${device}`);
      assert.ok((await sheets(page)) <= 2, `the hand-out of ${patient.state}`);
      await close();
    }
  });
}

for (const [lang, name] of [["es", "Español"], ["ar", "العربية"]]) {
  test(`the leaflet fits one sheet in another language, too (${lang})`, async () => {
    for (const patient of product.patients) {
      const { page, shot, close } = await open(browser, { device: "desktop", origin: product.url });
      await page.goto(patient.link);
      await page.getByRole("button", { name, exact: true }).click();
      await page.locator(`html[lang="${lang}"]`).waitFor();
      await page.goto(`${patient.link}/leaflet`);
      await shot(`leaflet-${patient.state}-${lang}`);
      assert.equal(await sheets(page), 1, `the leaflet of ${patient.state}`);
      await close();
    }
  });
}
