import { afterEach, beforeEach, expect, test } from "vitest";
import { fillView } from "#app/visits/fill.server.ts";
import { beginVisit } from "#app/visits/begin.server.ts";
import { planChoices } from "#app/visits/plan/choices.server.ts";
import { planVisit } from "#app/visits/plan.server.ts";
import { publishVisit } from "#app/visits/publish.server.ts";
import { returnVisit } from "#app/visits/return.server.ts";
import { saveAnswer, type SavePost } from "#app/visits/save.server.ts";
import { submitVisit } from "#app/visits/submit.server.ts";
import { takeVisit } from "#app/visits/take.server.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { answer, ANSWERS, codeOf, given, openVisits, plan, someone, storedVisit, visitAt, visitKinds } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
});
afterEach(() => services.close());

const [eve, rita, roy] = [someone("eve"), someone("rita"), someone("roy")];
const times = <T>(count: number, make: (i: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, i) => make(i)));

test("20 submits at once leave one event and one score, and all are told the same", async () => {
  const visitId = await visitAt(services, "under-way");
  await answer(services, visitId);
  const told = await times(20, () => submitVisit(services, eve, { visitId, seen: 4 }));
  expect(told).toEqual(Array.from({ length: 20 }, () => ({ ok: true, value: { visitId } })));
  expect(await visitKinds(services, visitId)).toEqual(["planned", "offered", "accepted", "begun", "submitted"]);
});

test("20 beginnings at once are one, and 20 publications are one with one observation", async () => {
  const planned = await plan(services);
  await times(20, () => beginVisit(services, eve, planned));
  expect(await visitKinds(services, planned)).toEqual(["planned", "offered", "accepted", "begun"]);
  const visitId = await visitAt(services, "approved");
  const told = await times(20, () => publishVisit(services, rita, { visitId }));
  expect(told.every(({ ok }) => ok)).toBe(true);
  expect((await visitKinds(services, visitId)).filter((kind) => kind === "published")).toHaveLength(1);
  expect(await services.db.observation.count()).toBe(1);
  expect(await services.db.auditEntry.count({ where: { deed: "visit-published" } })).toBe(1);
});

test("of 20 reviewers who reach for a visit one has it", async () => {
  const visitId = await visitAt(services, "submitted");
  const told = await times(20, (i) => takeVisit(services, i % 2 === 0 ? rita : roy, { visitId }));
  const { reviewerId } = await storedVisit(services, visitId);
  const winners = told.flatMap((each, i) => (each.ok ? [i % 2 === 0 ? "rita" : "roy"] : []));
  expect(new Set(winners)).toEqual(new Set([reviewerId]));
  expect(new Set(told.filter(({ ok }) => !ok).map(codeOf))).toEqual(new Set(["visit-moved-on"]));
  expect((await visitKinds(services, visitId)).filter((kind) => kind === "taken")).toHaveLength(1);
});

test("the same plan posted twice is one visit", async () => {
  const { key } = await planChoices(services, rita);
  const post = { branchId: "n1", slug: "counter", evaluatorId: "eve", dueOn: "2026-11-20", key };
  const told = await times(5, () => planVisit(services, rita, post));
  expect(told.map(given)).toEqual(Array.from({ length: 5 }, () => ({ visitId: key })));
  expect(await services.db.visit.count()).toBe(1);
  expect(await visitKinds(services, key)).toEqual(["planned", "offered"]);
  expect(await services.db.notice.count()).toBe(1);
  expect(codeOf(await planVisit(services, rita, { ...post, evaluatorId: "other" }))).toBe("bad-form");
});

const save = (post: Omit<SavePost, "visitId">, visitId: string) => saveAnswer(services, eve, { visitId, ...post });
const no = { kind: "yes-no", yes: false, note: null };
const yes = { kind: "yes-no", yes: true, note: null };

test("a save sent again is the same save, whenever it arrives", async () => {
  const visitId = await visitAt(services, "under-way");
  const post = { item: "greeted", answer: yes, edition: 0, key: "a" };
  const first = given(await save(post, visitId));
  services.clock.pass(60_000);
  expect(given(await save(post, visitId))).toEqual(first);
  expect(first).toMatchObject({ edition: 1, answer: yes });
  const told = await times(20, () => save({ item: "tidy", answer: yes, edition: 0, key: "t" }, visitId));
  expect(told.map(given).every(({ edition }) => edition === 1)).toBe(true);
});

test("the same key with other content changes nothing", async () => {
  const visitId = await visitAt(services, "under-way");
  given(await save({ item: "greeted", answer: yes, edition: 0, key: "a" }, visitId));
  expect(await save({ item: "greeted", answer: no, edition: 1, key: "a" }, visitId)).toMatchObject({ problem: { code: "answer-conflict", stored: { answer: yes, edition: 1 } } });
});

