import { afterEach, beforeEach, expect, test } from "vitest";
import { retractObservation } from "#app/platform/observations.server.ts";
import { closePeriod, freezePeriod, makeSeason, reopenPeriod, restatePeriod } from "#app/standings/periods/deeds.server.ts";
import { freezeDue } from "#app/standings/periods/jobs.server.ts";
import { readPeriod } from "#app/standings/periods/log.server.ts";
import { FROZEN_BOARDS } from "#app/standings/periods/snapshot/drafts.server.ts";
import { makeSnapshot, snapshotsInHand } from "#app/standings/periods/snapshot/freeze.server.ts";
import { verifyPeriod } from "#app/standings/periods/snapshot/verify.server.ts";
import { drilled, openBoards, visited } from "#tests/support/standings.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openBoards();
  for (const [i, branch] of ["n1", "n2", "s1"].entries()) for (const [j, day] of ["05", "12", "19"].entries()) await visited(services, { branch, evaluator: `e${j % 2}`, on: `2026-10-${day}`, total: 90 - 10 * i - j });
  services.clock.at = Date.parse("2027-01-02T01:00:00Z");
});
afterEach(() => services.close());

const KEY = "2026-Q4";
const hr = { id: "hr" };
const codeOf = (done: { ok: true } | { ok: false; problem: { code: string } }) => (done.ok ? "ok" : done.problem.code);
const never = new AbortController().signal;
const later = (days: number) => (services.clock.at += days * 86_400_000);

/** Closed, heard and frozen. */
async function frozen(): Promise<void> {
  expect(codeOf(await closePeriod(services, hr, KEY, "2027-01-08"))).toBe("ok");
  later(7);
  expect(codeOf(await freezePeriod(services, hr, KEY))).toBe("ok");
  expect(await freezeDue(services, never)).toEqual({ sealed: 1, failed: 0 });
}
const life = async () => (await readPeriod(services.db, KEY)).life;
const rows = (snapshotId: string) => services.db.snapshotRow.findMany({ where: { snapshotId, board: "people", measure: "total" }, orderBy: [{ place: "asc" }, { subject: "asc" }] });

test("a period is closed, heard, frozen and proved: its rows are the board's", async () => {
  await frozen();
  const { state, snapshots } = await life();
  expect([state, snapshots.length]).toEqual(["frozen", 1]);
  const people = await rows(snapshots[0] ?? "");
  expect(people.filter(({ place }) => place !== null).map(({ subject, place }) => [subject, place])).toEqual(Array.from({ length: 11 }, (_, i) => [`p${String(i + 1).padStart(2, "0")}`, i + 1]));
  expect(people.filter(({ place }) => place === null).map(({ subject, n }) => [subject, n])).toEqual([["p12", 2]]);
  expect(people.every(({ best, place, worst, chance10, chance25, chance50 }) => place === null || (Number(best) <= place && place <= Number(worst) && chance10 <= chance25 && chance25 <= chance50))).toBe(true);
  expect(await services.db.snapshotBoard.count()).toBe(FROZEN_BOARDS.length);
  const proved = await verifyPeriod(services, KEY);
  expect(proved).toMatchObject({ ok: true, value: [{ period: KEY, number: 1, again: "same" }] });
});

test("what is in the way is said, and changes nothing", async () => {
  expect(codeOf(await closePeriod(services, hr, "2026-09", "2027-01-08"))).toBe("period-empty");
  expect(codeOf(await closePeriod(services, hr, "2026-13", "2027-01-08"))).toBe("not-found");
  expect(codeOf(await closePeriod(services, hr, KEY, "2027-01-01"))).toBe("appeals-before-today");
  expect(codeOf(await freezePeriod(services, hr, KEY))).toBe("period-open");
  expect(codeOf(await closePeriod(services, hr, KEY, "2027-01-08"))).toBe("ok");
  expect(codeOf(await freezePeriod(services, hr, KEY))).toBe("appeals-until");
  expect(codeOf(await reopenPeriod(services, hr, KEY, " "))).toBe("reason-missing");
  expect(codeOf(await reopenPeriod(services, hr, KEY, "还有检查没公布"))).toBe("ok");
  expect((await life()).state).toBe("open");
  expect(await services.db.snapshot.count()).toBe(0);
});

test("of two who freeze at once one does, and the other is told", async () => {
  await closePeriod(services, hr, KEY, "2027-01-08");
  later(7);
  const codes = await Promise.all([freezePeriod(services, hr, KEY), freezePeriod(services, { id: "hr2" }, KEY)]);
  expect(codes.map(codeOf).sort()).toEqual(["ok", "period-freezing"]);
  expect(await snapshotsInHand(services)).toHaveLength(1);
  expect(codeOf(await reopenPeriod(services, hr, KEY, "还是不封"))).toBe("period-freezing");
});

test("a freeze stopped anywhere is gone on with, and comes to the same hash", async () => {
  await frozen();
  const [first = ""] = (await life()).snapshots;
  const { hash } = await services.db.snapshot.findUniqueOrThrow({ where: { id: first } });
  // Another bank with the same results, stopped at each of its boards in turn.
  await services.close();
  services = await openBoards();
  for (const [i, branch] of ["n1", "n2", "s1"].entries()) for (const [j, day] of ["05", "12", "19"].entries()) await visited(services, { branch, evaluator: `e${j % 2}`, on: `2026-10-${day}`, total: 90 - 10 * i - j });
  services.clock.at = Date.parse("2027-01-09T01:00:00Z");
  await closePeriod(services, hr, KEY, "2027-01-09");
  later(1);
  await freezePeriod(services, hr, KEY);
  const [{ id } = { id: "" }] = await snapshotsInHand(services);
  for (let looks = 1; (await life()).state === "freezing"; looks += 1) {
    let seen = 0;
    // Says "stop" after so many looks at it, each time a little later.
    const signal = { get aborted() { return (seen += 1) > looks; } } as AbortSignal;
    await makeSnapshot(services, id, signal);
  }
  const again = await services.db.snapshot.findUniqueOrThrow({ where: { id } });
  expect(again.results).toBe((await services.db.snapshot.findFirstOrThrow()).results);
  expect(again.hash).toBe(hash);
  expect(await verifyPeriod(services, KEY)).toMatchObject({ ok: true, value: [{ again: "same" }] });
});

