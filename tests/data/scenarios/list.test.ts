import { beforeEach, expect, test } from "vitest";
import { scenarioList } from "#app/curriculum/list.server.ts";
import { readListFilter } from "#app/curriculum/list/filter.ts";
import { withdrawScenario } from "#app/library/withdrawal.server.ts";
import { contentFolder } from "#tests/support/content-folder.ts";
import { add } from "#tests/support/people.ts";

const library = contentFolder(["standards.yaml", "policy.yaml", "facts.yaml", "drills/safe-account/scenario.yaml", "drills/double-charge/scenario.yaml"]);

beforeEach(() => library.publish());

const listed = async (asked: string) => {
  const { scenarios, total } = await scenarioList(library.services, readListFilter(new URLSearchParams(asked)));
  expect(total).toBe(2);
  return scenarios.map(({ slug }) => slug);
};

const ASKED: readonly (readonly [string, readonly string[]])[] = [
  ["", ["double-charge", "safe-account"]],
  ["family=fraud", ["safe-account"]],
  ["seat=lobby-manager&channel=branch", ["double-charge"]],
  ["level=3", ["safe-account"]],
  ["words=DOUBLE", ["double-charge"]],
  ["standard=S16&family=complaint", ["double-charge"]],
  ["origin=upload", []],
  ["origin=repository&state=published", ["double-charge", "safe-account"]],
  ["state=nonsense&family=&level=9", ["double-charge", "safe-account"]],
];

test("the list has what its address asks for", async () => {
  for (const [asked, slugs] of ASKED) expect(await listed(asked), asked).toEqual(slugs);
});

test("what is withdrawn stays in the list, and can be asked for", async () => {
  const trainer = await add(library.services, "trainer");
  await withdrawScenario(library.services, trainer, "safe-account");
  expect(await listed("state=withdrawn")).toEqual(["safe-account"]);
  expect(await listed("state=published")).toEqual(["double-charge"]);
  const { scenarios } = await scenarioList(library.services, readListFilter(new URLSearchParams()));
  expect(scenarios.map(({ withdrawn }) => withdrawn)).toEqual([false, true]);
});

test("the gate's figures stand beside each scenario, and the standards there are to ask for", async () => {
  const { scenarios, standards } = await scenarioList(library.services, readListFilter(new URLSearchParams("words=safe-account")));
  expect(scenarios).toMatchObject([{ origin: "repository", file: "published", figures: { errors: 0, warnings: 0, gold: { total: 100 } } }]);
  expect(scenarios[0]?.figures?.configurations).toBeGreaterThan(100);
  expect(scenarios[0]?.figures?.guess).toBeLessThanOrEqual(60);
  expect(standards.map(({ id }) => id)).toContain("S16");
  expect(standards.every(({ title }) => title.zh !== "" && title.en !== "")).toBe(true);
});

test("a list leaves figures to the next one when they take too long", async () => {
  const { services } = library;
  const now = services.clock.now();
  let asked = 0;
  const hurried = { ...services, clock: { now: () => now + 1000 * asked++ } };
  const all = readListFilter(new URLSearchParams());
  expect((await scenarioList(hurried, all)).scenarios.map(({ figures }) => figures)).toEqual([null, null]);
  expect((await scenarioList(services, all)).scenarios.every(({ figures }) => figures !== null)).toBe(true);
});
