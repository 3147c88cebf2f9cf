import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import { MOST } from "#app/curriculum/statistics/most.ts";
import { statisticsView } from "#app/curriculum/statistics.server.ts";
import { enact, storeEnacted } from "#app/drills/enact.server.ts";
import { contentOf } from "#app/drills/sitting/content.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { publishedScenario } from "#app/library/scenarios.server.ts";
import { chanceOf } from "#prisma/seed/history/chance.ts";
import { traineeOf } from "#prisma/seed/history/trainee.ts";
import { addPlayers, openDrills, play, publishVersion, start, TRAPPED_CARD_SOURCE } from "#tests/support/drills.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openDrills();
});
afterEach(() => services.close());

async function seen(mode: DrillMode = "assessment", version: number | null = null) {
  const view = await statisticsView(services, TRAPPED_CARD.slug, { version, mode });
  if (!view.ok) throw new Error(view.problem.code);
  return view.value;
}

const at = async (beat: string, mode?: DrillMode, version?: number) => (await seen(mode, version ?? null)).decisions.find(({ statistics }) => statistics.beat === beat)?.statistics;

/** Somebody new who plays once, each reply after so many seconds. */
async function plays(id: string, replies: readonly string[], mode: DrillMode = "assessment", seconds = 5): Promise<string> {
  if ((await services.db.person.count({ where: { id } })) === 0) await addPlayers(services, [id]);
  const sitting = await start(services, { id }, mode);
  await play(services, { id }, sitting, replies, seconds);
  return sitting;
}

const COURSES = [
  ["warm", "verify", "explain"],
  ["warm", "verify", "brush-off"],
  ["curt", "verify", "explain"],
  ["curt", "chat", "back", "explain"],
  ["warm", "chat", "back", "brush-off"],
  ["curt", "give-up"],
] as const;

/** The six of the hand-computed case. */
async function six(mode: DrillMode = "assessment"): Promise<void> {
  for (const [place, replies] of COURSES.entries()) await plays(`p${place + 1}`, replies, mode, 2 + place);
}

test("played drills come out as computed by hand", async () => {
  await six();
  const view = await seen();
  expect(view).toMatchObject({ slug: TRAPPED_CARD.slug, version: 1, versions: [1], mode: "assessment", people: 6 });
  expect(view.decisions.map(({ statistics }) => [statistics.beat, statistics.people])).toEqual([["hello", 6], ["ask", 6], ["chat", null], ["fix", 5]]);
  const [hello] = view.decisions;
  expect(hello?.statistics).toMatchObject({
    replies: [{ reply: "warm", told: { open: 6, picked: 3 } }, { reply: "curt", told: { open: 6, picked: 3 } }, { reply: "insult", told: { open: 6, picked: 0 } }],
    difficulty: { value: 0.5 },
    discrimination: { best: { value: expect.closeTo(-0.2735, 4) } },
    // 2 to 7 seconds.
    time: { lower: 3250, median: 4500, upper: 5750 },
  });
  expect(hello?.replies.map(({ id }) => id)).toEqual(["warm", "curt", "insult"]);
  // Nothing in it says who it was.
  expect(JSON.stringify(view)).not.toMatch(/"p\d"/);
});

test("fewer than five, another kind of drill and another version say nothing", async () => {
  for (const place of [1, 2, 3, 4]) await plays(`p${place}`, COURSES[0]);
  expect(await seen()).toMatchObject({ people: null, decisions: [] });
  await plays("p5", COURSES[0]);
  expect(await seen()).toMatchObject({ people: 5 });
  expect(await seen("practice")).toMatchObject({ people: null, decisions: [] });
  await publishVersion(services, `${TRAPPED_CARD_SOURCE}# told otherwise\n`, 2);
  expect(await seen()).toMatchObject({ version: 2, versions: [2, 1], people: null });
  expect(await seen("assessment", 1)).toMatchObject({ version: 1, people: 5 });
  expect(await seen("assessment", 7)).toMatchObject({ version: 2 });
  expect(await statisticsView(services, "nothing", { version: null, mode: "practice" })).toMatchObject({ ok: false, problem: { code: "not-found" } });
});

