// Recording a session: how many keystrokes and clicks it takes, the map of the body, taking back and correcting.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, open } from "./harness/browser.mjs";
import { logIn, patientOf } from "./harness/people.mjs";
import { startProduct } from "./harness/product.mjs";

const REPEAT_MAX = 12;
const NEW_S_MAX = 30;
/** A practised hand: so long for a key, and for finding and pressing something with a pointer (keystroke-level model). */
const KEY_S = 0.28;
const CLICK_S = 1.3;

let browser;
let product;
/** Of the one log-in: how many there may be from one address in ten minutes is limited. */
let cookies;

before(async () => {
  [browser, product] = await Promise.all([launch(), startProduct()]);
});
after(async () => {
  await browser?.close();
  await product?.stop();
});

/** Counts what a person does: every key and every click. */
function counted(page) {
  const did = { keys: 0, clicks: 0 };
  return {
    did,
    type: async (text) => {
      did.keys += text.length;
      await page.keyboard.type(text);
    },
    press: async (key) => {
      did.keys += 1;
      await page.keyboard.press(key);
    },
    click: async (locator) => {
      did.clicks += 1;
      await locator.click();
    },
    all: () => did.keys + did.clicks,
    seconds: () => did.keys * KEY_S + did.clicks * CLICK_S,
  };
}

/** Between the two: as a tablet held upright. */
const TABLET = { viewport: { width: 820, height: 1180 }, hasTouch: true };

async function desk({ device, javaScript, more }) {
  const tablet = device === "tablet" ? TABLET : {};
  const known = device === "tablet" ? "desktop" : device;
  const visit = await open(browser, { origin: product.url, device: known, javaScript, more: { ...tablet, ...more } });
  if (cookies) {
    await visit.context.addCookies(cookies);
    await visit.page.goto(`${product.url}/worklist`);
  } else {
    await logIn(visit.page, product);
    cookies = await visit.context.cookies();
  }
  return visit;
}

/** A browser gives a page's first focus with a frame, after the page is there. */
const focused = (page) => page.waitForFunction(() => document.activeElement.id === "q");

/** The map is drawn last: the script that listens to the form has run by then. */
const drawn = (page) => page.locator(".views svg").nth(1).waitFor();

const save = (page) => page.getByRole("button", { name: "Save and get the link" });

test("a repeat session takes at most twelve keystrokes and clicks", async () => {
  const { page, close, axe, shot } = await desk({ device: "desktop" });
  const name = patientOf(product, "contact").name;
  const hand = counted(page);
  await hand.click(page.getByRole("link", { name: "Record a session" }).first());
  await page.waitForURL("**/sessions/new");
  await focused(page);
  await shot("who-desktop");
  await hand.type(name.split(" ")[1].slice(0, 4));
  await page.locator(".persons li").nth(1).waitFor({ state: "detached" });
  await hand.press("Enter");
  await page.waitForURL("**/patients/*/sessions/new");
  await page.locator(".views svg").first().waitFor();
  assert.ok((await page.locator("#rows > fieldset").count()) > 0, "last time's muscles are there");
  await axe();
  await shot("record-again-desktop");
  await hand.click(page.getByRole("button", { name: "Save the same as last time" }));
  await page.waitForURL(/\/sessions\/[0-9a-f-]+$/);
  assert.ok(hand.all() <= REPEAT_MAX, `it took ${hand.all()}`);
  await close();
});

test("a session of somebody new takes a practised hand less than thirty seconds", async () => {
  const { page, close, shot } = await desk({ device: "desktop" });
  await page.goto(`${product.url}/sessions/new`);
  await focused(page);
  const hand = counted(page);
  await hand.type("Invented Newcomer");
  await page.locator("#found .lead").waitFor();
  await hand.click(page.getByRole("button", { name: "Somebody new" }));
  await drawn(page);
  await hand.click(page.locator('[data-view="back"] [data-muscle="infraspinatus"]').nth(1));
  await hand.click(page.locator("#find"));
  await hand.type("sole");
  await hand.press("Enter");
  assert.deepEqual(await page.locator("#rows legend i").allTextContents(), ["infraspinatus", "soleus"]);
  assert.equal(await page.locator("#rows select[name$=-side]").first().inputValue(), "right");
  await shot("record-new-desktop");
  await hand.click(page.locator("#row-0-needles"));
  await hand.type("3");
  await hand.click(save(page));
  await page.waitForURL(/\/sessions\/[0-9a-f-]+$/);
  assert.ok(hand.seconds() <= NEW_S_MAX, `${hand.did.keys} keys and ${hand.did.clicks} clicks are ${hand.seconds()} s`);
  await close();
});

