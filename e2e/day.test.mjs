// The practitioner's whole day by keyboard alone: logging in, recording, an alert from taking to closing, guidance, the
// practice, logging out. Each stop can be seen.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, open } from "./harness/browser.mjs";
import { patientOf } from "./harness/people.mjs";
import { startProduct } from "./harness/product.mjs";

/** More stops than any page of the desk has before what is looked for. */
const TABS_MAX = 250;

let browser;
let product;

before(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
});

after(async () => {
  await browser?.close();
  await product?.stop();
});

/** Presses Tab until the focus is on what is looked for, and asserts that one sees where it is. */
async function tabTo(page, selector) {
  const at = () =>
    page.evaluate((wanted) => {
      const one = document.activeElement;
      const shown = one.closest(".tick, .pip") ?? one;
      return { there: one.matches(wanted), edge: getComputedStyle(shown).outlineStyle };
    }, selector);
  for (let tabs = 0; tabs < TABS_MAX; tabs += 1) {
    const { there, edge } = await at();
    if (there) {
      assert.notEqual(edge, "none", `the focus on ${selector} cannot be seen`);
      return;
    }
    await page.keyboard.press("Tab");
  }
  assert.fail(`no Tab leads to ${selector} on ${page.url()}`);
}

/** Presses Enter there, and waits for the page that comes. */
async function enter(page, selector, address) {
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
  await page.waitForURL(address);
}

test("the whole day goes by keyboard alone", async () => {
  const { page, axe, close } = await open(browser, { device: "desktop", origin: product.url });
  const { keyboard } = page;
  await page.goto(`${product.url}/worklist`);
  await tabTo(page, "input[name=email]");
  await keyboard.type(product.staff.email);
  await tabTo(page, "input[name=password]");
  await keyboard.type(product.staff.password);
  await keyboard.press("Enter");
  await page.waitForURL("**/worklist");

  await enter(page, "nav a[href='/sessions/new']", "**/sessions/new");
  await tabTo(page, "#q");
  await keyboard.type("Invented Keys");
  await enter(page, "button[name=go][value=new]", "**/sessions/who");
  await page.locator("#find").waitFor();
  await tabTo(page, "#find");
  await keyboard.type("soleus");
  await keyboard.press("Enter");
  await tabTo(page, "#row-0-needles");
  await keyboard.type("3");
  await enter(page, "button[name=go][value=save]", /\/sessions\/[0-9a-f-]+$/);
  await page.locator("#link").waitFor();

  await enter(page, "nav a[href='/worklist']", "**/worklist");
  const { name } = patientOf(product, "contact");
  const line = page.locator("#list .line", { has: page.getByRole("link", { name }) });
  const id = await line.locator("a").first().getAttribute("id");
  for (let tries = 0; tries < 20 && (await page.evaluate(() => document.activeElement.id)) !== id; tries += 1) await keyboard.press("j");
  await keyboard.press("Enter");
  await page.waitForURL("**/alerts/*");
  const alert = page.url();
  await keyboard.press("a");
  await page.locator(".due.taken").waitFor();
  await page.waitForLoadState("load");
  await keyboard.press("p");
  await keyboard.type("Sore, and better since this morning.");
  await tabTo(page, "button[name=reached][value=yes]");
  await keyboard.press("Enter");
  await page.getByText("Sore, and better since this morning.").waitFor();
  await page.waitForLoadState("load");
  await keyboard.press("m");
  await keyboard.type("Please rest the arm today.");
  await enter(page, "form[action$='/messages'] button", alert);
  await page.getByText("Please rest the arm today.").first().waitFor();
  await page.waitForLoadState("load");
  await keyboard.press("c");
  await keyboard.press("Space");
  await tabTo(page, "input[name=harm]");
  await keyboard.press("Space");
  await tabTo(page, "form[action$='/close'] .button");
  await keyboard.press("Enter");
  await page.locator("form[action$='/close']").waitFor({ state: "detached" });
  await axe();

  await enter(page, "main .act a[href^='/patients/']", "**/patients/*");
  const patient = page.url();
  await enter(page, "a[href$='/guidance']", "**/guidance");
  await tabTo(page, "#words");
  await keyboard.type("Walk a little every day.");
  await enter(page, "form[action$='/guidance'] .main", patient);
  await page.getByText("Walk a little every day.").first().waitFor();

  await enter(page, "nav a[href='/practice']", "**/practice");
  await enter(page, "main a[href='/practice/adverse-events']", "**/practice/adverse-events");
  await enter(page, "nav a[href='/settings']", "**/settings");
  await tabTo(page, ".log-out button");
  await keyboard.press("Enter");
  await page.waitForURL("**/log-in");
  await close();
});
