// Two practitioners at one worklist: it is live, an alert is claimed by one, everything goes by keyboard, and all of it
// stands without JavaScript, too.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

import { launch, open } from "./harness/browser.mjs";
import { logIn, patientOf } from "./harness/people.mjs";
import { inRoot } from "./harness/place.mjs";
import { startProduct } from "./harness/product.mjs";

let browser;
let product;
/** With one practitioner alone nothing could be handed over. */
let ben;

before(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
  ben = await colleague();
});

after(async () => {
  await browser?.close();
  await product?.stop();
});

/** A second practitioner of the demo's clinic, as `afterneedle user add` makes one. */
async function colleague() {
  const program = process.env.AFTERNEEDLE_BINARY ?? inRoot("target/release/afterneedle");
  const email = "ben@example.org";
  const file = (await readdir(product.data)).find((name) => name.endsWith(".sqlite"));
  const named = { "--database": `sqlite:${join(product.data, file)}`, "--master-key-file": join(product.data, "master.key"), "--email": email, "--name": "Ben Adler" };
  const { stdout } = await promisify(execFile)(program, ["user", "add", ...Object.entries(named).flat()]);
  return { ...product, staff: { email, password: stdout.trim() } };
}

/** A patient of the demo says to have a sign, by the form. */
async function checkIn(state, sign) {
  const visit = await open(browser, { device: "phone", javaScript: false, origin: product.url });
  await visit.page.goto(patientOf(product, state).link);
  await visit.page.getByRole("link", { name: "Check in" }).first().click();
  // A page that is still arriving can move what is pressed by force.
  await visit.page.waitForLoadState();
  await visit.page.locator(`input[name=sign][value="${sign}"]`).check({ force: true });
  await visit.page.getByRole("button", { name: "Get the answer now" }).click();
  await visit.page.waitForURL("**/check-ins/*");
  await visit.close();
}

const line = (page, name) => page.locator("#list .line", { has: page.getByRole("link", { name }) });

test("an alert appears without reload, is announced, and keeps the focus; taken by one, the other sees who has it", async () => {
  const one = await open(browser, { device: "desktop", origin: product.url });
  const other = await open(browser, { device: "desktop", origin: product.url });
  await logIn(one.page, product);
  await logIn(other.page, ben);
  const focused = one.page.locator("#list .line a").first();
  await focused.focus();
  const held = await focused.getAttribute("id");
  const { name } = patientOf(product, "fresh");
  assert.equal(await line(one.page, name).count(), 0);
  await checkIn("fresh", "breathless");
  await line(one.page, name).waitFor();
  await one.page.getByText("New in the list: 1").waitFor();
  assert.equal(await one.page.evaluate(() => document.activeElement.id), held);
  assert.match(await one.page.title(), /^\(\d+\) Worklist/);
  await line(other.page, name).waitFor();
  await one.axe();
  await one.shot("worklist-live");
  await line(one.page, name).getByRole("button", { name: /I take this/ }).click();
  await line(one.page, name).getByText("With").waitFor();
  await line(other.page, name).getByText("With").waitFor();
  assert.equal(await line(other.page, name).getByRole("button").count(), 0);
  await one.close();
  await other.close();
});

test("after a lost connection the list says so, and is right again by itself", async () => {
  const desk = await open(browser, { device: "desktop", origin: product.url });
  desk.forgive(/ERR_INTERNET_DISCONNECTED|Failed to load|ERR_/);
  await logIn(desk.page, product);
  await desk.context.setOffline(true);
  await desk.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await desk.page.getByText("The connection is lost").waitFor();
  await desk.context.setOffline(false);
  await desk.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await desk.page.getByText("The connection is lost").waitFor({ state: "detached" });
  await desk.close();
});

