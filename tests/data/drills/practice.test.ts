import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Finding } from "#app/core/practice/finding.ts";
import { practisedStandards } from "#app/core/practice/practised.ts";
import { daysLater } from "#app/core/time/day.ts";
import { takeUpAgain } from "#app/drills/again.server.ts";
import { postHint } from "#app/drills/hint.server.ts";
import { leaveSitting } from "#app/drills/leave.server.ts";
import { dueAgain, nextPractice } from "#app/drills/practice.server.ts";
import { historyOf } from "#app/drills/practice/history.server.ts";
import { ANNA, BEN, GOLD, openDrills, play, publishVersion, start } from "#tests/support/drills.ts";
import { printScenario } from "#tests/support/print-scenario.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

const DAY = 24 * 3600_000;
/** The test clock stands on it. */
const MONDAY = "2026-11-02";
const SLUG = TRAPPED_CARD.slug;
const anna = { ...ANNA, branchId: "n1" };

let services: TestServices;
beforeEach(async () => {
  services = await openDrills();
});
afterEach(() => services.close());

const plan = (me = anna, findings: Finding[] = []) => nextPractice(services, me, findings);
const finding = (standard: string, failed = false): Finding => ({ standard, at: services.clock.now(), visitTitle: { zh: "柜台", en: "Counter" }, failed });

/** Publishes more scenarios like the one there is, under names of their own. */
async function publishLike(...slugs: string[]) {
  for (const slug of slugs) await publishVersion(services, printScenario({ ...TRAPPED_CARD, slug }), 1, slug);
}

describe("a plan", () => {
  test("of whoever has no record is what is new to them", async () => {
    expect(await plan()).toMatchObject({
      today: MONDAY, open: [], done: 0, minutes: 1, next: null, bare: false,
      drills: [{ slug: SLUG, minutes: 1, more: 0, reasons: [{ kind: "new", standards: practisedStandards(TRAPPED_CARD).size }] }],
    });
  });

  test("names the loss, the day and the standard when it is due again", async () => {
    await play(services, ANNA, await start(services), ["curt", "verify", "explain"]);
    const today = await plan();
    expect(today).toMatchObject({ drills: [], done: 1 });
    expect(today.next).toMatchObject({ day: daysLater(MONDAY, 1) });
    expect(today.next?.standards.map(({ id }) => id)).toContain("A04");
    services.clock.pass(DAY);
    const [drill] = (await plan()).drills;
    expect(drill).toMatchObject({ slug: SLUG });
    expect(drill?.reasons.find((reason) => reason.kind === "lost" && reason.standard.id === "A04")).toMatchObject({ day: MONDAY, points: 150 });
  });

  test("is empty when all went well, until the first of it fades", async () => {
    await play(services, ANNA, await start(services), GOLD);
    services.clock.pass(DAY);
    expect(await plan()).toMatchObject({ today: daysLater(MONDAY, 1), drills: [], done: 0, next: { day: daysLater(MONDAY, 2) } });
    services.clock.pass(DAY);
    const [drill] = (await plan()).drills;
    expect(drill?.reasons[0]).toMatchObject({ kind: "fading", day: MONDAY });
    expect(drill?.reasons).toHaveLength(3);
    expect(drill?.more).toBeGreaterThan(0);
  });

  test("a red line opens the day, and is gone once it is mended", async () => {
    await publishLike("card-two", "card-three");
      // It guards S10, which the gold course shows.
    await play(services, ANNA, await start(services), ["warm", "verify", "leak"]);
    const before = await plan();
    // At once, and by another scenario than the one just played.
    expect(before.drills[0]?.slug).not.toBe(SLUG);
    expect(before.drills[0]?.reasons[0]).toMatchObject({ kind: "red-line", standard: { id: "S10" }, day: MONDAY });
    services.clock.pass(4 * DAY);
    expect((await plan()).drills[0]?.reasons[0]).toMatchObject({ kind: "red-line" });
    await play(services, ANNA, await start(services), GOLD);
    const after = (await plan()).drills.flatMap(({ reasons }) => reasons);
    expect(after.filter(({ kind }) => kind === "red-line")).toEqual([]);
  });

  test("an open drill comes first and is not proposed again", async () => {
    const sittingId = await start(services);
    expect(await plan()).toMatchObject({ open: [{ sittingId, slug: SLUG, mode: "practice" }], drills: [] });
    await leaveSitting(services, ANNA, sittingId);
    expect(await plan()).toMatchObject({ open: [], done: 1 });
  });

  test("never proposes what is withdrawn, and says so where nothing is left", async () => {
    await services.db.scenarioVersion.updateMany({ data: { withdrawnAt: new Date(services.clock.now()) } });
    expect(await plan()).toMatchObject({ drills: [], bare: true });
  });

  test("is the same for the same instant, and another's for another person", async () => {
    await play(services, ANNA, await start(services), ["curt", "verify", "explain"]);
    services.clock.pass(DAY);
    expect(await plan()).toEqual(await plan());
    const bens = (await plan({ ...BEN, branchId: "n1" })).drills.flatMap(({ reasons }) => reasons);
    expect(bens.map(({ kind }) => kind)).toEqual(["new"]);
  });
});

