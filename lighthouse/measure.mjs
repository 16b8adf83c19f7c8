// Lighthouse on a patient's pages: its throttled phone, a demo clinic, a Chromium of its own. Prints each score; ends
// with 1 where one is below the limit. A measurement, not a test: speed depends on what else the machine does.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

import { startProduct } from "../e2e/harness/product.mjs";

const LIMIT = 95;
const PAGES = ["", "/check-in", "/progress", "/reminders", "/data"];
const CATEGORIES = ["performance", "accessibility", "best-practices"];
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const product = await startProduct();
const folder = await mkdtemp(join(tmpdir(), "afterneedle-lighthouse-"));
const chrome = await launch({ chromePath: process.env.AFTERNEEDLE_CHROMIUM ?? "/usr/bin/chromium", chromeFlags: FLAGS, userDataDir: folder });
try {
  const { link } = product.patients.find(({ state }) => state === "contact");
  const least = [];
  for (const path of PAGES) least.push(await measure(link, path));
  process.exitCode = Math.min(...least) < LIMIT ? 1 : 0;
} finally {
  await chrome.kill();
  await product.stop();
  await rm(folder, { recursive: true, force: true });
}

/** Prints a page's scores, and what cost points; returns the lowest score. */
async function measure(link, path) {
  const { lhr } = await lighthouse(`${link}${path}`, { port: chrome.port, onlyCategories: CATEGORIES, output: "json", logLevel: "error" });
  const scores = CATEGORIES.map((name) => Math.round(lhr.categories[name].score * 100));
  const named = CATEGORIES.map((name, index) => `${name} ${scores[index]}`).join(", ");
  process.stdout.write(`${path || "/ (recovery)"}: ${named} (limit ${LIMIT})\n`);
  for (const { title, displayValue } of lost(lhr)) process.stdout.write(`    ${title}${displayValue ? `: ${displayValue}` : ""}\n`);
  return Math.min(...scores);
}

/** What cost points, in the order of Lighthouse's report. */
function lost({ categories, audits }) {
  const counted = CATEGORIES.flatMap((name) => categories[name].auditRefs.filter(({ weight }) => weight > 0));
  return counted.map(({ id }) => audits[id]).filter(({ score }) => score !== null && score < 0.9);
}
