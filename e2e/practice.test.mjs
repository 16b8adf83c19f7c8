// The practice in figures, and its history taken along for study: accessible, with and without JavaScript, on every width.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { promisify } from "node:util";

import { launch, open } from "./harness/browser.mjs";
import { logIn } from "./harness/people.mjs";
import { startProduct } from "./harness/product.mjs";

let browser;
let product;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

// Log-ins for one address are few in ten minutes, so each test has a clinic of its own.
beforeEach(async () => {
  product = await startProduct();
});

afterEach(async () => {
  await product?.stop();
});

const VIEWS = [
  ["phone", { device: "phone", javaScript: false }],
  ["phone-dark", { device: "phone", more: { colorScheme: "dark" } }],
  ["tablet", { device: "desktop", more: { viewport: { width: 820, height: 1180 } } }],
  ["desktop", { device: "desktop" }],
  ["desktop-dark", { device: "desktop", javaScript: false, more: { colorScheme: "dark" } }],
  ["narrow", { device: "phone", more: { viewport: { width: 320, height: 640 } } }],
];

for (const [name, view] of VIEWS) {
  test(`a practitioner sees how the practice goes, and of how many that is said (${name})`, async () => {
    const { page, shot, axe, close } = await open(browser, { origin: product.url, ...view });
    await logIn(page, product);
    await page.getByRole("link", { name: "Practice", exact: true }).click();
    // The pictures are counted once the whole page is there.
    await page.waitForURL("**/practice");
    await page.getByRole("heading", { name: "Check-ins answered" }).waitFor();
    assert.equal(await page.getByRole("img").count(), 5);
    await axe();
    await page.getByRole("link", { name: "Last 12 months" }).click();
    await page.waitForURL("**/practice?period=year");
    const table = page.locator("details").first();
    await table.locator("summary").click();
    assert.equal(await table.locator("tbody tr").count(), 12);
    assert.ok(await page.getByText("too few to say").first().isVisible());
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(overflow <= 0, `${overflow} px too wide`);
    await axe();
    await shot(`practice-${name}`);
    await close();
  });
}

for (const [name, view] of VIEWS) {
  test(`the register tells what was stated, and how rare it is at least (${name})`, async () => {
    const { page, shot, axe, close } = await open(browser, { origin: product.url, ...view });
    await logIn(page, product);
    await page.goto(`${product.url}/practice`);
    await page.getByRole("link", { name: "Adverse events" }).click();
    await page.getByRole("heading", { name: "Adverse events", level: 1 }).waitFor();
    await page.getByLabel("Severity").selectOption("mild");
    await page.getByRole("button", { name: "Show" }).click();
    await page.waitForURL("**severity=mild**");
    assert.equal(await page.getByLabel("Severity").inputValue(), "mild");
    await page.getByText(/^Events: 0\. Sessions: \d+\./).waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(overflow <= 0, `${overflow} px too wide`);
    await axe();
    await shot(`adverse-events-${name}`);
    await close();
  });
}

test("four patients cannot be taken along, five can, in both forms, and nobody is in it", async () => {
  const { page, forgive, axe, close } = await open(browser, { origin: product.url, device: "desktop", javaScript: false });
  forgive(/422/);
  await logIn(page, product);
  await page.goto(`${product.url}/practice`);
  await page.getByRole("button", { name: "Download as CSV" }).click();
  await page.getByRole("alert").getByText("fewer than 5 patients").waitFor();
  await axe();
  await recordOneMore(page);
  for (const [form, ending] of [["CSV", "csv"], ["Parquet", "parquet"]]) {
    await page.goto(`${product.url}/practice`);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: `Download as ${form}` }).click()]);
    assert.equal(download.suggestedFilename(), `practice-${ending}.zip`);
    const { stdout } = await promisify(execFile)("python3", ["-c", UNPACK, await download.path()], { maxBuffer: 2 ** 24 });
    const files = JSON.parse(stdout);
    assert.deepEqual(Object.keys(files).sort(), ["about.txt", "dictionary.csv", ...["alerts", "check_ins", "needlings", "outcomes", "sessions"].map((noun) => `${noun}.${ending}`)].sort());
    const all = Object.values(files).join("");
    assert.ok(!all.includes("Invented Fifth") && !/20\d\d-\d\d-\d\d/.test(all));
    if (ending === "csv") assert.equal(files["sessions.csv"].trim().split("\n").length, 6);
    else assert.ok(files["sessions.parquet"].startsWith("PAR1"));
  }
  await close();
});

/** A fifth patient, recorded as any other. */
async function recordOneMore(page) {
  await page.goto(`${product.url}/sessions/new`);
  await page.getByRole("button", { name: "Somebody new" }).click();
  await page.locator("#name").fill("Invented Fifth");
  await page.locator('details[data-region="calf_foot"] summary').click();
  await page.locator('.groups input[value="soleus"]').check();
  await page.getByRole("button", { name: "Save and get the link" }).click();
  await page.locator("svg.qr").waitFor();
}

/** What a zip holds, as JSON: Node.js reads none by itself. */
const UNPACK = "import json,sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(json.dumps({n: z.read(n).decode('latin-1') for n in z.namelist()}))";