test("two devices: the later one is shown what is stored, and may replace it knowingly", async () => {
  const visitId = await visitAt(services, "under-way");
  given(await save({ item: "greeted", answer: yes, edition: 0, key: "phone" }, visitId));
  const refused = await save({ item: "greeted", answer: no, edition: 0, key: "tablet" }, visitId);
  expect(refused).toMatchObject({
    ok: false,
    problem: { code: "answer-conflict", stored: { item: "greeted", answer: yes, edition: 1, savedAt: services.clock.now() } },
  });
  expect(given(await fillView(services, eve, visitId)).answers).toMatchObject([{ item: "greeted", answer: yes, edition: 1 }]);
  // The same content from both is no conflict.
  expect(given(await save({ item: "greeted", answer: yes, edition: 0, key: "other" }, visitId))).toMatchObject({ edition: 1 });
  expect(given(await save({ item: "greeted", answer: no, edition: 1, key: "tablet2" }, visitId))).toMatchObject({ edition: 2, answer: no });
  // What the phone sent long ago arrives last.
  expect(codeOf(await save({ item: "greeted", answer: yes, edition: 0, key: "phone" }, visitId))).toBe("answer-conflict");
});

test("of 20 devices that answer otherwise at once one is stored and 19 are told so", async () => {
  const visitId = await visitAt(services, "under-way");
  const told = await times(20, (i) => save({ item: "asked", answer: { kind: "count", count: i }, edition: 0, key: `k${i}` }, visitId));
  expect(told.filter(({ ok }) => ok)).toHaveLength(1);
  const stored = await services.db.visitAnswer.findMany();
  expect(stored).toHaveLength(1);
  expect(stored[0]).toMatchObject({ edition: 1 });
  expect(told.filter(({ ok }) => !ok).every((each) => !each.ok && each.problem.code === "answer-conflict" && each.problem.stored !== undefined)).toBe(true);
});

test("nothing is saved before the beginning, after the submission, or once published; a return opens it again", async () => {
  const planned = await plan(services);
  const post = { item: "greeted", answer: no, edition: 0, key: "late" };
  expect(codeOf(await save(post, planned))).toBe("visit-moved-on");
  const visitId = await visitAt(services, "in-review");
  expect(codeOf(await save({ ...post, edition: 1 }, visitId))).toBe("visit-moved-on");
  given(await returnVisit(services, rita, { visitId, reason: "请再核对" }));
  given(await save({ ...post, edition: 1 }, visitId));
  const published = await visitAt(services, "published");
  expect(codeOf(await save({ ...post, edition: 1 }, published))).toBe("visit-moved-on");
});

test("a submission that was on its way while the visit came back does not hand it in again", async () => {
  const visitId = await visitAt(services, "under-way");
  await answer(services, visitId);
  const { seen } = given(await fillView(services, eve, visitId));
  given(await submitVisit(services, eve, { visitId, seen }));
  given(await takeVisit(services, rita, { visitId }));
  given(await returnVisit(services, rita, { visitId, reason: "请再核对" }));
  expect(codeOf(await submitVisit(services, eve, { visitId, seen }))).toBe("visit-moved-on");
  expect(await storedVisit(services, visitId)).toMatchObject({ state: "returned" });
});

test("what does not fit its item is refused, and what nobody asked for is ignored", async () => {
  const visitId = await visitAt(services, "under-way");
  const bad: [string, unknown, string][] = [
    ["greeted", null, "answer-unfit"],
    ["greeted", { kind: "scale", level: 3 }, "answer-unfit"],
    ["greeted", { kind: "not-applicable", reason: "没有人" }, "answer-must-apply"],
    ["queue-told", { kind: "not-applicable", reason: " " }, "answer-reason-missing"],
    ["promised", { kind: "choice", option: "maybe" }, "answer-option"],
    ["manner", { kind: "scale", level: 6 }, "answer-range"],
    ["nothing", yes, "item-unknown"],
  ];
  for (const [item, said, code] of bad) expect([item, codeOf(await save({ item, answer: said, edition: 0, key: "k" }, visitId))]).toEqual([item, code]);
  expect(await services.db.visitAnswer.count()).toBe(0);
  const extra = { ...ANSWERS.greeted, value: 1, score: 100, evaluatorId: "other" };
  given(await save({ item: "greeted", answer: extra, edition: 0, key: "k" }, visitId));
  expect((await storedVisit(services, visitId)).answers.map(({ body }) => body)).toEqual(['{"kind":"yes-no","note":null,"yes":true}']);
});