describe("what does not count", () => {
  test("a second drill of the same person, and one that is not over", async () => {
    await six();
    const before = await seen();
    services.clock.pass(60_000);
    await plays("p1", ["curt", "give-up"]);
    await plays("p9", ["curt"]);
    expect(await seen()).toEqual(before);
  });

  test("a drill taken up from the middle", async () => {
    await six();
    const [taken] = await services.db.sitting.findMany({ where: { personId: "p6" } });
    await services.db.sitting.update({ where: { id: taken?.id ?? "" }, data: { fromId: taken?.id ?? "", fromTurn: 1 } });
    expect(await at("hello")).toMatchObject({ people: 5 });
  });

  test("an assessment whose appeal was upheld; then nothing of that person counts", async () => {
    await six();
    const first = await services.db.sitting.findFirstOrThrow({ where: { personId: "p6" } });
    const appeal = { id: "a", personId: "p6", sittingId: first.id, text: "…", at: new Date(services.clock.now()) };
    await services.db.appeal.create({ data: appeal });
    expect(await seen()).toMatchObject({ people: 6 });
    await services.db.appeal.update({ where: { id: "a" }, data: { outcome: "upheld", settledAt: new Date(services.clock.now()) } });
    await plays("p6", COURSES[0]);
    expect(await seen()).toMatchObject({ people: 5 });
  });
});

/** So many made-up people, half of them able, by the engine that everybody plays on. */
async function enacted(count: number, mode: DrillMode, from = 0): Promise<void> {
  const pinned = await publishedScenario(services, TRAPPED_CARD.slug);
  const { hash: policyHash } = await currentPolicy(services);
  const content = await contentOf(services, { scenarioHash: pinned?.hash ?? "", policyHash, factsHash: null });
  const people = Array.from({ length: count }, (_, place) => `m${from + place}`);
  await addPlayers(services, people);
  const sittings = people.map((person, place) => {
    const level = place % 2 ? 3 : -3;
    const skills = { attitude: level, efficiency: level, "product-knowledge": level, "problem-solving": level };
    const part = { sitting: `s-${person}`, person, period: "2026-11", attempt: 1, seed: person, allowance: 100, mode, at: services.clock.now() + (from + place) * 60_000 };
    return enact(content, part, traineeOf(content.scenario, skills, chanceOf("statistics", person)));
  });
  await services.db.$transaction((tx) => storeEnacted(services, tx, sittings), { timeout: 60_000 });
}

test("as many drills, the first and the last of them the same, are told apart from those before", async () => {
  await six();
  const picked = async () => {
    const hello = await at("hello");
    return hello?.people ? [hello.people, hello.replies[0]?.told?.picked] : null;
  };
  expect(await picked()).toEqual([6, 3]);
  // A curt one is given back; a warm one, which ended while nobody looked, comes in its place.
  const curt = await services.db.sitting.findFirstOrThrow({ where: { personId: "p3" } });
  const now = new Date(services.clock.now());
  await services.db.appeal.create({ data: { id: "appeal", personId: "p3", sittingId: curt.id, text: "x", at: now, outcome: "upheld", reason: "x", settledById: "p1", settledAt: now } });
  const late = await plays("p7", COURSES[0]);
  await services.db.sitting.update({ where: { id: late }, data: { endedAt: curt.endedAt } });
  expect(await picked()).toEqual([6, 4]);
});

test("practice is counted in fives, in the order in which it ended, and the rest waits", async () => {
  await enacted(4, "practice");
  expect(await seen("practice")).toMatchObject({ people: null });
  await enacted(3, "practice", 4);
  const five = await seen("practice");
  expect(five).toMatchObject({ people: 5 });
  await enacted(2, "practice", 7);
  expect(await seen("practice")).toEqual(five);
  await enacted(1, "practice", 9);
  expect(await seen("practice")).toMatchObject({ people: 10 });
  expect(await seen()).toMatchObject({ people: null });
});

test("able and unable people tell a decision that discriminates, over several batches", { timeout: 120_000 }, async () => {
  await enacted(300, "assessment");
  const view = await seen();
  expect(view.people).toBe(300);
  expect(MOST).toBeGreaterThan(300);
  const hello = view.decisions[0]?.statistics;
  if (hello?.people !== 300) throw new Error("everybody is greeted");
  expect(hello.discrimination.best.value).toBeGreaterThan(0.1);
  expect(hello.flags.map(({ kind }) => kind)).not.toContain("negative");
  const chosen = hello.replies.reduce((sum, { told }) => sum + (told?.picked ?? 0), hello.silent + hello.left);
  expect(chosen).toBe(300);
  // Asked again, it is the same.
  expect(await seen()).toEqual(view);
});
