// Where things lie in the repository.

import { fileURLToPath } from "node:url";

/** A path from the repository's root. */
export const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
