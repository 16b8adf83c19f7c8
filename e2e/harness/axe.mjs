// Checks a page for accessibility with axe-core.

import { AssertionError } from "node:assert";

import axe from "axe-core";

const WCAG_2_2_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The rules about what is painted, which alone can break where a page that is accessible in one look is shown in another. */
export const PAINTED = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** Fails on any violation of WCAG 2.2 A or AA that a machine can see; with `only` of these rules alone. */
export async function assertAccessible(page, only = WCAG_2_2_AA) {
  await page.waitForLoadState("load");
  // Evaluated by the browser's debugger, so the content security policy stays as it is for the page itself. Once for each
  // document: to read the program takes as long as to run it.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  // No rule of these asks for style sheets to be fetched again (`preload`).
  const { violations } = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly, resultTypes: ["violations"], preload: false }), only);
  if (violations.length > 0) {
    throw new AssertionError({ message: `${page.url()} is not accessible:\n${violations.map(describe).join("\n")}` });
  }
}

/**
 * The same for a page in a browser without JavaScript, where axe-core cannot run either: what stands on the page is shown
 * in a second context, where axe-core runs and the page's own scripts do not.
 */
export async function assertAccessibleWithoutScript(page, browser, device) {
  // A page that is still arriving would be copied with its last element cut off.
  await page.waitForLoadState("load");
  const html = (await page.content()).replaceAll(/<\/?noscript[^>]*>/g, "");
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": "script-src 'none'" };
  const context = await browser.newContext(device);
  try {
    const twin = await context.newPage();
    await twin.route(page.url(), (route) => route.fulfill({ headers, body: html }));
    await twin.goto(page.url());
    await assertAccessible(twin);
  } finally {
    await context.close();
  }
}

function describe({ id, help, nodes }) {
  return `  ${id}: ${help}\n${nodes.map((node) => `    ${node.html}`).join("\n")}`;
}
