import { afterEach, beforeEach, expect, test } from "vitest";
import type { Answer } from "#app/core/form/form.ts";
import type { TapMark } from "#app/core/form/tap.ts";
import { beginVisit } from "#app/visits/begin.server.ts";
import { branchView } from "#app/visits/branch.server.ts";
import { correctTaps } from "#app/visits/correct.server.ts";
import { fillView } from "#app/visits/fill.server.ts";
import { nowView } from "#app/visits/now.server.ts";
import { replayVisits } from "#app/visits/replay.server.ts";
import { resultView } from "#app/visits/result.server.ts";
import { returnVisit } from "#app/visits/return.server.ts";
import { reviewView } from "#app/visits/review.server.ts";
import { saveAnswer } from "#app/visits/save.server.ts";
import { submitVisit } from "#app/visits/submit.server.ts";
import { takeVisit } from "#app/visits/take.server.ts";
import { tapVisit } from "#app/visits/tap.server.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { answer, ANSWERS, codeOf, FORM, given, openVisits, someone, storedVisit, visitAt } from "#tests/support/visits.ts";

/** The form with a wait between two taps, and a question about who served. */
const TAPPED = FORM.replace("target: 300, limit: 900", "target: 300, limit: 900, between: [number, called]").replace(
  "      - { id: remarks,",
  '      - { id: who, kind: served, question: { zh: "谁接待的?", en: "Who served you?" } }\n      - { id: remarks,',
);

let services: TestServices;
beforeEach(async () => {
  services = await openVisits(TAPPED);
});
afterEach(() => services.close());

const [eve, rita] = [someone("eve"), someone("rita")];
const noon = Date.parse("2026-11-02T04:00:00Z");
const tap = (visitId: string, mark: TapMark, key: string, at: number | null = null) => tapVisit(services, eve, { visitId, mark, key, at });
const undo = (visitId: string, undoes: string, key: string) => tapVisit(services, eve, { visitId, undoes, key, at: null });
const waitOf = async (visitId: string) => given(await fillView(services, eve, visitId)).answers.find(({ item }) => item === "wait") ?? null;
const timesOf = async (visitId: string) => given(await fillView(services, eve, visitId)).taps?.marks.map(({ time }) => time);

test("two taps fill the wait between them, marked as theirs, until the evaluator says otherwise", async () => {
  const visitId = await visitAt(services, "under-way");
  given(await tap(visitId, "number", "a", noon));
  expect(await waitOf(visitId)).toBeNull();
  given(await tap(visitId, "called", "b", noon + 240_000));
  expect(await waitOf(visitId)).toMatchObject({ edition: 0, byTaps: true, answer: { seconds: 240, started: noon, stopped: noon + 240_000 } });
  given(await saveAnswer(services, eve, { visitId, item: "wait", answer: { kind: "timing", seconds: 300 }, edition: 0, key: "own" }));
  expect(await waitOf(visitId)).toMatchObject({ edition: 1, byTaps: false, answer: { seconds: 300 } });
  given(await tap(visitId, "finished", "c"));
  expect(await waitOf(visitId)).toMatchObject({ answer: { seconds: 300 } });
});

test("a tap sent again, whenever, and 10 at once, are one; both clocks are kept", async () => {
  const visitId = await visitAt(services, "under-way");
  const told = await Promise.all(Array.from({ length: 10 }, () => tap(visitId, "entered", "a", noon)));
  expect(told.every(({ ok }) => ok)).toBe(true);
  services.clock.pass(60_000);
  given(await undo(visitId, "a", "u"));
  given(await tap(visitId, "entered", "a", noon));
  given(await undo(visitId, "a", "u"));
  const rows = await services.db.visitTap.findMany({ where: { visitId }, orderBy: { seq: "asc" } });
  expect(rows.map(({ key, kind, at }) => [key, kind, at?.getTime() ?? null])).toEqual([["a", "tapped", noon], ["u", "undone", null]]);
  expect(rows[0]?.receivedAt.getTime()).not.toBe(noon);
  expect(await timesOf(visitId)).toEqual(["", "", "", ""]);
});

test("taps of two devices are both kept, and the first that arrived stands", async () => {
  const visitId = await visitAt(services, "under-way");
  await Promise.all([tap(visitId, "number", "phone", noon), tap(visitId, "number", "tablet", noon + 9000)]);
  expect(await services.db.visitTap.count()).toBe(2);
  const [first] = given(await nowView(services, eve, visitId)).acts;
  expect(await timesOf(visitId)).toEqual(["", first?.key === "phone" ? "12:00:00" : "12:00:09", "", ""]);
});

test("without a device's clock the server's counts", async () => {
  const visitId = await visitAt(services, "under-way");
  given(await tap(visitId, "number", "a"));
  services.clock.pass(90_000);
  given(await tap(visitId, "called", "b"));
  expect(await waitOf(visitId)).toMatchObject({ answer: { seconds: 90 } });
});