test("where the log-in has ended the list says so and leads to the log-in", async () => {
  const desk = await open(browser, { device: "desktop", origin: product.url });
  // The stream that asks again is led to the log-in, too.
  desk.forgive(/EventSource's response has a MIME type/);
  await logIn(desk.page, product);
  await desk.context.clearCookies();
  await desk.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await desk.page.getByText("You are logged out.").waitFor();
  await desk.page.locator("#live a").click();
  await desk.page.waitForURL("**/log-in");
  await desk.close();
});

test("a server that is asked to stop does not wait for open worklists", async () => {
  const own = await startProduct();
  const desk = await open(browser, { device: "desktop", origin: own.url });
  desk.forgive(/ERR_|Failed to load/);
  const listening = desk.page.waitForResponse((response) => response.url().includes("/worklist/events"));
  await logIn(desk.page, own);
  assert.equal((await listening).status(), 200);
  const before = performance.now();
  await own.stop();
  assert.ok(performance.now() - before < 9_500, "a stream was cut off after the ten seconds for requests under way");
  await desk.close();
});

test("a practitioner works an alert by keyboard alone", async () => {
  const desk = await open(browser, { device: "desktop", origin: product.url });
  const { page } = desk;
  await logIn(page, product);
  await page.keyboard.press("?");
  await page.locator("dialog#keys[open]").waitFor();
  await desk.axe();
  await desk.shot("worklist-keys");
  await page.keyboard.press("Escape");
  await page.locator("dialog#keys:not([open])").waitFor({ state: "attached" });
  // A browser takes the focus out of what it no longer shows with the next frame.
  await page.waitForFunction(() => !document.activeElement.closest("dialog"));
  await page.keyboard.press("j");
  const first = await page.evaluate(() => document.activeElement.id);
  assert.match(first, /^alert-/);
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  assert.equal(await page.evaluate(() => document.activeElement.id), first);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/alerts/*");
  for (const [key, field] of [["p", "call_note"], ["m", "message"]]) {
    await page.keyboard.press(key);
    assert.equal(await page.evaluate(() => document.activeElement.id), field, "what is folded away is opened");
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("r");
  await page.locator("details[open] #again").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "again");
  await page.keyboard.press("s");
  await page.locator("details[open] #reason").waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("h");
  await page.locator("details[open] #to").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "to");
  // Out of the list of colleagues, in which a letter chooses one.
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("n");
  assert.equal(await page.evaluate(() => document.activeElement.id), "note");
  await page.keyboard.type("a call at noon, j k c ?");
  assert.equal(await page.locator("#note").inputValue(), "a call at noon, j k c ?", "no key acts in a field");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("wrote a note").waitFor();
  // The text is there before the script that listens to the keys has run.
  await page.waitForLoadState();
  await page.keyboard.press("c");
  assert.equal(await page.evaluate(() => document.activeElement.id), "outcome");
  await page.keyboard.press("Space");
  assert.ok(await page.locator("#outcome").isChecked());
  await page.keyboard.press("w");
  await page.waitForURL("**/worklist");
  await page.keyboard.press("?");
  await page.locator("#keys-on").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await page.locator("dialog#keys:not([open])").waitFor({ state: "attached" });
  // A browser takes the focus out of what it no longer shows with the next frame.
  await page.waitForFunction(() => !document.activeElement.closest("dialog"));
  await page.keyboard.press("j");
  assert.doesNotMatch(await page.evaluate(() => document.activeElement.id), /^alert-/, "switched off, keys do nothing");
  await page.reload();
  await page.keyboard.press("?");
  assert.equal(await page.locator("dialog#keys[open]").count(), 0, "and it is remembered");
  await desk.close();
});

for (const device of ["phone", "desktop"]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`the worklist and an alert without JavaScript (${device}, ${colorScheme})`, async () => {
      const desk = await open(browser, { device, javaScript: false, origin: product.url, more: { colorScheme } });
      desk.forgive(/422/);
      const { page } = desk;
      await logIn(page, product);
      assert.equal(await page.locator("dialog[open]").count(), 0);
      await desk.axe();
      await desk.shot(`worklist-${device}-${colorScheme}`);
      await page.locator("#list .line a").last().click();
      await page.waitForURL("**/alerts/*");
      for (const one of await page.locator(".act details.more summary").all()) await one.click();
      await desk.axe();
      await desk.shot(`alert-${device}-${colorScheme}`);
      await page.locator('input[name=harm][value="significant"]').check({ force: true });
      await page.getByRole("button", { name: "Close the alert" }).click();
      await page.getByText("Choose what it was.").first().waitFor();
      await desk.axe();
      await desk.close();
    });
  }
}

test("a contact alert is put aside and written about, and the patient reads it", async () => {
  const desk = await open(browser, { device: "desktop", origin: product.url });
  const { page } = desk;
  await logIn(page, product);
  const { name, link } = patientOf(product, "contact");
  await page.getByRole("link", { name }).first().click();
  await page.locator("summary", { hasText: "Write to the patient" }).click();
  await page.getByLabel("Message to the patient").fill("Please rest the arm. We call you tomorrow.");
  await page.getByRole("button", { name: "Send the message" }).click();
  await page.getByText("not read yet").waitFor();
  await page.waitForLoadState();
  await page.locator("summary", { hasText: "Put aside" }).click();
  await page.locator('input[name=until][value="1d"]').check({ force: true });
  await page.getByLabel("Why it can wait").fill("we call tomorrow");
  await page.getByRole("button", { name: "Put it aside" }).click();
  await page.getByText("Put aside until").first().waitFor();
  await desk.axe();
  await desk.shot("alert-aside");
  const visit = await open(browser, { device: "phone", origin: product.url });
  await visit.page.goto(link);
  await visit.page.getByText("Please rest the arm.").waitFor();
  await visit.axe();
  await visit.shot("recovery-letter");
  const read = visit.page.getByRole("button", { name: "I have read this" });
  await Promise.all([visit.page.waitForEvent("load"), read.click()]);
  await visit.page.getByText("Please rest the arm.").waitFor();
  assert.equal(await read.count(), 0);
  await visit.close();
  await page.goto(`${product.url}/worklist`);
  await page.locator("#resting summary").click();
  await line(page, name).getByText("Put aside until").waitFor();
  await desk.shot("worklist-aside");
  await desk.close();
});
