// Function, comfort and mobility: the patient rates them by keyboard or finger, and both see what has changed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, open } from "./harness/browser.mjs";
import { logIn, patientOf } from "./harness/people.mjs";
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

async function rate(page, points) {
  for (const [name, value] of Object.entries(points)) {
    await page.locator(`.pip:has(input[name="${name}"][value="${value}"])`).click();
  }
  await page.getByRole("button", { name: "Keep this" }).click();
}

for (const [device, javaScript, state] of [["phone", false, "usual"], ["desktop", true, "contact"]]) {
  test(`a patient rates progress, and the practitioner sees it (${device})`, async () => {
    const patient = patientOf(product, state);
    const { page, shot, axe, forgive, close } = await open(browser, { device, javaScript, origin: product.url });
    forgive(/422/);
    await page.goto(patient.link);
    await page.getByRole("link", { name: "How you are getting on over the weeks" }).click();
    await page.getByLabel("Something that matters to you").first().fill("Reaching a high shelf");
    await page.getByRole("button", { name: "Keep this" }).click();
    await page.getByText("Choose how well you can do it").first().waitFor();
    await axe();
    await shot(`progress-error-${device}`);
    assert.equal(await page.locator("#activity-0").inputValue(), "Reaching a high shelf");
    await rate(page, { "points-0": 4, comfort: 5, mobility: 6 });
    await page.getByText("This is where you start").waitFor();
    await rate(page, { "points-0": 7, comfort: 3, mobility: 6 });
    await page.getByText("Reaching a high shelf: from 4 to 7.").waitFor();
    // The sentence stands above the table, whose rows are counted once the whole page is there.
    await page.waitForLoadState();
    await page.getByText("Show as a table").click();
    assert.equal(await page.locator("figure.weeks tbody tr").count(), 2);
    await axe();
    await shot(`progress-${device}`);
    await logIn(page, product);
    await page.goto(`${product.url}/patients`);
    await page.getByRole("link", { name: patient.name }).click();
    await page.getByText("Reaching a high shelf: from 4 to 7.").waitFor();
    await axe();
    await shot(`patient-progress-${device}`);
    await close();
  });
}
