// Watches a browser context for what a person would not see but must not happen.

import { AssertionError } from "node:assert";

/**
 * Watches every page of the context. Requests to anywhere but `origin` are refused and noted; so are errors in the
 * console, exceptions of scripts, refusals of the content security policy, and answers 5xx.
 */
export async function watch(context, origin) {
  const seen = [];
  const forgiven = [];
  const note = (text) => {
    if (!forgiven.some((pattern) => pattern.test(text))) seen.push(text);
  };
  await context.route(
    (url) => isElsewhere(url, origin),
    (route) => {
      note(`asks elsewhere: ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on("console", (message) => {
    if (message.type() === "error") note(`console: ${message.text()}`);
  });
  context.on("weberror", (failure) => note(`exception: ${failure.error().message}`));
  context.on("response", (response) => {
    if (response.status() >= 500) note(`answers ${response.status()}: ${response.url()}`);
  });
  return {
    forgive: (pattern) => forgiven.push(pattern),
    assertQuiet: () => {
      if (seen.length > 0) throw new AssertionError({ message: `the page was not quiet:\n  ${seen.join("\n  ")}` });
    },
  };
}

const isElsewhere = (url, origin) => ["http:", "https:", "ws:", "wss:"].includes(url.protocol) && url.origin !== new URL(origin).origin;
