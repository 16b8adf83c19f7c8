// What a practitioner says for one patient, the link on its way to them, and the patient's whole history at the desk.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, open } from "./harness/browser.mjs";
import { logIn, patientOf } from "./harness/people.mjs";
import { startProduct } from "./harness/product.mjs";

const WORDS = "No climbing until we meet again.\nSee you on Tuesday!";
const SENTENCE = "Take a short walk every day, as far as it feels good.";

let browser;
let product;

before(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
});

after(async () => {
  await browser?.close();
  await product?.stop();
});

/** Opens a patient's page at the desk, logged in. */
async function atDesk(page, patient) {
  await logIn(page, product);
  await page.goto(`${product.url}/patients`);
  await page.getByRole("link", { name: patient.name }).click();
  await page.getByRole("heading", { level: 1, name: patient.name }).waitFor();
}

/** How far down the page something stands. */
const top = async (locator) => (await locator.boundingBox()).y;

for (const [device, colorScheme] of [["phone", "dark"], ["desktop", "light"]]) {
  test(`guidance is written, read above the advice, and stands beside no emergency answer (${device}, ${colorScheme})`, async () => {
    const patient = patientOf(product, device === "phone" ? "fresh" : "usual");
    const more = { colorScheme };
    const desk = await open(browser, { device, javaScript: false, origin: product.url, more });
    desk.forgive(/422/);
    await atDesk(desk.page, patient);
    await desk.page.getByRole("link", { name: "Write or pick guidance" }).click();
    await desk.page.getByRole("button", { name: "Show it to the patient" }).click();
    await desk.page.getByRole("link", { name: "Pick something from the list or write something" }).waitFor();
    await desk.axe();
    await desk.shot(`guidance-refused-${device}`);
    await desk.page.getByLabel(SENTENCE).check({ force: true });
    await desk.page.getByLabel("In your own words").fill(WORDS);
    await desk.page.getByRole("button", { name: "Show it to the patient" }).click();
    await desk.page.getByRole("heading", { name: patient.name }).waitFor();
    await desk.page.getByRole("heading", { name: "Guidance for the patient" }).waitFor();
    await desk.axe();
    await desk.shot(`patient-${device}`);
    await desk.page.getByRole("link", { name: "Change or withdraw it" }).first().click();
    await desk.axe();
    await desk.shot(`guidance-${device}`);
    await desk.close();

    const visit = await open(browser, { device, origin: product.url, more });
    await visit.page.goto(patient.link);
    await visit.page.getByText("No climbing until we meet again.").waitFor();
    const guidance = visit.page.getByRole("heading", { name: "For you, from your practitioner" });
    assert.ok((await top(guidance)) < (await top(visit.page.locator("#helps"))), "above the general advice");
    await visit.page.getByText(SENTENCE).first().waitFor();
    await visit.axe();
    await visit.shot(`recovery-guided-${device}`);
    await visit.page.goto(`${patient.link}/check-in`);
    await visit.page.locator('input[name=sign][value="breathless"]').check({ force: true });
    await visit.page.getByRole("button", { name: "Get the answer now" }).click();
    await visit.page.getByRole("heading", { name: /Call .* now/ }).waitFor();
    assert.equal(await visit.page.getByText("No climbing").count(), 0, "not beside an emergency answer");
    await visit.page.goto(patient.link);
    await visit.page.getByText("Call now").first().waitFor();
    assert.equal(await visit.page.getByText("No climbing").count(), 0, "nor while its alert is open");
    await visit.close();
  });
}

test("the plan for the next session stands above the form that records it", async () => {
  const patient = patientOf(product, "contact");
  const { page, shot, axe, close } = await open(browser, { device: "desktop", origin: product.url });
  await atDesk(page, patient);
  await page.getByRole("link", { name: "Plan the next session" }).click();
  // A page that is still arriving can move what is pressed by force.
  await page.waitForLoadState();
  await page.getByLabel("A lighter dose").check({ force: true });
  await page.getByLabel("Note").fill("Drained for two days.");
  await axe();
  await shot("next-plan-desktop");
  await page.getByRole("button", { name: "Keep this plan" }).click();
  await page.getByText("Drained for two days.").first().waitFor();
  await page.locator('a[href$="/sessions/new"].main').first().click();
  const plan = page.getByRole("heading", { name: "Plan for the next session" });
  await plan.waitFor();
  assert.ok((await top(plan)) < (await top(page.locator("#patient"))));
  await page.getByText("A lighter dose").waitFor();
  await axe();
  await shot("record-planned-desktop");
  await close();
});

