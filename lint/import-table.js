// Who may import whom: docs/decisions/001, held by eslint-plugin-boundaries. Imports inside one room are always fine.

export const rooms = ["drills", "people", "visits", "standings", "incentives"];

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

/** Single files of app/ that belong to no folder. */
export const files = [
  { category: "paths", pattern: "app/paths.ts" },
  { category: "shell", pattern: ["app/root.tsx", "app/routes.ts", "app/entry.server.tsx", "app/entry.client.tsx", "app/*.css"] },
];

const shared = ["core", "ui", "words", "platform", "library", "paths"];

/** From → what it may import besides itself. Nothing may import routes. */
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
};

const categories = new Set(files.map(({ category }) => category));
const named = (name) => (categories.has(name) ? { file: { categories: name } } : { element: { type: name } });

export const policies = Object.entries(table).map(([from, to]) => ({ from: named(from), allow: to.map((name) => ({ to: named(name) })) }));
