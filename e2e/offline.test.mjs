// Without a network: the page, the check-in and the answer are there, and every check-in arrives exactly once.

import assert from "node:assert/strict";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { launch, open, openAgain } from "./harness/browser.mjs";
import { startNetwork } from "./harness/network.mjs";
import { patientOf } from "./harness/people.mjs";
import { inRoot } from "./harness/place.mjs";
import { serveWith, startProduct, storedCheckIns } from "./harness/product.mjs";

const DAY_MS = 24 * 3_600_000;
/** What a browser says of a network that is cut. */
const CUT = /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_FAILED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONTENT_LENGTH_MISMATCH/;

let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

/** A product behind a network that can be cut, and the address of a patient's page there. */
async function house(t, state = "fresh") {
  const [product, network] = await Promise.all([startProduct(), startNetwork()]);
  network.lead(product.url);
  const link = network.url + new URL(patientOf(product, state).link).pathname;
  const stored = async () => {
    const token = link.split("/").at(-1);
    const all = await storedCheckIns(product);
    const page = await (await fetch(`${product.url}/r/${token}/data.json`)).json();
    return all.filter(({ receipt }) => JSON.stringify(page).includes(receipt));
  };
  t.after(async () => {
    await network.close();
    await product.stop();
  });
  return { product, network, link, stored };
}

/** The patient's page, kept by the phone. */
async function keep(page, link) {
  await page.goto(link);
  await page.getByText("It works on this phone without a network, too.").waitFor();
}

/** A phone on that network which has kept the page. */
async function keptPhone(network, link, more) {
  const phone = await open(browser, { origin: network.url, more });
  phone.forgive(CUT);
  await keep(phone.page, link);
  return phone;
}

const pip = (page, name, value) => page.locator(`.pip:has(input[name=${name}][value="${value}"])`);
const usual = (page) => page.getByRole("heading", { name: "This is usual" });
const waits = (page) => page.locator("[data-state=waiting]:visible");
const arrived = (page) => page.locator("[data-state=sent]:visible");
const online = (page) => page.evaluate(() => window.dispatchEvent(new Event("online")));

/** Waits for what only a promise can tell, which Playwright's own wait takes for "yes". */
async function until(holds, sentence) {
  for (const end = Date.now() + 30_000; Date.now() < end; ) if (await holds()) return;
  assert.fail(`not in its time: ${sentence}`);
}

/** No sign, and how it feels: all but the last tap. */
async function answerBut(page, soreness) {
  await page.getByRole("heading", { name: "Do you have any of these now?" }).waitFor();
  await page.getByRole("button", { name: "None of these" }).click();
  await page.getByRole("button", { name: "None of all these" }).click();
  await pip(page, "soreness", soreness).click();
  await pip(page, "fatigue", 0).click();
}

async function checkIn(page, soreness = 3) {
  await answerBut(page, soreness);
  await page.getByRole("button", { name: "Send and see the answer" }).click();
}

test("the page says that it works without a network once the service worker stands that makes it so", async (t) => {
  const { network, link } = await house(t);
  const phone = await open(browser, { origin: network.url });
  await phone.context.addInitScript(() => {
    const ready = new Promise((resolve) => (globalThis.stand = resolve));
    const get = () => {
      globalThis.isAsked = true;
      return ready;
    };
    Object.defineProperty(navigator.serviceWorker, "ready", { get });
  });
  await phone.page.goto(link);
  const said = phone.page.getByText("It works on this phone without a network, too.");
  await phone.page.waitForFunction(() => globalThis.isAsked);
  assert.equal(await said.isVisible(), false, "all is kept, and nobody shows it yet");
  await phone.page.evaluate(() => globalThis.stand());
  await said.waitFor();
  await phone.close();
});

