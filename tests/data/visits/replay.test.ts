import { afterEach, beforeEach, expect, test } from "vitest";
import { EMPTY_HEAD, appendEvent, headAt } from "#app/core/chain.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { VisitEvent } from "#app/core/visit/event.ts";
import { formByHash } from "#app/library/forms.server.ts";
import { enactVisit } from "#app/visits/enact.server.ts";
import { replayVisits } from "#app/visits/replay.server.ts";
import { returnVisit } from "#app/visits/return.server.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { ANSWERS, given, openVisits, someone, storedVisit, visitAt } from "#tests/support/visits.ts";
import { withoutTriggers } from "#tests/support/without-triggers.ts";

let services: TestServices;
let victim: string;
let before: Awaited<ReturnType<typeof storedVisit>>;
beforeEach(async () => {
  services = await openVisits();
  victim = await visitAt(services, "published");
  await visitAt(services, "under-way");
  before = await storedVisit(services, victim);
  for (const table of ["VisitEvent", "Observation"] as const) await withoutTriggers(services.database, table);
});
afterEach(() => services.close());

/** Only the victim is named, and this is what is said. */
async function said(): Promise<string> {
  const { different, visits } = await replayVisits(services);
  expect(visits).toBe(2);
  expect(different.map(({ visitId }) => visitId)).toEqual([victim]);
  return different.flatMap(({ differences }) => differences).join("; ");
}

const event = (seq: number) => ({ visitId_seq: { visitId: victim, seq } });

test("any event altered: its body, its time, its hash, its columns", async () => {
  for (const stored of before.events) {
    const alterations = [
      { body: stored.body.replace('"kind":"', '"kind":"x') },
      { body: stored.body.replace(/"actor":"\w+"/, '"actor":"roy"') },
      { body: stored.body.replace("{", "{ ") },
      { body: "not JSON" },
      { at: new Date(stored.at.getTime() + 1) },
      { hash: "0".repeat(63) + "1" },
      { prevHash: "0".repeat(63) + "1" },
      { kind: "settled" },
      { actorId: "other" },
    ];
    for (const data of alterations) {
      await services.db.visitEvent.update({ where: event(stored.seq), data });
      expect(await said()).not.toBe("");
      await services.db.visitEvent.update({ where: event(stored.seq), data: stored });
    }
  }
  expect((await replayVisits(services)).different).toEqual([]);
});

test("any event dropped, the last included", async () => {
  for (const stored of before.events) {
    await services.db.visitEvent.delete({ where: event(stored.seq) });
    expect(await said()).toMatch(/^chain-(gap|head)/);
    await services.db.visitEvent.create({ data: stored });
  }
});

test("the last event dropped and the row made to agree", async () => {
  const [previous, last] = before.events.slice(-2);
  await services.db.visitEvent.delete({ where: event(last!.seq) });
  await services.db.visit.update({ where: { id: victim }, data: { headSeq: previous!.seq, headHash: previous!.hash, state: "approved", publishedAt: null } });
  // The observation remembers what the log has forgotten.
  expect(await said()).toMatch(/standings count 87\.5 for it, its events say nothing/);
});

test("the whole chain forged anew around a better answer", async () => {
  const told = before.events.map(({ at, body }) => ({ at: at.getTime(), event: JSON.parse(body) as VisitEvent }));
  let head = EMPTY_HEAD;
  for (const { at, event: old } of told) {
    const forged = old.kind === "submitted" ? { ...old, answers: { ...old.answers, asked: { kind: "count" as const, count: 2, note: null } } } : old;
    const { seq, prevHash, hash } = appendEvent(head, forged, at);
    head = headAt({ seq, at, event: forged, prevHash, hash });
    await services.db.visitEvent.update({ where: event(seq), data: { body: canonicalJson(forged), prevHash, hash } });
  }
  await services.db.visit.update({ where: { id: victim }, data: { headHash: head.hash } });
  expect(await said()).toBe("event-refused, seq 8, reason score-differs");
});

