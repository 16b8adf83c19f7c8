// A page at the keyboard alone: every control is reached by Tab, and one sees where the focus is.

import assert from "node:assert/strict";

/** What can take the focus; radios of one name are one stop. */
const STOPS = "a[href], button:not([tabindex='-1']), input:not([type=hidden]), select, textarea, summary";

/** Marks every control that can be seen, and returns the marks. */
const marked = (page) =>
  page.locator(STOPS).evaluateAll((all) => {
    const seen = all.filter((one) => one.checkVisibility() && !one.disabled);
    seen.forEach((one, index) => (one.dataset.stop = one.type === "radio" ? `radio ${one.name}` : `${index} ${one.outerHTML.slice(0, 80)}`));
    return [...new Set(seen.map((one) => one.dataset.stop))];
  });

/** Walks the whole page by Tab. */
export async function assertReached(page, name) {
  const wanted = await marked(page);
  const reached = new Set();
  await page.evaluate(() => document.activeElement?.blur());
  // A date and a time are several stops each.
  for (let tabs = 0; tabs < 4 * wanted.length + 20 && reached.size < wanted.length; tabs += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const { activeElement: one } = document;
      const shown = one.closest(".tick, .pip") ?? one;
      return { stop: one.dataset.stop, edge: getComputedStyle(shown).outlineStyle };
    });
    if (at.stop === undefined) continue;
    reached.add(at.stop);
    assert.notEqual(at.edge, "none", `${name}: the focus on ${at.stop} cannot be seen`);
  }
  assert.deepEqual(wanted.filter((stop) => !reached.has(stop)), [], `${name}: not reached`);
}
