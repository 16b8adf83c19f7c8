// Correcting what was written down: how an alert was closed, and an adverse event that was stated of a session.

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

/** A radio is drawn by its label, which a pointer presses. */
const choose = (form, name, value) => form.locator(`input[name=${name}][value="${value}"]`).check({ force: true });

test("how an alert was closed is corrected, and both versions can be read", async () => {
  const { page, axe, shot, close } = await open(browser, { device: "desktop", origin: product.url });
  await logIn(page, product);
  await page.getByRole("link", { name: patientOf(product, "contact").name }).first().click();
  await page.waitForURL("**/alerts/*");
  await page.waitForLoadState();
  const closing = page.locator('form[action$="/close"]');
  await choose(closing, "outcome", "advised");
  await closing.locator("[name=closing_note]").fill("told to rest the arm");
  await closing.getByRole("button", { name: "Close the alert" }).click();
  const stands = page.locator("#closed-as");
  await stands.getByText("told to rest the arm").waitFor();
  await page.waitForLoadState();
  await page.locator("summary", { hasText: "Correct how it was closed" }).click();
  const form = page.locator('form[action$="/correct"]');
  assert.ok(await form.locator('input[name=outcome][value="advised"]').isChecked(), "as it stands");
  await axe();
  await shot("closing-correct-desktop");
  await choose(form, "outcome", "seen");
  await form.locator("[name=closing_note]").fill("came in after all, and was seen");
  await choose(form, "harm", "mild");
  await form.locator("[name=kind]").selectOption({ index: 1 });
  await choose(form, "relation", "possible");
  await form.getByRole("button", { name: "Store the correction" }).click();
  await stands.getByText("came in after all, and was seen").waitFor();
  assert.equal(await stands.getByText("told to rest the arm").count(), 0, "it counts no more");
  const history = page.locator("ol.history");
  await history.getByText("told to rest the arm").waitFor();
  await history.getByText("came in after all, and was seen").waitFor();
  await axe();
  await shot("closing-corrected-desktop");
  await close();
});

for (const device of ["phone", "desktop"]) {
  test(`an adverse event of a session is opened filled in, corrected and read in both versions (${device})`, async () => {
    const { page, axe, shot, close } = await open(browser, { device, origin: product.url });
    await logIn(page, product);
    await page.goto(`${product.url}/sessions/new`);
    await page.locator(".persons a").first().click();
    await page.getByRole("button", { name: "Save the same as last time" }).click();
    await page.waitForURL(/\/sessions\/[0-9a-f-]+$/);
    const session = page.url();
    await page.goto(`${session}/adverse-event`);
    const form = page.locator("main form").first();
    await choose(form, "harm", "mild");
    await form.locator("[name=kind]").selectOption({ index: 1 });
    await choose(form, "relation", "related");
    await form.getByLabel("Note").fill("felt faint lying down");
    await form.getByRole("button").click();
    await page.waitForURL(session);
    await page.locator('a[href^="/adverse-events/"]').click();
    await page.waitForURL("**/adverse-events/*");
    assert.equal(await page.locator("#note").inputValue(), "felt faint lying down");
    assert.ok(await page.locator('input[name=harm][value="mild"]').isChecked());
    await axe();
    await shot(`adverse-event-filled-${device}`);
    await choose(form, "harm", "significant");
    await page.locator("#note").fill("felt faint for an hour");
    await page.getByRole("button", { name: "Store the correction" }).click();
    const versions = page.locator(".versions");
    await versions.getByText("felt faint for an hour").waitFor();
    await versions.getByText("felt faint lying down").waitFor();
    await axe();
    await page.locator("#reason").fill("another patient's");
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByText("This was taken back and counts no more.").waitFor();
    await axe();
    await shot(`adverse-event-taken-back-${device}`);
    await close();
  });
}