for (const device of ["phone", "tablet", "desktop"]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`the form is accessible and holds together (${device}, ${colorScheme})`, async () => {
      const { page, axe, shot, close } = await desk({ device, more: { colorScheme } });
      await page.goto(`${product.url}/sessions/new`);
      await axe();
      await shot(`who-${device}-${colorScheme}`);
      await page.locator(".persons a").first().click();
      await drawn(page);
      await page.locator(".groups summary").first().click();
      await axe();
      await shot(`record-again-${device}-${colorScheme}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(wide, 0, "nothing runs over the edge");
      await close();
    });
  }
}

test("the map is one stop for each view, arrows lead from muscle to muscle, and each press ticks the list", async () => {
  const { page, close } = await desk({ device: "desktop" });
  await page.goto(`${product.url}/sessions/new`);
  await page.getByRole("button", { name: "Somebody new" }).click();
  await drawn(page);
  assert.equal(await page.locator('.views [tabindex="0"]').count(), 2);
  await page.locator('[data-view="front"] [tabindex="0"]').focus();
  const on = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  const seen = new Set([await on()]);
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight", "ArrowDown"]) {
    await page.keyboard.press(key);
    seen.add(await on());
  }
  assert.ok(seen.size >= 4, [...seen].join("; "));
  const muscle = await page.evaluate(() => document.activeElement.dataset.muscle);
  const title = await page.evaluate(() => document.activeElement.querySelector("title").textContent);
  assert.equal(title, await on());
  const box = page.locator(`.groups input[value="${muscle}"]`);
  await page.keyboard.press("Enter");
  assert.ok(await box.isChecked());
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("aria-pressed")), "true");
  await page.keyboard.press(" ");
  assert.ok(!(await box.isChecked()));
  assert.equal(await page.locator("#rows > fieldset").count(), 0);
  const pec = (nth) => page.locator('[data-view="front"] [data-muscle="pectoralis_major"]').nth(nth);
  const side = page.locator("#rows select[name$=-side]");
  await pec(0).click();
  assert.equal(await side.inputValue(), "right", "seen from the front, the reader's left is the body's right");
  await pec(1).click();
  assert.equal(await side.inputValue(), "both");
  await pec(0).click();
  assert.equal(await side.inputValue(), "left");
  await close();
});

test("the deep layer is reached by the keyboard alone, and what is chosen is seen from either layer", async () => {
  const { page, axe, shot, close } = await desk({ device: "desktop" });
  await page.goto(`${product.url}/sessions/new`);
  await page.getByRole("button", { name: "Somebody new" }).click();
  await drawn(page);
  const part = (muscle) => page.locator(`[data-view="front"] [data-muscle="${muscle}"]`);
  const box = (muscle) => page.locator(`.groups input[value="${muscle}"]`);
  const focused = () => page.evaluate(() => document.activeElement.dataset.muscle);
  await page.locator("#find").fill("psoas");
  await page.locator("#find").press("Enter");
  assert.ok(await page.getByRole("radio", { name: "Surface" }).isChecked(), "a deep muscle from the list switches nothing");
  assert.equal(await page.locator(".views .seen").count(), 2, "it is seen through the surface, on both sides");
  assert.equal(await part("psoas_major").first().getAttribute("tabindex"), null);
  // Its middle lies under the line of the one that is seen through.
  await part("rectus_abdominis").first().click({ force: true });
  assert.ok(await box("rectus_abdominis").isChecked(), "what is seen through leaves the muscle above it to be pressed");
  await axe();
  await page.getByRole("radio", { name: "Surface" }).focus();
  await page.keyboard.press("ArrowRight");
  assert.ok(await page.getByRole("radio", { name: "Deep" }).isChecked());
  await page.evaluate(() => {
    window.sent = 0;
    document.querySelector("#rows").closest("form").addEventListener("submit", (event) => {
      event.preventDefault();
      window.sent += 1;
    }, { once: true });
  });
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => window.sent), 0, "Enter sends nothing");
  assert.equal(await page.locator('.views [tabindex="0"]').count(), 2);
  assert.ok(!(await part("pectoralis_major").first().isVisible()));
  assert.equal(await part("psoas_major").first().getAttribute("aria-pressed"), "true");
  assert.equal(await part("rectus_abdominis").locator("visible=true").count(), 1, "the side that was chosen");
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "pterygoideus_lateralis");
  for (let steps = 0; (await focused()) !== "pectoralis_minor" && steps < 20; steps += 1) await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "pectoralis_minor");
  await page.keyboard.press(" ");
  assert.ok(await box("pectoralis_minor").isChecked());
  assert.deepEqual(await page.locator("#rows legend i").allTextContents(), ["psoas major", "rectus abdominis", "pectoralis minor"]);
  await axe();
  await shot("record-deep-desktop");
  await close();
});

test("a muscle that the drawing lacks shades its region", async () => {
  const { page, close } = await desk({ device: "desktop" });
  await page.route("**/assets/body.*.svg", async (route) => {
    const drawing = await (await route.fetch()).text();
    await route.fulfill({ body: drawing.replaceAll('data-muscle="tibialis_posterior"', 'class="bone"'), contentType: "image/svg+xml" });
  });
  await page.goto(`${product.url}/sessions/new`);
  await page.getByRole("button", { name: "Somebody new" }).click();
  await drawn(page);
  await page.locator("#find").fill("tibialis posterior");
  await page.locator("#find").press("Enter");
  assert.equal(await page.locator('.views [data-region="calf_foot"].on').count(), 4);
  await page.locator("#rows").getByRole("button", { name: /Remove/ }).click();
  assert.equal(await page.locator(".views .on").count(), 0);
  await close();
});

test("without a script the list does everything that the map does", async () => {
  const { page, axe, shot, close } = await desk({ device: "phone", javaScript: false });
  await page.goto(`${product.url}/sessions/new`);
  await page.getByLabel("Who was needled?").fill("Invented Quiet");
  await page.getByRole("button", { name: "Somebody new" }).click();
  assert.equal(await page.locator("#name").inputValue(), "Invented Quiet");
  assert.ok(!(await page.locator("#map").isVisible()) && !(await page.locator("#find").isVisible()));
  await page.locator('details[data-region="calf_foot"] summary').click();
  await page.locator('.groups input[value="soleus"]').check();
  await page.getByRole("button", { name: "Add the ticked muscles" }).click();
  await page.locator("#row-0-pain").fill("4");
  await axe();
  await shot("record-phone-nojs");
  await save(page).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("heading", { name: "Taken back" }).waitFor();
  await axe();
  await page.getByRole("link", { name: "Go on with what was entered" }).click();
  assert.equal(await page.locator("#row-0-pain").inputValue(), "4");
  await close();
});

test("a session is taken back, recorded anew and corrected, and both versions can be read", async () => {
  const { page, axe, shot, close } = await desk({ device: "desktop" });
  await page.goto(`${product.url}/sessions/new`);
  await page.locator("#q").fill("Invented Twice");
  await page.getByRole("button", { name: "Somebody new" }).click();
  await drawn(page);
  await page.locator("#find").fill("infrasp");
  await page.locator("#find").press("Enter");
  await save(page).click();
  await page.getByRole("button", { name: "Undo" }).waitFor();
  await axe();
  await shot("recorded-undo-desktop");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("heading", { name: "Taken back" }).waitFor();
  await shot("undone-desktop");
  await page.getByRole("link", { name: "Go on with what was entered" }).click();
  await save(page).click();
  await page.getByRole("link", { name: "Correct this session" }).click();
  // The search is shown before the script that listens has run; until then a press on "Remove" asks the server.
  await drawn(page);
  await page.locator("#rows > fieldset").getByRole("button", { name: /Remove/ }).click();
  await page.locator("#find").fill("masseter");
  await page.locator("#find").press("Enter");
  await axe();
  await shot("correct-desktop");
  await page.getByRole("button", { name: "Save the correction" }).click();
  await page.getByText("Corrected by").waitFor();
  assert.match(await page.locator("#kept ~ ul").first().textContent(), /masseter/);
  await page.getByText("What it said").click();
  await page.locator(".versions").getByText("infraspinatus").waitFor();
  await axe();
  await shot("corrected-desktop");
  await close();
});
