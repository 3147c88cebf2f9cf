import { afterEach, beforeEach, expect, test } from "vitest";
import { leaveSitting } from "#app/drills/leave.server.ts";
import { postPulse } from "#app/drills/pulse.server.ts";
import { postReply } from "#app/drills/reply.server.ts";
import { tendSittings } from "#app/drills/tend.server.ts";
import { writeObservation, type NewObservation } from "#app/platform/observations.server.ts";
import { ANNA, BEN, GOLD, openDrills, optionOf, play, start, storedSitting } from "#tests/support/drills.ts";
import { twoBranches } from "#tests/support/people.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openDrills();
  await twoBranches(services);
  await services.db.person.update({ where: { id: ANNA.id }, data: { branchId: "n1" } });
});
afterEach(() => services.close());

const observations = () => services.db.observation.findMany({ orderBy: { at: "asc" } });
const assess = (me = ANNA) => start(services, me, "assessment");

test("a finished assessment is one observation, of where the person was and of what was scored", async () => {
  const sittingId = await assess();
  await play(services, ANNA, sittingId, GOLD);
  const { endedAt, scenarioHash } = await storedSitting(services, sittingId);
  const [observed, ...others] = await observations();
  expect(others).toEqual([]);
  expect(observed).toMatchObject({ kind: "drill", sourceId: sittingId, personId: "anna", evaluatorId: null, period: "2026-11", at: endedAt });
  expect(observed).toMatchObject({ branchId: "n1", regionId: "north", post: "teller", slug: "trapped-card", contentHash: scenarioHash });
  expect(observed).toMatchObject({ attitude: 100, efficiency: 100, solving: 100, knowledge: null, premises: null, failed: false });
  expect(observed?.total).toBeCloseTo(100, 9);
});

test("it stays as it was when the person moves", async () => {
  await play(services, ANNA, await assess(), GOLD);
  await services.db.person.update({ where: { id: ANNA.id }, data: { branchId: "s1", post: "lobby-manager" } });
  await play(services, ANNA, await assess(), GOLD);
  expect((await observations()).map(({ branchId, regionId, post }) => [branchId, regionId, post])).toEqual([
    ["n1", "north", "teller"],
    ["s1", "south", "lobby-manager"],
  ]);
});

test("a person of no branch is observed too", async () => {
  await play(services, BEN, await assess(BEN), GOLD);
  expect(await observations()).toMatchObject([{ personId: "ben", branchId: null, regionId: null }]);
});

/** Every way an assessment ends, and what the sitting then says. */
const ends: Record<string, { outcome: string; end: (sittingId: string) => Promise<unknown> }> = {
  resolved: { outcome: "resolved", end: (id) => play(services, ANNA, id, GOLD) },
  lost: { outcome: "lost", end: (id) => play(services, ANNA, id, ["warm", "give-up"]) },
  left: { outcome: "left", end: (id) => leaveSitting(services, ANNA, id) },
  "silent until the customer went": {
    outcome: "lost",
    end: async (id) => {
      for (let minute = 0; minute < 12; minute += 1) {
        services.clock.pass(20_000);
        await postPulse(services, ANNA, id);
      }
    },
  },
  "closed by the tending job": {
    outcome: "timed-out",
    end: async (id) => {
      await play(services, ANNA, id, ["warm"]);
      services.clock.pass(10 * 3_600_000);
      await tendSittings.run(services, new AbortController().signal);
    },
  },
  "found over when the next is begun": {
    outcome: "timed-out",
    end: async (id) => {
      await play(services, ANNA, id, ["warm"]);
      services.clock.pass(10 * 3_600_000);
      await assess();
    },
  },
};

for (const [how, { outcome, end }] of Object.entries(ends)) {
  test(`an assessment that is ${how} is observed with its grade`, async () => {
    const sittingId = await assess();
    await end(sittingId);
    const sitting = await storedSitting(services, sittingId);
    expect(sitting).toMatchObject({ state: "over", outcome });
    expect(await observations()).toMatchObject([{ sourceId: sittingId, total: sitting.total, failed: sitting.failed, at: sitting.endedAt }]);
  });
}

test("a critical reply is observed as a failure", async () => {
  await play(services, ANNA, await assess(), ["warm", "verify", "leak"]);
  expect(await observations()).toMatchObject([{ total: 40, failed: true }]);
});