test("times are put right by hand, as often as one likes; what is no time changes nothing", async () => {
  const visitId = await visitAt(services, "under-way");
  given(await tap(visitId, "number", "a", noon));
  const correct = (times: Partial<Record<TapMark, string>>) => correctTaps(services, eve, visitId, times);
  expect(codeOf(await correct({ number: "12:01", called: "noon" }))).toBe("tap-time");
  expect(codeOf(await correct({ called: "24:00" }))).toBe("tap-time");
  expect(await timesOf(visitId)).toEqual(["", "12:00:00", "", ""]);
  for (let i = 0; i < 2; i += 1) given(await correct({ entered: "", number: "12:00:00", called: "12:05:30", finished: "" }));
  expect(await services.db.visitTap.count()).toBe(2);
  expect(await waitOf(visitId)).toMatchObject({ byTaps: true, answer: { seconds: 330 } });
  given(await correct({ called: "11:00" }));
  expect(given(await fillView(services, eve, visitId)).taps?.disordered).toBe(true);
  expect(await waitOf(visitId)).toBeNull();
  given(await correct({ called: "" }));
  expect(await timesOf(visitId)).toEqual(["", "12:00:00", "", ""]);
});

test("what the taps told is submitted and stored like any answer, and follows them while returned", async () => {
  const visitId = await visitAt(services, "under-way");
  const { wait: _typed, ...others } = ANSWERS;
  await answer(services, visitId, others);
  expect(codeOf(await submitVisit(services, eve, { visitId }))).toBe("visit-incomplete");
  given(await tap(visitId, "number", "a", noon));
  given(await tap(visitId, "called", "b", noon + 240_000));
  given(await submitVisit(services, eve, { visitId }));
  expect((await storedVisit(services, visitId)).answers.find(({ item }) => item === "wait")?.body).toContain('"seconds":240');
  expect((await replayVisits(services, visitId)).different).toEqual([]);
  expect(codeOf(await tap(visitId, "finished", "late"))).toBe("visit-moved-on");
  given(await takeVisit(services, rita, { visitId }));
  given(await returnVisit(services, rita, { visitId, reason: "请再核对" }));
  given(await correctTaps(services, eve, visitId, { called: "12:03:00" }));
  expect(await waitOf(visitId)).toMatchObject({ byTaps: true, answer: { seconds: 180 } });
  given(await submitVisit(services, eve, { visitId }));
  expect((await replayVisits(services, visitId)).different).toEqual([]);
});

test("the screen of taps is there for the evaluator alone, and while the visit is under way", async () => {
  const planned = await visitAt(services, "accepted");
  expect(codeOf(await nowView(services, eve, planned))).toBe("visit-moved-on");
  expect(codeOf(await tap(planned, "entered", "a"))).toBe("visit-moved-on");
  const visitId = await visitAt(services, "under-way");
  given(await tap(visitId, "entered", "a", noon));
  for (const who of ["other", "rita", "mark", "stan", "dora"] as const) {
    const me = someone(who);
    expect(codeOf(await nowView(services, me, visitId))).toBe("not-found");
    expect(codeOf(await tapVisit(services, me, { visitId, mark: "number", key: "x", at: null }))).toBe("not-found");
    expect(codeOf(await correctTaps(services, me, visitId, { number: "12:00" }))).toBe("not-found");
  }
  expect(await services.db.visitTap.count()).toBe(1);
  expect(JSON.stringify(given(await nowView(services, eve, visitId)))).not.toMatch(/bank|visit[^I]|evaluator|counter/i);
});

test("who served is read by reviewers, and by nobody of the branch", async () => {
  const served: Answer = { kind: "served", post: "teller", counter: "canary-counter", badge: "canary-badge", note: null };
  const visitId = await visitAt(services, "published", { ...ANSWERS, who: served });
  for (const who of ["mark", "stan", "hana"] as const) {
    const me = someone(who);
    const sent = JSON.stringify([given(await branchView(services, me, "n1")), given(await resultView(services, me, visitId))]);
    expect(sent).not.toMatch(/canary|"who"|served/i);
  }
  expect(JSON.stringify(given(await reviewView(services, someone("roy"), visitId)))).toContain("canary-badge");
});

test("nobody is asked who served where it could not be seen, and one sign is enough", async () => {
  const visitId = await visitAt(services, "under-way");
  const save = (said: object, edition: number, key: string) => saveAnswer(services, eve, { visitId, item: "who", answer: { kind: "served", ...said }, edition, key });
  expect(given(await save({ post: "", counter: " 3 ", badge: "" }, 0, "a")).answer).toEqual({ kind: "served", post: null, counter: "3", badge: null, note: null });
  expect(codeOf(await save({ post: "director" }, 1, "b"))).toBe("answer-unfit");
  expect(codeOf(await save({ badge: "x".repeat(61) }, 1, "c"))).toBe("answer-long");
  given(await save({}, 1, "d"));
});

test("the device's clock is recorded at the beginning, and nothing else of it", async () => {
  const visitId = await visitAt(services, "accepted");
  given(await beginVisit(services, eve, visitId, noon));
  const begun = (await storedVisit(services, visitId)).events.find(({ kind }) => kind === "begun");
  expect(JSON.parse(begun?.body ?? "")).toMatchObject({ device: { at: noon } });
  expect(begun?.body).not.toMatch(/metres|latitude/);
});