test("the row alone altered", async () => {
  const { answers: _answers, events: _events, ...whole } = before;
  const alterations = [
    { state: "approved" },
    { reviewerId: "roy" },
    { evaluatorId: "other" },
    { branchId: "n2" },
    { slug: "another" },
    { dueOn: "2026-12-01" },
    { plannedAt: new Date(0) },
    { startedAt: null },
    { submittedAt: new Date(0) },
    { publishedAt: new Date(0) },
    { visitedOn: "2026-11-03" },
    { period: "2026-10" },
    { score: "{}" },
    { total: 99.5 },
    { failed: true },
  ];
  for (const data of alterations) {
    await services.db.visit.update({ where: { id: victim }, data });
    expect(await said()).toContain(`${Object.keys(data)[0]} is`);
    await services.db.visit.update({ where: { id: victim }, data: whole });
  }
});

test("an answer altered, added or dropped after it was submitted", async () => {
  const at = { visitId_item: { visitId: victim, item: "greeted" } };
  const { body } = await services.db.visitAnswer.findUniqueOrThrow({ where: at });
  await services.db.visitAnswer.update({ where: at, data: { body: body.replace("true", "false") } });
  expect(await said()).toBe("the answer to greeted is not the one submitted");
  await services.db.visitAnswer.delete({ where: at });
  expect(await said()).toBe("the answer to greeted is not the one submitted");
});

test("an observation altered, or one for a visit that is not published", async () => {
  await services.db.observation.updateMany({ where: { sourceId: victim }, data: { total: 99 } });
  expect(await said()).toContain("standings count 99");
  await services.db.observation.deleteMany();
  expect(await said()).toContain("standings count nothing");
});

test("the text of the form altered", async () => {
  await services.db.formVersion.updateMany({ data: { source: "form: other" } });
  expect((await replayVisits(services)).different.map(({ differences }) => differences.join())).toEqual([
    "the text of its form was changed",
    "the text of its form was changed",
  ]);
});

test("one visit can be asked for alone", async () => {
  expect(await replayVisits(services, victim)).toEqual({ visits: 1, events: 8, different: [] });
  expect(await replayVisits(services, "nothing")).toMatchObject({ visits: 0 });
});

test("a returned visit whose answers are being mended is what its events say", async () => {
  const visitId = await visitAt(services, "in-review");
  given(await returnVisit(services, someone("rita"), { visitId, reason: "请再核对" }));
  await services.db.visitAnswer.deleteMany({ where: { visitId, item: "tidy" } });
  expect((await replayVisits(services, visitId)).different).toEqual([]);
});

test("a visit written at once is as one that was lived", async () => {
  const row = await services.db.formVersion.findFirstOrThrow();
  const at = Date.parse("2026-09-01T02:00:00Z");
  const plan = { visitId: services.ids.next(), branchId: "s1", evaluatorId: "other", form: await formByHash(services, row.hash), dueOn: "2026-09-10", plannedBy: "rita", plannedAt: at };
  const deeds = [
    { deed: "begin", at: at + 1000 },
    { deed: "submit", at: at + 2000, answers: ANSWERS },
    { deed: "take", by: "roy", at: at + 3000 },
    { deed: "return", by: "roy", reason: "请再核对", at: at + 4000 },
    { deed: "submit", at: at + 5000, answers: { ...ANSWERS, asked: { kind: "count", count: 2, note: null } } },
    { deed: "take", by: "rita", at: at + 6000 },
    { deed: "approve", by: "rita", at: at + 7000 },
    { deed: "publish", by: "rita", at: at + 8000 },
  ] as const;
  await enactVisit(services, { ...plan, deeds });
  expect(await storedVisit(services, plan.visitId)).toMatchObject({ state: "published", period: "2026-09", total: 100, reviewerId: "rita" });
  expect(await services.db.observation.findUnique({ where: { sourceId: plan.visitId } })).toMatchObject({ total: 100, period: "2026-09", regionId: "south" });
  expect(await replayVisits(services, plan.visitId)).toEqual({ visits: 1, events: 9, different: [] });
  const impossible = { ...plan, visitId: services.ids.next() };
  await expect(enactVisit(services, { ...impossible, deeds: deeds.slice(0, 1).concat(deeds.slice(2, 3) as never) })).rejects.toThrow("take is refused: visit-moved-on");
  await expect(enactVisit(services, { ...impossible, deeds: [{ deed: "begin", at: at - 1 }] })).rejects.toThrow("comes before");
  expect(await services.db.visit.count({ where: { id: impossible.visitId } })).toBe(0);
});