test("results that change while it is being frozen are in it whole or not at all", async () => {
  await closePeriod(services, hr, KEY, "2027-01-08");
  later(7);
  await freezePeriod(services, hr, KEY);
  const [{ id } = { id: "" }] = await snapshotsInHand(services);
  let seen = 0;
  await makeSnapshot(services, id, { get aborted() { return (seen += 1) > 9; } } as AbortSignal);
  expect(await services.db.snapshotBoard.count()).toBeGreaterThan(0);
  await drilled(services, { person: "p11", slug: "easy", on: "2026-11-25", total: 99 });
  expect(await freezeDue(services, never)).toEqual({ sealed: 1, failed: 0 });
  expect(await verifyPeriod(services, KEY)).toMatchObject({ ok: true, value: [{ again: "same" }] });
});

test("a late appeal makes a new snapshot beside the old, which stays as it was", async () => {
  await frozen();
  const [first = ""] = (await life()).snapshots;
  const before = await rows(first);
  expect(codeOf(await restatePeriod(services, hr, KEY, "没有变化"))).toBe("nothing-changed");
  later(3);
  await services.db.$transaction((tx) => retractObservation(services, tx, { sourceId: "p01 easy 2026-10-03", reason: "upheld-appeal" }));
  expect(await verifyPeriod(services, KEY)).toMatchObject({ ok: true, value: [{ again: "moved-on" }] });
  services.clock.at += 1000;
  expect(codeOf(await closePeriod(services, hr, KEY, "2027-01-20"))).toBe("period-frozen");
  expect(codeOf(await restatePeriod(services, hr, KEY, "申诉改判"))).toBe("ok");
  expect(codeOf(await restatePeriod(services, hr, KEY, "再来一次"))).toBe("period-freezing");
  expect(await freezeDue(services, never)).toEqual({ sealed: 1, failed: 0 });
  const { state, snapshots } = await life();
  expect([state, snapshots.length]).toEqual(["frozen", 2]);
  expect(await rows(first)).toEqual(before);
  expect((await rows(snapshots[1] ?? "")).find(({ subject }) => subject === "p01")).toMatchObject({ n: 2, place: null });
  expect(await services.db.snapshot.findUniqueOrThrow({ where: { id: snapshots[1] ?? "" } })).toMatchObject({ number: 2, restatesId: first });
  expect(await verifyPeriod(services, KEY)).toMatchObject({ ok: true, value: [{ again: "moved-on" }, { again: "same" }] });
  expect(codeOf(await restatePeriod(services, hr, KEY, "没有变化"))).toBe("nothing-changed");
});

test("a sealed snapshot can be neither changed, added to nor deleted", async () => {
  await frozen();
  const { db } = services;
  const sealed = /is sealed|is append-only/;
  const [id = ""] = (await life()).snapshots;
  const where = { snapshotId: id, board: "people", measure: "total", subject: "p01" };
  const row = await db.snapshotRow.findUniqueOrThrow({ where: { snapshotId_board_measure_subject: where } });
  await expect(db.snapshotRow.updateMany({ where, data: { place: 1 } })).rejects.toThrow(sealed);
  await expect(db.snapshotRow.deleteMany({ where })).rejects.toThrow(sealed);
  await expect(db.snapshotRow.create({ data: { ...row, subject: "p99" } })).rejects.toThrow(sealed);
  await expect(db.snapshotBoard.updateMany({ data: { hash: "" } })).rejects.toThrow(sealed);
  await expect(db.snapshotBoard.deleteMany()).rejects.toThrow(sealed);
  await expect(db.snapshot.update({ where: { id }, data: { sealedAt: null } })).rejects.toThrow(sealed);
  await expect(db.snapshot.delete({ where: { id } })).rejects.toThrow();
  await expect(db.periodEvent.updateMany({ data: { body: "{}" } })).rejects.toThrow(sealed);
  await expect(db.periodEvent.deleteMany()).rejects.toThrow(sealed);
});

test("a season is a run of months under a name, made once, and frozen like any period", async () => {
  const name = { zh: "旺季", en: "High season" };
  expect(await makeSeason(services, hr, { first: "2026-12", last: "2026-10", name })).toMatchObject({ problem: { code: "season-months" } });
  expect(await makeSeason(services, hr, { first: "2026-10", last: "2026-11", name: { zh: " ", en: "x" } })).toMatchObject({ problem: { code: "season-name" } });
  expect(await makeSeason(services, hr, { first: "2026-10", last: "2026-11", name })).toEqual({ ok: true, value: "2026-10..2026-11" });
  expect(await makeSeason(services, hr, { first: "2026-10", last: "2026-11", name })).toMatchObject({ problem: { code: "season-there" } });
  const key = "2026-10..2026-11";
  expect(codeOf(await closePeriod(services, hr, key, "2027-01-02"))).toBe("ok");
  later(1);
  expect(codeOf(await freezePeriod(services, hr, key))).toBe("ok");
  expect(await freezeDue(services, never)).toEqual({ sealed: 1, failed: 0 });
  expect(await readPeriod(services.db, key)).toMatchObject({ name, life: { state: "frozen" } });
});
