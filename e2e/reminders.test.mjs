// Reminders: agreed at the desk, stopped and started from the patient's page, and a list of whom to call.

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

for (const [device, javaScript, state] of [["phone", false, "fresh"], ["desktop", true, "usual"]]) {
  test(`a patient stops reminders, starts them again and says where they are (${device})`, async () => {
    const patient = patientOf(product, state);
    const { page, shot, axe, close } = await open(browser, { device, javaScript, origin: product.url });
    await page.goto(patient.link);
    await page.getByRole("link", { name: "Reminders and calendar" }).click();
    await page.getByText("The next one comes:").waitFor();
    await axe();
    await shot(`reminders-${device}`);
    const file = await page.request.get(await page.getByRole("link", { name: "Get the calendar file" }).getAttribute("href").then((path) => product.url + path));
    const calendar = await file.text();
    assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
    assert.doesNotMatch(calendar, /needl|\/r\//i);
    await page.getByRole("button", { name: "Stop the reminders" }).click();
    await page.getByRole("heading", { name: "Reminders are stopped" }).waitFor();
    await axe();
    await shot(`reminders-stopped-${device}`);
    await page.getByRole("button", { name: "Start them again" }).click();
    await page.getByText("The next one comes:").waitFor();
    await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
    await page.getByRole("button", { name: "Use this time zone" }).click();
    await page.getByText("The next one comes:").waitFor();
    assert.equal(await page.getByLabel("Time zone").inputValue(), "Asia/Tokyo");
    await close();
  });
}

test("the practitioner sees whom to call and what was delivered", async () => {
  const { page, shot, axe, close } = await open(browser, { device: "desktop", origin: product.url });
  await logIn(page, product);
  await page.getByRole("link", { name: "One patient to call" }).click();
  await page.getByRole("heading", { name: "Not heard from" }).waitFor();
  assert.equal(await page.getByRole("link", { name: "07700 900178" }).getAttribute("href"), "tel:07700900178");
  await axe();
  await shot("follow-up-desktop");
  await page.getByRole("link", { name: "What was sent, and what came of it" }).click();
  await page.getByRole("heading", { name: "Deliveries" }).waitFor();
  await axe();
  await shot("deliveries-desktop");
  await close();
});