test("answered without a network, tab closed, browser restarted: it arrives once, with the answer that was shown", async (t) => {
  const { network, link, stored } = await house(t);
  const folder = await mkdtemp(join(tmpdir(), "afterneedle-phone-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const first = await openAgain(folder, { origin: network.url });
  first.forgive(CUT);
  await keep(first.page, link);
  await network.cut();
  await first.page.getByRole("link", { name: "Check in" }).click();
  await checkIn(first.page);
  await usual(first.page).waitFor();
  await waits(first.page).waitFor();
  await first.axe();
  await first.shot("offline-answer-phone");
  await first.page.goto(link);
  await first.page.getByText("You see this page as it was on").waitFor();
  await waits(first.page).waitFor();
  await first.axe();
  await first.shot("offline-recovery-phone");
  await first.page.close();
  await first.close();

  await network.mend();
  assert.deepEqual(await stored(), [], "nothing can have arrived");
  const second = await openAgain(folder, { origin: network.url });
  await second.page.goto(link);
  await arrived(second.page).waitFor();
  assert.equal(await second.page.getByText("is not the one that you saw").isVisible(), false);
  const [one, ...more] = await stored();
  assert.deepEqual(more, [], "once");
  assert.equal(one.assessment.disposition, "self_care");
  await second.page.reload();
  await arrived(second.page).getByRole("link", { name: "Read its answer" }).click();
  await usual(second.page).waitFor();
  assert.equal((await stored()).length, 1);
  await second.close();
});

test("three that wait arrive in their order", async (t) => {
  const { network, link, stored } = await house(t);
  const phone = await keptPhone(network, link);
  await network.cut();
  for (const soreness of [1, 2, 3]) {
    await phone.page.goto(`${link}/check-in`);
    await checkIn(phone.page, soreness);
    await usual(phone.page).waitFor();
  }
  await phone.page.waitForFunction(() => document.querySelectorAll("[data-state=waiting]:not([hidden])").length === 3);
  await network.mend();
  await online(phone.page);
  await phone.page.waitForFunction(() => document.querySelectorAll("[data-state=sent]:not([hidden])").length === 3);
  const order = (await stored()).sort((a, b) => a.received_at.localeCompare(b.received_at));
  assert.deepEqual(order.map(({ answers }) => answers.soreness), [1, 2, 3]);
  await phone.close();
});

test("a link that was closed in between: refused with the reason, and nothing stays behind", async (t) => {
  const { product, network, link } = await house(t);
  const phone = await open(browser, { origin: network.url });
  phone.forgive(CUT);
  phone.forgive(/status of 410/);
  await keep(phone.page, link);
  await network.cut();
  await phone.page.getByRole("link", { name: "Check in" }).click();
  await checkIn(phone.page);
  await usual(phone.page).waitFor();
  const closed = await fetch(`${product.url}${new URL(link).pathname}/close`, { method: "POST" });
  assert.ok(closed.status < 500);
  await network.mend();
  await phone.page.goto(link);
  const refused = phone.page.locator("[data-state^=rejected]:visible");
  await refused.getByText("The clinic could not take what you told us on").waitFor();
  await refused.getByText("Your link has ended. Please call the clinic.").waitFor();
  await phone.axe();
  await phone.shot("offline-refused-phone");
  const kept = () => phone.page.evaluate(async () => (await (await caches.open("afterneedle")).keys()).map(({ url }) => new URL(url).pathname));
  await until(async () => !(await kept()).some((path) => path.startsWith("/r/")), "nothing is kept");
  await phone.page.getByRole("button", { name: "I have read this" }).click();
  await refused.waitFor({ state: "hidden" });
  await phone.close();
});

test("another version of the protocol in between: the clinic's answer counts, and the difference is shown", async (t) => {
  const { product, network, link } = await house(t);
  const phone = await keptPhone(network, link);
  await network.cut();
  await phone.page.getByRole("link", { name: "Check in" }).click();
  await checkIn(phone.page, 6);
  await usual(phone.page).waitFor();
  const content = await strictContent();
  t.after(() => rm(content, { recursive: true, force: true }));
  await product.kill();
  const serving = await serveWith(product.data, content, network.url);
  t.after(() => serving.stop());
  network.lead(serving.url);
  await network.mend();
  await online(phone.page);
  await phone.page.getByRole("heading", { name: "Contact your practitioner" }).waitFor();
  await phone.page.getByText("The clinic's answer counts.").waitFor();
  await phone.axe();
  await phone.shot("offline-differs-phone");
  await arrived(phone.page).getByRole("link", { name: "Read its answer" }).click();
  await phone.page.getByRole("heading", { name: "Contact your practitioner" }).waitFor();
  await phone.close();
});

/** The shipped content, with a soreness that the practitioner wants to know of one point lower. */
async function strictContent() {
  const folder = await mkdtemp(join(tmpdir(), "afterneedle-content-"));
  await cp(inRoot("clinical"), folder, { recursive: true });
  await rm(join(folder, "proof.json"));
  const changes = { "rules/contact.toml": [["%soreness >= 7", "%soreness >= 6"]], "usual.toml": [["%soreness >= 7", "%soreness >= 6"], ["%soreness <= 6 and", "%soreness <= 5 and"]] };
  for (const [file, words] of Object.entries(changes)) {
    const text = await readFile(join(folder, file), "utf8");
    const changed = words.reduce((all, [from, to]) => all.replaceAll(from, to), text);
    assert.notEqual(changed, text, file);
    await writeFile(join(folder, file), changed);
  }
  return folder;
}

test("a device whose clock is a day ahead: hours and answer are the server's", async (t) => {
  const { network, link, stored } = await house(t);
  const phone = await open(browser, { origin: network.url });
  phone.forgive(CUT);
  await phone.context.clock.install({ time: Date.now() + DAY_MS });
  await keep(phone.page, link);
  await network.cut();
  await phone.page.getByRole("link", { name: "Check in" }).click();
  // A day after the session the change would be asked for; five hours after it, it is not.
  await checkIn(phone.page);
  await usual(phone.page).waitFor();
  await network.mend();
  await online(phone.page);
  await arrived(phone.page).waitFor();
  const [one] = await stored();
  assert.ok(Math.abs(Date.parse(one.answered_at) - Date.now()) < 120_000, one.answered_at);
  await phone.close();
});

test("pressed twice and sent by two tabs at once: one check-in", async (t) => {
  const { network, link, stored } = await house(t);
  const phone = await keptPhone(network, link);
  await network.cut();
  await phone.page.getByRole("link", { name: "Check in" }).click();
  await answerBut(phone.page, 2);
  await phone.page.getByRole("button", { name: "Send and see the answer" }).dblclick();
  await usual(phone.page).waitFor();
  const other = await phone.context.newPage();
  await other.goto(link);
  await network.mend();
  // The other shows a page from before, which loads itself anew as soon as one of them has sent.
  await Promise.all([online(phone.page), online(other).catch(() => {})]);
  await arrived(phone.page).waitFor();
  assert.equal((await stored()).length, 1);
  await phone.close();
});

test("the server fails twice and then works: sent again by itself, stored once", async (t) => {
  const { network, link, stored } = await house(t);
  const phone = await open(browser, { origin: network.url });
  phone.forgive(CUT);
  phone.forgive(/answers 500|status of 500/);
  await keep(phone.page, link);
  await network.cut();
  await phone.page.getByRole("link", { name: "Check in" }).click();
  await checkIn(phone.page);
  await waits(phone.page).waitFor();
  network.failNext(2, (method, path) => method === "POST" && path.endsWith("/check-ins"));
  await network.mend();
  await online(phone.page);
  await arrived(phone.page).waitFor({ timeout: 60_000 });
  assert.equal((await stored()).length, 1);
  await phone.close();
});

test("the network goes in the middle: what was answered is still there, a danger is answered at once", async (t) => {
  const { network, link, stored } = await house(t);
  const phone = await keptPhone(network, link);
  await phone.page.getByRole("link", { name: "Check in" }).click();
  await phone.page.waitForURL("**/check-in");
  await phone.page.getByRole("button", { name: "None of these" }).click();
  await phone.page.getByRole("checkbox", { name: "It hurts when I breathe in" }).check();
  await phone.page.waitForLoadState();
  await network.cut();
  await phone.page.getByRole("button", { name: "Get the answer now" }).click();
  await phone.page.getByRole("heading", { name: "Be seen by a doctor today", exact: true }).waitFor();
  await phone.page.locator("#answer").getByText("Do not wait for that: please call.").waitFor();
  await phone.axe();
  await phone.shot("offline-urgent-phone");
  await phone.page.goBack();
  const tick = phone.page.getByRole("checkbox", { name: "It hurts when I breathe in" });
  assert.ok(await tick.isChecked(), "the tick is still there");
  await network.mend();
  await online(phone.page);
  await arrived(phone.page).waitFor();
  const [one, ...more] = await stored();
  assert.deepEqual(more, []);
  assert.equal(one.assessment.disposition, "urgent");
  await phone.close();
});

test("a choice of language that does not get through sends nothing and keeps what was filled in", async (t) => {
  const { network, link } = await house(t);
  const phone = await keptPhone(network, link);
  await phone.page.goto(`${link}/message`);
  await phone.page.getByRole("textbox").fill("When can I run?");
  await network.cut();
  await phone.page.getByRole("button", { name: "Español" }).first().click();
  await phone.page.getByText("We do not know whether this arrived").waitFor();
  assert.equal(await phone.page.getByRole("textbox").inputValue(), "When can I run?");
  assert.equal(await waits(phone.page).count(), 0);
  await phone.close();
});

test("the last tap, which says how the soreness has changed, is not asked for again when the network goes at it", async (t) => {
  const { network, link } = await house(t, "usual");
  const phone = await keptPhone(network, link);
  await phone.page.getByRole("link", { name: "Check in" }).click();
  await answerBut(phone.page, 2);
  await phone.page.waitForLoadState();
  await network.cut();
  await phone.page.getByRole("button", { name: "Better" }).click();
  await usual(phone.page).waitFor();
  await waits(phone.page).waitFor();
  await phone.close();
});

test("what was told before stays: back, other answers, and a further check-in, each of which arrives", async (t) => {
  const { network, link, stored } = await house(t);
  const phone = await keptPhone(network, link);
  await network.cut();
  await phone.page.getByRole("link", { name: "Check in" }).click();
  await phone.page.getByRole("button", { name: "None of these" }).click();
  const tick = phone.page.getByRole("checkbox", { name: "It hurts when I breathe in" });
  await tick.check();
  await phone.page.getByRole("button", { name: "Get the answer now" }).click();
  const urgent = phone.page.getByRole("heading", { name: "Be seen by a doctor today", exact: true });
  await urgent.waitFor();
  await phone.page.goBack();
  await tick.uncheck();
  await phone.page.getByRole("button", { name: "None of all these" }).click();
  await pip(phone.page, "soreness", 2).click();
  await pip(phone.page, "fatigue", 0).click();
  await phone.page.getByRole("button", { name: "Send and see the answer" }).click();
  await urgent.waitFor();
  await phone.page.locator("#answer [data-stands]:visible").waitFor();
  await phone.page.goto(link);
  await phone.page.getByRole("heading", { name: "Do first what your last answers told you" }).waitFor();
  assert.equal(await phone.page.locator(".standing:visible, .guided:visible").count(), 0, "nothing from before reassures");
  await phone.axe();
  await phone.shot("offline-told-since-phone");
  await phone.page.getByRole("link", { name: "Check in" }).click();
  await phone.page.getByRole("heading", { name: "Do you have any of these now?" }).waitFor();
  assert.equal(await phone.page.locator("input:checked").count(), 0, "a new check-in starts empty");
  await checkIn(phone.page);
  await urgent.waitFor();
  await network.mend();
  await online(phone.page);
  await phone.page.waitForFunction(() => document.querySelectorAll("[data-state=sent]:not([hidden])").length === 3);
  await urgent.waitFor();
  const dispositions = (await stored()).map(({ assessment }) => assessment.disposition).sort();
  // The sign that was there still counts, so the later two are none that can be left to themselves.
  assert.deepEqual(dispositions, ["contact", "contact", "urgent"]);
  await phone.close();
});

test("where the core cannot run the answers are kept all the same, and the page says when to call whom", async (t) => {
  const { network, link, stored } = await house(t);
  const phone = await keptPhone(network, link);
  await phone.page.evaluate(async () => {
    const kept = await caches.open("afterneedle");
    const keys = await kept.keys();
    await Promise.all(keys.filter(({ url }) => url.endsWith(".wasm")).map((key) => kept.delete(key)));
  });
  await network.cut();
  await phone.page.getByRole("link", { name: "Check in" }).click();
  await phone.page.getByRole("checkbox", { name: /I am short of breath/ }).check();
  await phone.page.getByRole("button", { name: "Get the answer now" }).click();
  await phone.page.getByRole("heading", { name: "We cannot find your answer here without a network" }).waitFor();
  await phone.page.locator("#answer .care.emergency").getByText("you are short of breath").waitFor();
  await phone.axe();
  await phone.shot("offline-no-answer-phone");
  await network.mend();
  await online(phone.page);
  await phone.page.locator(".answer.emergency").waitFor();
  assert.equal((await stored())[0].assessment.disposition, "emergency");
  await phone.close();
});

test("an answer that got lost on its way back is not a second check-in", async (t) => {
  const { network, link, stored } = await house(t);
  const phone = await keptPhone(network, link);
  await phone.page.getByRole("link", { name: "Check in" }).click();
  await answerBut(phone.page, 4);
  network.loseAnswers((method, path) => method === "POST" && path.endsWith("/check-in"));
  await phone.page.getByRole("button", { name: "Send and see the answer" }).click();
  await usual(phone.page).waitFor();
  await arrived(phone.page).waitFor();
  assert.equal((await stored()).length, 1);
  await phone.close();
});

test("words without a network: a message waits and its dangers are answered; ratings stay on the page", async (t) => {
  const { network, link, stored } = await house(t);
  const phone = await keptPhone(network, link);
  await phone.page.goto(`${link}/progress`);
  await phone.page.getByRole("textbox").first().fill("Carry my shopping");
  await network.cut();
  await phone.page.locator("main form button").last().click();
  await phone.page.getByText("We do not know whether this arrived").waitFor();
  assert.equal(await phone.page.getByRole("textbox").first().inputValue(), "Carry my shopping");
  await phone.page.goto(`${link}/message`);
  await phone.page.getByRole("textbox").fill("When can I go for a run again?");
  await phone.page.getByRole("button", { name: "Send" }).first().click();
  await phone.page.getByRole("heading", { name: "We keep your message until there is a network" }).waitFor();
  await phone.axe();
  await phone.shot("offline-message-phone");
  await phone.page.goto(`${link}/message`);
  await phone.page.getByRole("textbox").fill("I am short of breath and my chest hurts");
  await phone.page.getByRole("button", { name: "Send" }).first().click();
  await phone.page.locator(".answer.emergency").waitFor();
  await phone.axe();
  await phone.shot("offline-emergency-phone");
  await network.mend();
  await online(phone.page);
  await phone.page.waitForFunction(() => document.querySelectorAll("[data-state=sent]:not([hidden])").length === 2);
  const wishes = (await stored()).map(({ wish, assessment }) => [wish, assessment.disposition]);
  assert.deepEqual(wishes.sort(), [["message", "contact"], ["message", "emergency"]]);
  await phone.close();
});

test("weighed on the wire, compressed: the first load of the page, the triage core with its glue, and what is kept", async (t) => {
  const { network, link } = await house(t, "contact");
  const weigh = async (paths) => (await Promise.all(paths.map((path) => bytesOf(network.url + path)))).reduce((all, one) => all + one, 0);
  const phone = await open(browser, { origin: network.url });
  await keep(phone.page, link);
  const home = new URL(link).pathname;
  const kept = await phone.page.evaluate(async () => (await (await caches.open("afterneedle")).keys()).map(({ url }) => new URL(url).pathname));
  const named = (...ends) => kept.filter((path) => ends.some((end) => path.endsWith(end)));
  const first = await weigh([home, ...named(".css", ".svg", "/patient.mjs", "/queue.mjs")]);
  const core = await weigh(named(".wasm", "/core.mjs"));
  const all = await weigh(kept);
  t.diagnostic(`first load ${first}, core and glue ${core}, all that is kept ${all} bytes`);
  assert.equal(named(".wasm", "/core.mjs").length, 2);
  assert.ok(first <= 60_000, `first load: ${first} bytes`);
  assert.ok(core <= 40_000, `core and glue: ${core} bytes`);
  await phone.close();
});

/** Bytes of a body as it travels. */
async function bytesOf(address) {
  const [answer] = await once(get(address, { headers: { "accept-encoding": "gzip" } }), "response");
  let bytes = 0;
  for await (const part of answer) bytes += part.length;
  assert.equal(answer.statusCode, 200, address);
  return bytes;
}

test("every page of the check-in without a network: by keyboard alone, at 320 px, in the dark", async (t) => {
  const { network, link } = await house(t, "contact");
  const phone = await open(browser, { device: "desktop", origin: network.url, more: { viewport: { width: 320, height: 700 }, colorScheme: "dark" } });
  phone.forgive(CUT);
  await keep(phone.page, link);
  await network.cut();
  await phone.page.goto(`${link}/check-in`);
  const fits = async () => assert.equal(await phone.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, "it overflows");
  const reach = async (locator) => {
    for (let tabs = 0; tabs < 120; tabs += 1) {
      if (await locator.evaluate((element) => element === document.activeElement)) return;
      await phone.page.keyboard.press("Tab");
    }
    assert.fail("the keyboard does not reach it");
  };
  const press = async (locator) => {
    await reach(locator);
    await phone.page.keyboard.press("Enter");
  };
  await phone.page.getByRole("heading", { name: "Do you have any of these now?" }).waitFor();
  await fits();
  await phone.axe();
  await press(phone.page.getByRole("button", { name: "None of these" }));
  await phone.page.getByRole("heading", { name: "Any of these today?" }).waitFor();
  await fits();
  await phone.axe();
  await press(phone.page.getByRole("button", { name: "None of all these" }));
  await phone.page.getByRole("heading", { name: "How do you feel?" }).waitFor();
  await fits();
  await phone.axe();
  await press(phone.page.getByRole("button", { name: /^(Better|Send and see the answer)$/ }).first());
  await phone.page.getByRole("alert").getByText("Please look at this again").waitFor();
  await phone.axe();
  await phone.shot("offline-problems-320");
  await press(phone.page.getByRole("button", { name: "I would rather not say" }).or(phone.page.locator('[data-step="feel"] button[value="skip"]')).locator("visible=true").first());
  await phone.page.locator("#answer h1").waitFor();
  await fits();
  await phone.axe();
  await phone.close();
});

test("an answer without a network is there again when the page is loaded again, and is sent once", async (t) => {
  const { network, link, stored } = await house(t);
  const phone = await keptPhone(network, link);
  await network.cut();
  await phone.page.goto(`${link}/check-in`);
  await checkIn(phone.page);
  await usual(phone.page).waitFor();
  await waits(phone.page).waitFor();
  await phone.page.reload();
  await usual(phone.page).waitFor();
  await waits(phone.page).waitFor();
  assert.equal(await phone.page.getByRole("heading", { name: "Do you have any of these now?" }).isVisible(), false);
  await network.mend();
  await online(phone.page);
  await arrived(phone.page).waitFor();
  assert.equal((await stored()).length, 1);
  await phone.close();
});

test("an urgent answer that is read again later is no new one on the page that is kept", async (t) => {
  const { network, link } = await house(t);
  const phone = await keptPhone(network, link);
  const told = phone.page.locator("#told-since");
  await phone.page.goto(`${link}/check-in`);
  await phone.page.getByRole("button", { name: "None of these" }).click();
  await phone.page.getByRole("checkbox", { name: "It hurts when I breathe in" }).check();
  await phone.page.getByRole("button", { name: "Get the answer now" }).click();
  await phone.page.locator(".answer.urgent").waitFor();
  // The answer is there before the script that remembers that it was told.
  await phone.page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith("afterneedle-told-")));
  await phone.page.waitForLoadState();
  const answer = phone.page.url();
  await network.cut();
  await phone.page.goto(link);
  await told.waitFor();
  await network.mend();
  // A page has its date in whole seconds: the one that is kept now was made in a later one than the answer.
  const second = () => phone.page.evaluate(async (home) => Date.parse((await fetch(home)).headers.get("date")), link);
  const then = await second();
  await until(async () => (await second()) > then, "a second has passed");
  await phone.page.goto(link);
  await phone.page.getByText("You last checked in").waitFor();
  // The service worker keeps it behind the page's back.
  const kept = () => phone.page.evaluate(async (home) => Date.parse((await caches.match(home)).headers.get("date")), link);
  await until(async () => (await kept()) > then, "the new page is kept");
  await phone.page.goto(answer);
  await phone.page.locator(".answer.urgent").waitFor();
  await network.cut();
  await phone.page.goto(link);
  await phone.page.getByText("You see this page as it was on").waitFor();
  assert.equal(await told.isVisible(), false);
  assert.ok(await phone.page.locator(".standing").isVisible());
  await phone.close();
});

