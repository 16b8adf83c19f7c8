// What is stored about a patient, to read and to take along, and closing the page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { launch, open } from "./harness/browser.mjs";
import { patientOf } from "./harness/people.mjs";
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

for (const [device, javaScript, state] of [["phone", false, "usual"], ["desktop", true, "contact"]]) {
  test(`a patient reads what is stored, takes it along, asks for erasure and closes the page (${device})`, async () => {
    const patient = patientOf(product, state);
    const { page, shot, axe, forgive, close } = await open(browser, { device, javaScript, origin: product.url });
    forgive(/410/);
    await page.goto(patient.link);
    await page.getByRole("link", { name: "What is stored about you" }).click();
    await page.getByText(patient.name).waitFor();
    await axe();
    await shot(`data-${device}`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Take it along" }).click(),
    ]);
    const stored = JSON.parse(await readFile(await download.path(), "utf8"));
    assert.equal(stored.person.name, patient.name);
    assert.ok(stored.check_ins.length > 0 && stored.sessions.length > 0);
    await page.getByRole("button", { name: "Ask for erasure" }).click();
    await page.getByRole("heading", { name: /erased/ }).waitFor();
    await axe();
    await shot(`erasure-${device}`);
    await page.goto(`${patient.link}/data`);
    await page.getByRole("button", { name: "Close my page" }).click();
    await page.getByRole("heading", { name: "This link no longer works" }).waitFor();
    await axe();
    await close();
  });
}
