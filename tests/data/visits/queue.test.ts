import { afterEach, beforeEach, expect, test } from "vitest";
import { queueOffer, reviewQueue } from "#app/visits/queue.server.ts";
import { EVERYTHING } from "#app/visits/review/queue/narrow.ts";
import { tapVisit } from "#app/visits/tap.server.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { ANSWERS, codeOf, openVisits, planOnly, someone, visitAt } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
});
afterEach(() => services.close());

const rita = someone("rita");

/** The same visit so many times more, at a branch. */
async function repeat(visitId: string, times: number, branchId: string): Promise<void> {
  const row = await services.db.visit.findUniqueOrThrow({ where: { id: visitId } });
  await services.db.visit.createMany({ data: Array.from({ length: times }, (_, i) => ({ ...row, id: `${branchId}-${i}`, branchId })) });
}

test("more than can be read is counted, and found by a filter", async () => {
  const first = await planOnly(services);
  await repeat(first, 130, "s1");
  const all = await reviewQueue(services, rita);
  expect([all.coming.length, all.unlisted]).toEqual([100, { open: 0, coming: 31 }]);
  const narrowed = await reviewQueue(services, rita, { ...EVERYTHING, branch: "n1" });
  expect([narrowed.coming.map(({ visitId }) => visitId), narrowed.unlisted.coming]).toEqual([[first], 0]);
  const { branches, forms, firms, inside, modes } = await queueOffer(services, rita);
  expect([branches.map(({ id }) => id), forms.map(({ id }) => id), firms, inside, modes]).toEqual([["n1", "s1"], ["counter"], [], true, ["mystery"]]);
});

test("each part of the address narrows what is read", async () => {
  await visitAt(services, "submitted");
  const waiting = async (by: Partial<typeof EVERYTHING>) => (await reviewQueue(services, rita, { ...EVERYTHING, ...by })).waiting.length;
  expect([await waiting({}), await waiting({ form: "counter" }), await waiting({ form: "lobby" }), await waiting({ branch: "s1" })]).toEqual([1, 1, 0, 0]);
  expect([await waiting({ firm: "bank" }), await waiting({ firm: "firm" }), await waiting({ mode: "mystery" }), await waiting({ mode: "recording" })]).toEqual([1, 0, 1, 0]);
  expect([await waiting({ look: "red-line" }), await waiting({ look: "flagged" })]).toEqual([0, 0]);
});

test("a red line is listed however many others wait longer", async () => {
  const breach = await visitAt(services, "submitted", { ...ANSWERS, promised: { kind: "choice", option: "outright", note: null } });
  await services.db.visit.update({ where: { id: breach }, data: { state: "passed-on" } });
  const plain = await services.db.visit.findUniqueOrThrow({ where: { id: breach } });
  const older = { ...plain, failed: false, total: 80, submittedAt: new Date(0) };
  await services.db.visit.createMany({ data: Array.from({ length: 305 }, (_, i) => ({ ...older, id: `older-${i}` })) });
  const { waiting, unlisted } = await reviewQueue(services, rita);
  expect([waiting[0]?.visitId, waiting.length, unlisted.open]).toEqual([breach, 301, 5]);
});

test("what is tapped at one visit has an end, and the last of it stands", async () => {
  const visitId = await visitAt(services, "under-way");
  const eve = someone("eve");
  for (let i = 0; i < 100; i += 1) {
    expect(codeOf(await tapVisit(services, eve, { visitId, mark: "entered", key: `t${i}`, at: i }))).toBe("ok");
    if (i < 99) expect(codeOf(await tapVisit(services, eve, { visitId, undoes: `t${i}`, key: `u${i}`, at: i }))).toBe("ok");
  }
  expect(codeOf(await tapVisit(services, eve, { visitId, mark: "called", key: "called", at: 500 }))).toBe("ok");
  expect(codeOf(await tapVisit(services, eve, { visitId, mark: "finished", key: "more", at: 501 }))).toBe("taps-many");
  // What arrived before is still known.
  expect(codeOf(await tapVisit(services, eve, { visitId, mark: "called", key: "called", at: 500 }))).toBe("ok");
});