for (const [device, javaScript] of [["phone", false], ["desktop", true]]) {
  test(`a link is sent, replaced and sent again; the one before is gone (${device})`, async () => {
    const patient = patientOf(product, device === "phone" ? "usual" : "contact");
    const { page, shot, axe, forgive, close } = await open(browser, { device, javaScript, origin: product.url });
    forgive(/410/);
    await atDesk(page, patient);
    const before = await linkNow(page);
    const card = page.locator("#link-card");
    await card.getByRole("button", { name: "Send it by e-mail" }).click();
    await taken(page);
    await axe();
    await shot(`link-sent-${device}`);
    await card.getByText("Replace the link").click();
    await axe();
    await card.screenshot({ path: (await shot(`link-replace-${device}`)).replace(".png", "-card.png") });
    await card.getByRole("button", { name: "Make a new link now" }).click();
    await page.getByText("The link before this one was replaced").waitFor();
    await taken(page);
    const now = await linkNow(page);
    assert.notEqual(now, before);
    await page.goto(`${product.url}/outbox`);
    const letters = page.locator(".letter").filter({ hasText: "Your private page" });
    assert.ok((await letters.first().textContent()).includes(now), "the newest mail brings the new link");
    assert.ok((await letters.nth(1).textContent()).includes(before));
    const gone = await page.goto(before);
    assert.equal(gone.status(), 410);
    const open410 = await page.goto(now);
    assert.equal(open410.status(), 200);
    await page.goto(`${product.url}/deliveries`);
    await page.getByText("The patient's link").first().waitFor();
    await axe();
    await shot(`deliveries-links-${device}`);
    await close();
  });
}

for (const [device, javaScript] of [["phone", false], ["desktop", true]]) {
  test(`a text message opens the page with one press, on one phone (${device})`, async () => {
    const patient = patientOf(product, device === "phone" ? "usual" : "contact");
    const desk = await open(browser, { device, javaScript, origin: product.url });
    await atDesk(desk.page, patient);
    const link = await linkNow(desk.page);
    await desk.page.getByRole("button", { name: "Send it by text message" }).click();
    await taken(desk.page, "Taken by the gateway for text messages");
    await desk.axe();
    await desk.page.locator("#link-card").screenshot({ path: (await desk.shot(`link-texted-${device}`)).replace(".png", "-card.png") });
    await desk.page.goto(`${product.url}/outbox`);
    const text = await desk.page.locator(".letter").filter({ hasText: "your private page is ready" }).first().textContent();
    const [address] = text.match(/http\S+\/o\/[\w-]{16}/);
    assert.ok(!text.includes(link) && !text.includes("/r/"), "the text holds no link");
    await desk.close();

    const own = await open(browser, { device: "phone", javaScript, origin: product.url });
    await own.page.goto(address);
    await own.axe();
    await own.shot(`text-door-${device}`);
    await own.page.getByRole("button", { name: "Open my page" }).click();
    await own.page.waitForURL(link);
    await own.page.goto(address);
    assert.equal(own.page.url(), link, "tapped again it needs no press");
    await own.close();

    const other = await open(browser, { device: "phone", javaScript, origin: product.url });
    other.forgive(/410/);
    assert.equal((await other.page.goto(address)).status(), 410);
    await other.page.getByRole("heading", { level: 1, name: "This text was opened on another phone" }).waitFor();
    await other.page.getByRole("link", { name: /Emergency/ }).waitFor();
    await other.axe();
    await other.shot(`text-elsewhere-${device}`);
    await other.page.getByRole("button", { name: "Send me a new link" }).click();
    await other.page.getByRole("heading", { level: 1, name: "Thank you" }).waitFor();
    await other.close();
  });
}

/** The address that the desk shows for the patient now. */
const linkNow = (page) => page.locator("#link").getAttribute("value");

/** Waits until it was taken: the worker looks every two seconds at the latest. */
async function taken(page, said = "Taken by the mail server") {
  const line = page.locator("#link-card").getByText(said);
  const address = page.url().split("#")[0];
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    await page.goto(address);
    if (await line.count()) return;
    await page.waitForLoadState("networkidle");
  }
  assert.fail("it was not taken");
}

test("the desk sees the whole history, and soreness beside function", async () => {
  const patient = patientOf(product, "contact");
  const visit = await open(browser, { device: "phone", origin: product.url });
  const desk = await open(browser, { device: "desktop", origin: product.url });
  await atDesk(desk.page, patient);
  await visit.page.goto(`${await linkNow(desk.page)}/progress`);
  for (const points of [3, 6]) {
    await visit.page.getByLabel("Something that matters to you").first().fill("Running to the bus");
    await visit.page.locator(`.pip:has(input[name="points-0"][value="${points}"])`).click();
    await visit.page.getByRole("button", { name: "Keep this" }).click();
    await visit.page.getByRole("heading", { name: "What has changed" }).waitFor();
    // Which stands above the form, and the second time on the page before, too.
    await visit.page.waitForLoadState();
  }
  await visit.close();
  await desk.page.reload();
  await desk.page.getByText("Sore, but moving better").waitFor();
  await desk.page.getByText("Soreness after each session").waitFor();
  for (const table of await desk.page.getByText("Show as a table").all()) await table.click();
  for (const kind of ["Session", "Check-in", "Alert", "Progress"]) await desk.page.locator(".timeline").getByText(kind).first().waitFor();
  await desk.axe();
  await desk.shot("history-desktop");
  await desk.page.reload();
  await desk.page.emulateMedia({ media: "print" });
  for (const part of [".timeline", ".picture table"]) assert.ok(await desk.page.locator(part).first().isVisible(), `${part} is on paper`);
  for (const part of ["header nav", ".act .button", "aside form"]) assert.equal(await desk.page.locator(part).locator("visible=true").count(), 0, `${part} is not`);
  await desk.shot("history-print");
  await desk.close();
  const phone = await open(browser, { device: "phone", origin: product.url, more: { colorScheme: "dark" } });
  await atDesk(phone.page, patient);
  await phone.axe();
  await phone.shot("history-phone");
  await phone.close();
});
