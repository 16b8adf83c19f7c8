// The protocol as a clinician reads it: accessible, filtered without JavaScript, and whole when printed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, open } from "./harness/browser.mjs";
import { logIn } from "./harness/people.mjs";
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
  test(`a practitioner reads the protocol and filters it by level (${device})`, async () => {
    const { page, shot, axe, close } = await open(browser, { device, javaScript, origin: product.url });
    await logIn(page, product);
    await page.getByRole("link", { name: "Settings" }).click();
    await page.getByRole("link", { name: "Protocol" }).click();
    // The sentence stands above the rules: they are counted once the whole page is there.
    await page.waitForURL("**/protocol");
    await page.getByText("This is a demo clinic of invented people.").waitFor();
    const all = await page.locator("article.rule").count();
    await axe();
    await page.getByRole("link", { name: /^Contact/ }).click();
    await page.waitForURL("**/protocol?level=contact");
    const some = await page.locator("article.rule").count();
    assert.ok(some > 0 && some < all, `${some} of ${all} rules`);
    assert.equal(await page.locator("#level-emergency").count(), 0);
    await axe();
    await shot(`protocol-${device}`);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("nav:visible").count(), 0);
    assert.equal(await page.locator("article.rule:visible").count(), some);
    await shot(`protocol-print-${device}`);
    await close();
  });
}