test("the browser is asked to keep what waits, and a browser that says no loses nothing", async (t) => {
  const { network, link, stored } = await house(t);
  const phone = await open(browser, { origin: network.url });
  phone.forgive(CUT);
  await phone.context.addInitScript(() => {
    navigator.storage.persist = async () => {
      sessionStorage.setItem("asked to persist", "yes");
      return false;
    };
  });
  await keep(phone.page, link);
  const asked = () => phone.page.evaluate(() => sessionStorage.getItem("asked to persist"));
  assert.equal(await asked(), null, "not before there is something to keep");
  await network.cut();
  await phone.page.goto(`${link}/check-in`);
  await checkIn(phone.page);
  await waits(phone.page).waitFor();
  assert.equal(await asked(), "yes");
  await network.mend();
  await online(phone.page);
  await arrived(phone.page).waitFor();
  assert.equal((await stored()).length, 1);
  await phone.close();
});

test("who is the wrong person leaves nothing of the page on the device", async (t) => {
  const { network, link } = await house(t);
  const phone = await keptPhone(network, link);
  await network.cut();
  await phone.page.goto(`${link}/check-in`);
  await checkIn(phone.page);
  await waits(phone.page).waitFor();
  await network.mend();
  await phone.page.goto(link);
  await arrived(phone.page).waitFor();
  await phone.page.getByText("This is not me").click();
  await phone.page.getByRole("button", { name: "Remove it from this device" }).click();
  await phone.page.getByText("Nothing of this page is kept on this device any more.").waitFor();
  await phone.axe();
  const left = await phone.page.evaluate(async (path) => {
    const keys = await (await caches.open("afterneedle")).keys();
    const rows = await new Promise((resolve) => {
      const opening = indexedDB.open("afterneedle");
      opening.onsuccess = () => {
        const read = opening.result.transaction("check_ins").objectStore("check_ins").getAll();
        read.onsuccess = () => resolve(read.result.length);
      };
    });
    return { rows, pages: keys.filter(({ url }) => new URL(url).pathname.startsWith(path)).length };
  }, new URL(link).pathname);
  assert.deepEqual(left, { rows: 0, pages: 0 });
  await phone.close();
});
