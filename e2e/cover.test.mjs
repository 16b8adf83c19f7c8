// Opening hours and cover: set by the clinical lead without JavaScript or with it, and read by the patient.

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

for (const [device, javaScript] of [["phone", false], ["desktop", true]]) {
  test(`a clinical lead sets hours and a holiday, and the patient reads them (${device})`, async () => {
    const { page, shot, axe, forgive, close } = await open(browser, { device, javaScript, origin: product.url });
    await logIn(page, product);
    await page.goto(`${product.url}/settings`);
    await page.getByRole("link", { name: "Opening hours" }).click();
    await page.getByRole("heading", { name: "Opening hours", level: 1 }).waitFor();
    const saturday = page.getByRole("group", { name: "Saturday" });
    await saturday.getByLabel("From").first().fill("11:00");
    await saturday.getByLabel("Until").first().fill("10:00");
    forgive(/422/);
    await page.getByRole("button", { name: "Save the week" }).click();
    await page.getByRole("link", { name: /The end must be after the beginning/ }).waitFor();
    assert.equal(await saturday.getByLabel("From").first().inputValue(), "11:00");
    await axe();
    await shot(`hours-wrong-${device}`);
    await saturday.getByLabel("Until").first().fill("13:00");
    await page.getByRole("button", { name: "Save the week" }).click();
    await page.getByText("11:00–13:00").first().waitFor();
    const day = new Date(Date.now() + (device === "phone" ? 7 : 8) * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel("Date").fill(day);
    await page.getByLabel("What it is called").fill(`Founders' Day (${device})`);
    await page.getByRole("button", { name: "Add a day" }).click();
    await page.getByRole("listitem").filter({ hasText: `Founders' Day (${device})` }).waitFor();
    await axe();
    await shot(`hours-${device}`);

    const patient = patientOf(product, "fresh");
    await page.goto(patient.link);
    const foot = page.getByRole("contentinfo");
    await foot.getByText("11:00–13:00").waitFor();
    await foot.getByText(`Founders' Day (${device})`).waitFor();
    assert.match(await foot.innerText(), /(Open now, until|Closed now\. Next open:) /);
    await axe();
    await shot(`hours-patient-${device}`);
    await close();
  });

  test(`a clinical lead puts somebody on the rota and writes down a number (${device})`, async () => {
    const { page, shot, axe, forgive, close } = await open(browser, { device, javaScript, origin: product.url });
    await logIn(page, product);
    await page.goto(`${product.url}/settings/cover`);
    const local = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);
    await page.getByLabel("Who covers").selectOption({ index: 1 });
    await page.getByLabel("From").fill(local(-2));
    await page.getByLabel("Until").fill(local(-1));
    forgive(/422/);
    await page.getByRole("button", { name: "Add to the rota" }).click();
    await page.getByRole("link", { name: /The end must be after the beginning and in the future/ }).waitFor();
    await axe();
    await page.getByLabel("Until").fill(local(5));
    await page.getByRole("button", { name: "Add to the rota" }).click();
    await page.getByText(/On cover now: /).waitFor();
    await page.getByLabel("Mobile number").first().fill("07700 900123");
    await page.getByRole("button", { name: "Save" }).first().click();
    assert.equal(await page.getByLabel("Mobile number").first().inputValue(), "07700 900123");
    await axe();
    await shot(`cover-${device}`);
    await page.getByRole("button", { name: /^Remove/ }).first().click();
    await page.getByText("Nobody is on cover now.").waitFor();
    await close();
  });
}

test("who was told of an alert stands on its page", async () => {
  const { page, shot, axe, close } = await open(browser, { device: "desktop", origin: product.url });
  await logIn(page, product);
  await page.goto(`${product.url}/worklist`);
  await page.locator(".line a").first().click();
  await page.getByRole("heading", { name: "Who was told" }).waitFor();
  await axe();
  await shot("told-desktop");
  await close();
});
