// Who may import whom: docs/decisions/001, held by eslint-plugin-boundaries. Imports inside one room are always fine.

const rooms = ["coaching", "curriculum", "drills", "handbook", "people", "visits", "standings", "incentives"];

/**
 * @param {string} type
 * @param {string} pattern
 * @param {string[]} [capture]
 */
const element = (type, pattern, capture) => ({ type, pattern, partialMatch: false, ...(capture ? { capture } : {}) });

export const elements = [
  element("core", "app/core"),
  element("ui", "app/ui"),
  element("words", "app/words"),
  element("platform", "app/platform"),
  element("library", "app/library"),
  element("room", `app/(${rooms.join("|")})`, ["room"]),
  element("routes", "app/routes"),
  element("entry", "app/entry"),
  element("seed", "prisma/seed"),
  element("tests", "tests"),
];

/** Files of app/ that belong to no folder, and tests beside what they test. */
export const files = [
  { category: "test", pattern: "**/*.test.{ts,tsx}" },
  { category: "paths", pattern: "app/paths.ts" },
  { category: "shell", pattern: ["app/root.tsx", "app/routes.ts", "app/entry.server.tsx", "app/entry.client.tsx", "app/*.css"] },
];

const shared = ["core", "ui", "words", "platform", "library", "paths"];

/** From → what it may import besides itself. Nothing may import routes. */
/** @type {Record<string, string[]>} */
const table = {
  core: [],
  ui: [],
  words: ["core"],
  paths: ["core"],
  platform: ["core", "paths"],
  library: ["core", "platform"],
  room: shared,
  routes: [...shared, "room"],
  shell: [...shared, "room", "shell"],
  seed: ["core", "platform", "library", "room", "words"],
  entry: [...shared, "room", "seed", "shell"],
  tests: [...shared, "room", "seed", "entry"],
  // Besides what the tested file may import.
  test: ["tests"],
};

const categories = new Set(files.map(({ category }) => category));
/** @param {string} name */
const named = (name) => (categories.has(name) ? { file: { categories: name } } : { element: { type: name } });

export const policies = Object.entries(table).map(([from, to]) => ({ from: named(from), allow: to.map((name) => ({ to: named(name) })) }));