test("practice is never observed, however it ends", async () => {
  await play(services, ANNA, await start(services), GOLD);
  await leaveSitting(services, ANNA, await start(services));
  await start(services);
  services.clock.pass(2 * 86_400_000);
  await tendSittings.run(services, new AbortController().signal);
  expect(await services.db.sitting.count({ where: { state: "over" } })).toBe(3);
  expect(await observations()).toEqual([]);
});

test("20 last replies at once are one observation", async () => {
  const sittingId = await assess();
  await play(services, ANNA, sittingId, ["warm", "verify"]);
  const option = await optionOf(services, sittingId, "explain");
  const post = () => postReply(services, ANNA, { sittingId, turn: 2, option });
  const answers = await Promise.all(Array.from({ length: 20 }, post));
  expect(answers.every(({ ok }) => ok)).toBe(true);
  expect(await observations()).toMatchObject([{ sourceId: sittingId }]);
});

test("where the observation cannot be written, the sitting has not ended", async () => {
  const sittingId = await assess();
  await play(services, ANNA, sittingId, ["warm", "verify"]);
  const before = await storedSitting(services, sittingId);
  const option = await optionOf(services, sittingId, "explain");
  const next = () => {
    throw new Error("no ids today");
  };
  const broken = { ...services, ids: { next } };
  await expect(postReply(broken, ANNA, { sittingId, turn: 2, option })).rejects.toThrow("no ids today");
  expect(await storedSitting(services, sittingId)).toEqual(before);
  expect(await observations()).toEqual([]);
});

const visit: NewObservation = {
  kind: "visit",
  sourceId: "v1",
  branchId: "n2",
  evaluatorId: "ben",
  slug: "branch-counter",
  contentHash: "f",
  period: "2026-11",
  at: Date.parse("2026-11-20T08:00:00Z"),
  score: { total: 81.25, premises: 90, failed: false, dimensions: { attitude: { score: 77.5 }, "product-knowledge": { score: 60 } } },
};
const write = (observed: NewObservation) => services.db.$transaction((tx) => writeObservation(services, tx, observed));

test("a visit is an observation of its branch, by its evaluator, of what was assessed", async () => {
  await write(visit);
  expect(await observations()).toMatchObject([
    { kind: "visit", sourceId: "v1", personId: null, post: null, branchId: "n2", regionId: "north", evaluatorId: "ben", slug: "branch-counter",
      contentHash: "f", period: "2026-11", at: new Date(visit.at), total: 81.25, premises: 90, attitude: 77.5, knowledge: 60,
      efficiency: null, solving: null, failed: false },
  ]);
});

test("written twice, or by many at once, the first stays and nothing is refused", async () => {
  await Promise.all(Array.from({ length: 20 }, () => write(visit)));
  await write({ ...visit, score: { ...visit.score, total: 5 } });
  expect(await observations()).toMatchObject([{ sourceId: "v1", total: 81.25 }]);
});

test("a visit of which nothing was assessed is no observation", async () => {
  await write({ ...visit, score: { total: null, premises: 90, failed: false, dimensions: {} } });
  expect(await observations()).toEqual([]);
});

test("what is undone with its transaction was never observed", async () => {
  const undone = services.db.$transaction(async (tx) => {
    await writeObservation(services, tx, visit);
    throw new Error("after all not");
  });
  await expect(undone).rejects.toThrow("after all not");
  expect(await observations()).toEqual([]);
});

test("an observation can be neither changed, deleted nor doubled", async () => {
  await write(visit);
  const before = await observations();
  const refused = /Observation is append-only/;
  const { observation } = services.db;
  const where = { sourceId: "v1" };
  await expect(observation.update({ where, data: { total: 100 } })).rejects.toThrow(refused);
  await expect(observation.updateMany({ data: { total: 100 } })).rejects.toThrow(refused);
  await expect(observation.delete({ where })).rejects.toThrow(refused);
  await expect(observation.deleteMany()).rejects.toThrow(refused);
  const [row] = before;
  if (!row) throw new Error("nothing was written");
  await expect(observation.create({ data: { ...row, id: "another" } })).rejects.toMatchObject({ code: "P2002" });
  expect(await observations()).toEqual(before);
});
