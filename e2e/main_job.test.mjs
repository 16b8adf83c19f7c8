// The main job, as a patient and as a practitioner, on a phone and on a desktop, with and without JavaScript.

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

const patient = (state) => patientOf(product, state);
const both = [true, false];
const name = (device, javaScript) => `${device}-${javaScript ? "js" : "plain"}`;

/** Answers all three pages: nothing but some soreness, a few hours after the session. */
async function checkInAsUsual(page, soreness) {
  await page.getByRole("link", { name: "Check in" }).first().click();
  await page.getByRole("button", { name: "None of these" }).click();
  await page.getByRole("button", { name: "None of all these" }).click();
  await page.locator(`.pip:has(input[name=soreness][value="${soreness}"])`).click();
  await page.locator('.pip:has(input[name=fatigue][value="0"])').click();
  await page.getByRole("button", { name: "Send and see the answer" }).click();
  await page.waitForURL("**/check-ins/*");
}

for (const device of ["phone", "desktop"]) {
  for (const javaScript of both) {
    test(`a patient reads the page, checks in and is told that it is usual (${name(device, javaScript)})`, async () => {
      const { page, shot, axe, close } = await open(browser, { device, javaScript, origin: product.url });
      await page.goto(patient("fresh").link);
      await page.getByText("Demo clinic, invented people, unsigned protocol").waitFor();
      await axe();
      await shot(`recovery-${name(device, javaScript)}`);
      await checkInAsUsual(page, 3);
      await page.getByRole("heading", { name: /This is usual/ }).waitFor();
      await axe();
      await shot(`answer-usual-${name(device, javaScript)}`);
      await close();
    });

    test(`a red flag is answered at once, and waits in the worklist until it is closed (${name(device, javaScript)})`, async () => {
      const visit = await open(browser, { device, javaScript, origin: product.url });
      await visit.page.goto(patient("fresh").link);
      await visit.page.getByRole("link", { name: "Check in" }).first().click();
      await visit.page.waitForURL("**/check-in");
      await visit.axe();
      await visit.shot(`ask-now-${name(device, javaScript)}`);
      await visit.page.locator('input[name=sign][value="breathless"]').check({ force: true });
      await visit.page.getByRole("button", { name: "Get the answer now" }).click();
      await visit.page.getByRole("heading", { name: /Call .* now/ }).waitFor();
      await visit.page.locator('main a[href^="tel:"]').first().waitFor();
      await visit.axe();
      await visit.shot(`answer-emergency-${name(device, javaScript)}`);
      await visit.close();

      const desk = await open(browser, { device, javaScript, origin: product.url });
      await logIn(desk.page, product);
      await desk.axe();
      await desk.shot(`worklist-${name(device, javaScript)}`);
      const first = desk.page.locator("ol.lines li").first();
      await first.getByText("Call now").waitFor();
      await first.getByRole("link", { name: patient("fresh").name }).click();
      await desk.page.getByText("short of breath").first().waitFor();
      await desk.axe();
      await desk.shot(`alert-${name(device, javaScript)}`);
      await desk.page.getByRole("button", { name: "I take this" }).click();
      await desk.page.getByText("acknowledged the alert").waitFor();
      // A page that is still arriving can move what is pressed by force.
      await desk.page.waitForLoadState();
      await desk.page.locator('input[name=outcome][value="emergency"]').check({ force: true });
      await desk.page.getByRole("button", { name: "Close the alert" }).click();
      await desk.page.getByText("closed the alert").waitFor();
      await desk.page.goto(`${product.url}/worklist`);
      assert.equal(await desk.page.getByRole("link", { name: patient("fresh").name }).count(), 0);
      await desk.close();
    });

    test(`a practitioner records a session and the link opens the patient's page (${name(device, javaScript)})`, async () => {
      const { page, shot, axe, forgive, close } = await open(browser, { device, javaScript, origin: product.url });
      forgive(/422/);
      await logIn(page, product);
      await page.goto(`${product.url}/sessions/new`);
      await axe();
      await shot(`record-${name(device, javaScript)}`);
      await page.getByRole("button", { name: "Somebody new" }).click();
      await page.getByRole("button", { name: "Save and get the link" }).click();
      await page.getByText("Choose a patient, or enter a new one.").first().waitFor();
      // The text is there before the script that gives a ticked muscle its row.
      await page.waitForLoadState();
      await page.locator("#name").fill(`Invented Visitor ${name(device, javaScript)}`);
      await page.locator('details[data-region="calf_foot"] summary').click();
      await page.locator('.groups input[value="soleus"]').check();
      if (!javaScript) await page.getByRole("button", { name: "Add the ticked muscles" }).click();
      await page.locator("#row-0-pain").fill("4");
      await page.getByRole("button", { name: "Save and get the link" }).click();
      await page.waitForURL("**/sessions/*");
      await page.locator("svg.qr").waitFor();
      await axe();
      await shot(`recorded-${name(device, javaScript)}`);
      const link = await page.locator("#link").inputValue();
      assert.match(link, /\/r\/[\w-]{27}$/);
      await page.goto(link);
      await page.getByRole("heading", { name: "Day 1 after your needling" }).waitFor();
      await close();
    });
  }
}

test("a check-in is done by keyboard alone", async () => {
  const { page, close } = await open(browser, { device: "desktop", origin: product.url });
  await page.goto(`${patient("usual").link}/check-in`);
  const reach = async (locator) => {
    for (let presses = 0; presses < 80; presses += 1) {
      if (await locator.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail("the keyboard does not reach it");
  };
  const press = async (name) => {
    await reach(page.getByRole("button", { name, exact: true }));
    await page.keyboard.press("Enter");
  };
  /** The first Tab into a group of radios stands on 0; each arrow goes one up. */
  const rate = async (scale, points) => {
    await reach(page.locator(`input[name=${scale}]`).first());
    for (let arrows = 0; arrows < points; arrows += 1) await page.keyboard.press("ArrowRight");
    if (points === 0) await page.keyboard.press("Space");
  };
  await press("None of these");
  await page.getByRole("heading", { name: "Any of these today?" }).waitFor();
  await press("None of all these");
  await page.getByRole("heading", { name: "How do you feel?" }).waitFor();
  await rate("soreness", 2);
  await rate("fatigue", 0);
  await press("Better");
  await page.getByRole("heading", { name: /This is usual/ }).waitFor();
  await close();
});

test("a link that leads nowhere still says when to call", async () => {
  const { page, shot, axe, forgive, close } = await open(browser, { device: "phone", origin: product.url });
  forgive(/404/);
  const answer = await page.goto(`${product.url}/r/no-such-link`);
  assert.equal(answer.status(), 404);
  assert.ok(await page.locator('a[href="tel:112"]').count());
  await axe();
  await shot("gone-phone");
  await close();
});

test("an accepted check-in survives the end of the process", async () => {
  const id = crypto.randomUUID();
  const body = JSON.stringify({ id, answers: { soreness: 2, other_signs: false } });
  const send = (from) => {
    const link = from.patients.find((one) => one.state === "fresh").link;
    return fetch(`${link}/check-ins`, { method: "POST", body });
  };
  const first = await send(product);
  assert.equal(first.status, 201);
  await product.kill();
  product = await product.restart();
  const second = await send(product);
  assert.equal(second.status, 200);
  assert.deepEqual(await second.json(), await first.json());
});
