import { afterEach, beforeEach, expect, test } from "vitest";
import { retractObservation } from "#app/platform/observations.server.ts";
import type { BoardKey } from "#app/standings/store/key.ts";
import { drainDues } from "#app/standings/store/live.server.ts";
import { openBoard } from "#app/standings/store/open.server.ts";
import { readRow } from "#app/standings/store/read.server.ts";
import { expectConsistent } from "#tests/support/kept-boards.ts";
import { drilled, openLargeBoards, visited } from "#tests/support/standings.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openLargeBoards();
});
afterEach(() => services.close());

const KEYS: BoardKey[] = [
  { kind: "people", span: "2026-Q4", measure: "total" },
  { kind: "people", span: "90d", measure: "total" },
  { kind: "branches", span: "2026-Q4", measure: "total" },
  { kind: "branches", span: "2026-Q4", measure: "drills" },
  { kind: "branches", span: "2026-Q4", measure: "composite" },
  { kind: "regions", span: "2026-Q4", measure: "drills" },
  { kind: "regions", span: "2026-Q4", measure: "total" },
  { kind: "posts", span: "2026-Q4", measure: "total" },
];
const [people] = KEYS as [BoardKey, ...BoardKey[]];

async function openAll() {
  for (const key of KEYS) expect(await openBoard(services, key)).not.toBeNull();
}
const rowOf = async (id: string) => {
  const open = await openBoard(services, people);
  return open && readRow(services, open, id);
};
const retract = (sourceId: string) => services.db.$transaction((tx) => retractObservation(services, tx, { sourceId, reason: "upheld-appeal" }));
const fitOf = async (key: BoardKey) => (await openBoard(services, key))?.fit?.id;

test("boards of every kind hold together when they are fitted", async () => {
  await openAll();
  await expectConsistent(services);
});

test("results and retractions of people move them and every team they are in, without a new fit", async () => {
  await openAll();
  const fit = await fitOf(people);
  const before = await rowOf("q05");
  await drilled(services, { person: "q05", slug: "new", on: "2026-11-10", total: 100 });
  const after = await rowOf("q05");
  expect(after?.n).toBe((before?.n ?? 0) + 1);
  expect(after?.value).toBeGreaterThan(before?.value ?? 0);
  expect(after?.movement).toBe(before?.movement);
  await drilled(services, { person: "q06", slug: "s1", on: "2026-11-11", total: 12, id: "to be retracted" });
  await retract("to be retracted");
  await drainDues(services, 100);
  expect(await fitOf(people)).toBe(fit);
  await expectConsistent(services);
});

test("somebody who loses enough results loses the place, and the last of all results the row", async () => {
  await openAll();
  const own = await services.db.observation.findMany({ where: { personId: "q08" }, orderBy: { id: "asc" } });
  await retract(own[0]!.sourceId);
  await retract(own[1]!.sourceId);
  expect(await rowOf("q08")).toMatchObject({ place: null, n: own.length - 2, missing: 3 - (own.length - 2) });
  await expectConsistent(services);
  for (const { sourceId } of own.slice(2)) await retract(sourceId);
  expect(await rowOf("q08")).toBeNull();
  await expectConsistent(services);
});

test("a person who goes on in another branch counts there, and no longer where the earlier results were made", async () => {
  await openAll();
  await services.db.person.update({ where: { id: "q01" }, data: { branchId: "s1" } });
  await drilled(services, { person: "q01", slug: "new", on: "2026-11-12", total: 80 });
  expect(await rowOf("q01")).toMatchObject({ branchId: "s1", regionId: "south" });
  await expectConsistent(services);
});

test("a visit moves its branch, the branch's region and what is made of both", async () => {
  await openAll();
  await visited(services, { branch: "n1", evaluator: "e3", on: "2026-11-15", total: 99 });
  await visited(services, { branch: "s1", evaluator: "e9", on: "2026-11-15", total: 20 });
  await drainDues(services, 100);
  await expectConsistent(services);
});

test("taken in twice, or by two at once, a result counts once", async () => {
  await openAll();
  await drilled(services, { person: "q02", slug: "new", on: "2026-11-10", total: 70 });
  const { n } = (await services.db.boardEntry.findFirstOrThrow({ where: { subjectId: "q02", fitId: (await fitOf(people)) ?? "" } }));
  await services.db.observationDue.updateMany({ data: { doneAt: null } });
  await Promise.all([drainDues(services, 100), drainDues(services, 100)]);
  expect((await rowOf("q02"))?.n).toBe(n);
  await expectConsistent(services);
});

test("a result of yesterday's quarter or of somebody still learning moves no board of today", async () => {
  await openAll();
  const revision = async () => (await services.db.board.findMany({ orderBy: { id: "asc" }, select: { revision: true } })).map(({ revision: number }) => number);
  const before = await revision();
  await drilled(services, { person: "q03", slug: "new", on: "2026-05-10", total: 70 });
  await drainDues(services, 100);
  expect(await revision()).toEqual(before);
  await services.db.person.update({ where: { id: "q04" }, data: { hiredOn: "2026-11-01" } });
  await drilled(services, { person: "q04", slug: "new", on: "2026-11-14", total: 70 });
  expect(await rowOf("q04")).toBeNull();
});

test("after a tenth of the results has changed, the board is fitted anew", async () => {
  await openAll();
  const fit = await fitOf(people);
  for (let i = 0; i < 30; i += 1) await drilled(services, { person: `q${String(i + 10)}`, slug: "new", on: "2026-11-10", total: 60 + i });
  await drainDues(services, 100);
  expect(await fitOf(people)).not.toBe(fit);
  await expectConsistent(services);
});