describe("a finding of a visit", () => {
  test("is proposed at once, before what fades, and a failed critical item before it", async () => {
    const of = (await plan(anna, [finding("A04"), finding("S06", true), finding("S99")])).drills[0]?.reasons;
    expect(of).toMatchObject([
      { kind: "visit", standard: { id: "S06" }, failed: true, visitTitle: { en: "Counter" } },
      { kind: "visit", standard: { id: "A04" }, failed: false },
    ]);
  });

  test("is answered by playing it well", async () => {
    const found = [finding("S06", true)];
    services.clock.pass(DAY);
    await play(services, ANNA, await start(services), GOLD);
    services.clock.pass(2 * DAY);
    const reasons = (await plan(anna, found)).drills.flatMap((drill) => drill.reasons);
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.every(({ kind }) => kind !== "visit")).toBe(true);
  });
});

test("a hint makes what was done right less sure, and a drill taken up again counts from where it was, without using up the day", async () => {
  const first = await start(services);
  const hinted = await postHint(services, ANNA, { sittingId: first, turn: 0 });
  expect(hinted.ok).toBe(true);
  await play(services, ANNA, first, ["warm", "verify", "brush-off"]);
  services.clock.pass(60_000);
  const again = await takeUpAgain(services, ANNA, { sittingId: first, turn: 2 });
  if (!again.ok) throw new Error(again.problem.code);
  await play(services, ANNA, again.value.sittingId, ["explain"]);
  expect(await plan()).toMatchObject({ done: 1 });
  // Right without a hint is known for two days, with one for a day; what was not decided again is not rated again.
  expect((await dueAgain(services, anna, [], "S10"))?.day).toBe(daysLater(MONDAY, 2));
  expect((await dueAgain(services, anna, [], "A01"))?.day).toBe(daysLater(MONDAY, 1));
  const met = await historyOf(services, ANNA);
  expect(met.exposures.filter(({ standard }) => standard === "S06").map(({ rating }) => rating)).toEqual(["good", "again"]);
  expect(met.exposures.find(({ standard }) => standard === "A01")).toMatchObject({ rating: "hard", cause: { kind: "held", hinted: true } });
});

test("a standard says when it is due again, if one has met it and a drill practises it", async () => {
  expect(await dueAgain(services, anna, [], "S06")).toBeNull();
  await play(services, ANNA, await start(services), GOLD);
  expect((await dueAgain(services, anna, [], "S06"))?.day).toBe(daysLater(MONDAY, 2));
  expect(await dueAgain(services, anna, [finding("S99")], "S99")).toBeNull();
  expect((await dueAgain(services, anna, [finding("A04")], "A04"))?.day).toBe(MONDAY);
});
