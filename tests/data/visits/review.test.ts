import { afterEach, beforeEach, expect, test } from "vitest";
import { instantAt } from "#app/core/time/day.ts";
import { approveVisit } from "#app/visits/approve.server.ts";
import { visitsDue } from "#app/visits/due.server.ts";
import { editAnswer } from "#app/visits/edit.server.ts";
import { fillView } from "#app/visits/fill.server.ts";
import { handOver } from "#app/visits/hand-over.server.ts";
import { passVisit } from "#app/visits/pass.server.ts";
import { publishVisit } from "#app/visits/publish.server.ts";
import { reviewQueue } from "#app/visits/queue.server.ts";
import { rejectVisit } from "#app/visits/reject.server.ts";
import { releaseVisit } from "#app/visits/release.server.ts";
import { replayVisits } from "#app/visits/replay.server.ts";
import { returnVisit } from "#app/visits/return.server.ts";
import { reviewView } from "#app/visits/review.server.ts";
import { submitVisit } from "#app/visits/submit.server.ts";
import { takeVisit } from "#app/visits/take.server.ts";
import { OUTSIDERS, handedIn, openReviews } from "#tests/support/reviews.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { ANSWERS, codeOf, given, someone, storedVisit, visitKinds } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openReviews();
});
afterEach(() => services.close());

const [rita, roy, mark] = [someone("rita"), someone("roy"), someone("mark")];
const { fox, finn, gus } = OUTSIDERS;
const yes = { kind: "yes-no", yes: true };
const BREACH = { ...ANSWERS, promised: { kind: "choice", option: "outright", note: null } } as const;
const times = <T>(count: number, make: (i: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, i) => make(i)));
const noticesOf = async (kind: string) => (await services.db.notice.findMany({ where: { kind }, orderBy: { personId: "asc" } })).map(({ personId }) => personId);
const deedsOf = async () => (await services.db.auditEntry.findMany({ orderBy: { seq: "asc" } })).map(({ deed }) => deed);

async function taken(): Promise<string> {
  const visitId = await handedIn(services);
  given(await takeVisit(services, rita, { visitId }));
  return visitId;
}

test("an answer is changed with a reason, scored anew, and what stood before is kept", async () => {
  const visitId = await taken();
  const before = await storedVisit(services, visitId);
  given(await editAnswer(services, rita, { visitId, item: "tidy", answer: yes, reason: "录像上看得清楚" }));
  given(await editAnswer(services, rita, { visitId, item: "asked", answer: { kind: "count", count: "2" }, reason: "经过里写了两次" }));
  const evaluators = given(await fillView(services, someone("eve"), visitId));
  expect(evaluators.edits).toMatchObject([{ item: "tidy", before: { yes: false }, after: { yes: true }, reason: "录像上看得清楚" }, { item: "asked" }]);
  expect(JSON.stringify(evaluators)).not.toContain("rita");
  const after = await storedVisit(services, visitId);
  expect(before.total).toBeCloseTo(87.5, 10);
  expect(after.total).toBe(100);
  expect(after.state).toBe("in-review");
  expect(after.answers.find(({ item }) => item === "asked")).toMatchObject({ body: '{"count":2,"kind":"count","note":null}', edition: 2 });
  expect(JSON.parse(after.events.find(({ kind }) => kind === "edited")?.body ?? "")).toMatchObject({ actor: "rita", item: "tidy", reason: "录像上看得清楚" });
  expect(JSON.parse(after.events.find(({ kind }) => kind === "submitted")?.body ?? "")).toMatchObject({ answers: { asked: { count: 1 } } });
  given(await approveVisit(services, rita, { visitId }));
  given(await publishVisit(services, rita, { visitId }));
  expect(await services.db.observation.findMany()).toMatchObject([{ sourceId: visitId, total: 100 }]);
  expect((await replayVisits(services)).different).toEqual([]);
  expect(await deedsOf()).toEqual(["visit-edited", "visit-edited", "visit-published"]);
});

test("the note of an answer stays the evaluator's, whatever is sent", async () => {
  const visitId = await handedIn(services, {}, { ...ANSWERS, tidy: { kind: "yes-no", yes: false, note: "地上有纸" } });
  given(await takeVisit(services, rita, { visitId }));
  given(await editAnswer(services, rita, { visitId, item: "tidy", answer: { ...yes, note: "改掉" }, reason: "看错了" }));
  expect((await storedVisit(services, visitId)).answers.find(({ item }) => item === "tidy")?.body).toBe('{"kind":"yes-no","note":"地上有纸","yes":true}');
});

test("only its reviewer changes answers, with a reason, to something that fits and is new", async () => {
  const visitId = await taken();
  const post = { visitId, item: "tidy", answer: yes, reason: "看错了" };
  const wrong = [
    [roy, post, "visit-not-yours"],
    [mark, post, "not-found"],
    [fox, post, "not-found"],
    [rita, { ...post, reason: " x " }, "reason-missing"],
    [rita, { ...post, reason: "长".repeat(2001) }, "reason-long"],
    [rita, { ...post, item: "nothing" }, "item-unknown"],
    [rita, { ...post, answer: { kind: "scale", level: 3 } }, "answer-unfit"],
    [rita, { ...post, answer: { kind: "yes-no", yes: false } }, "answer-same"],
    [rita, { ...post, seen: 1 }, "visit-moved-on"],
  ] as const;
  for (const [who, said, code] of wrong) expect([code, codeOf(await editAnswer(services, who, said))]).toEqual([code, code]);
  expect(await visitKinds(services, visitId)).toEqual(["planned", "begun", "submitted", "taken"]);
  given(await approveVisit(services, rita, { visitId }));
  expect(codeOf(await editAnswer(services, rita, post))).toBe("visit-moved-on");
});

test("the same change posted twenty times at once is one, and may be made again after another", async () => {
  const visitId = await taken();
  const change = (value: boolean) => editAnswer(services, rita, { visitId, seen: undefined, item: "tidy", answer: { kind: "yes-no", yes: value }, reason: "看错了" });
  expect((await times(20, () => change(true))).every(({ ok }) => ok)).toBe(true);
  expect((await visitKinds(services, visitId)).filter((kind) => kind === "edited")).toHaveLength(1);
  given(await change(false));
  given(await change(true));
  expect((await visitKinds(services, visitId)).filter((kind) => kind === "edited")).toHaveLength(3);
});

test("a change that asks for more answers keeps it from being approved until they are given", async () => {
  const visitId = await taken();
  given(await editAnswer(services, rita, { visitId, item: "wait", answer: { kind: "timing", seconds: 600 }, reason: "按小票时间" }));
  expect(await approveVisit(services, rita, { visitId })).toEqual({ ok: false, problem: { code: "review-incomplete", params: { count: 1 } } });
  given(await editAnswer(services, rita, { visitId, item: "queue-told", answer: { kind: "not-applicable", reason: "没有广播" }, reason: "补上" }));
  given(await approveVisit(services, rita, { visitId }));
  expect((await replayVisits(services)).different).toEqual([]);
});

test("excluded from standings: published, and counted nowhere", async () => {
  const visitId = await taken();
  expect(codeOf(await approveVisit(services, rita, { visitId, excluded: " " }))).toBe("reason-missing");
  given(await approveVisit(services, rita, { visitId, excluded: " 当天系统停机 " }));
  given(await approveVisit(services, rita, { visitId, excluded: "当天系统停机" }));
  expect(codeOf(await approveVisit(services, rita, { visitId }))).toBe("visit-moved-on");
  given(await publishVisit(services, rita, { visitId }));
  given(await publishVisit(services, rita, { visitId }));
  expect(await storedVisit(services, visitId)).toMatchObject({ state: "published", excluded: true });
  expect(await services.db.observation.count()).toBe(0);
  expect((await replayVisits(services)).different).toEqual([]);
  expect(await deedsOf()).toEqual(["visit-excluded", "visit-published"]);
  // Replay would notice both one that is counted all the same and one that is missing.
  await services.db.visit.update({ where: { id: visitId }, data: { excluded: false } });
  expect((await replayVisits(services)).different).toHaveLength(1);
});

test("rejected: its evaluator is told, nothing is published or counted, and it is over", async () => {
  const visitId = await taken();
  expect(codeOf(await rejectVisit(services, rita, { visitId, reason: "" }))).toBe("reason-missing");
  expect(codeOf(await rejectVisit(services, roy, { visitId, reason: "去错了网点" }))).toBe("visit-not-yours");
  const told = await times(20, () => rejectVisit(services, rita, { visitId, reason: "去错了网点" }));
  expect(told.every(({ ok }) => ok)).toBe(true);
  expect(await storedVisit(services, visitId)).toMatchObject({ state: "rejected", publishedAt: null });
  expect(codeOf(await publishVisit(services, rita, { visitId }))).toBe("visit-moved-on");
  expect(await services.db.observation.count()).toBe(0);
  expect(await noticesOf("visit-rejected")).toEqual(["eve"]);
  expect(await deedsOf()).toEqual(["visit-rejected"]);
  expect((await replayVisits(services)).different).toEqual([]);
});

test("a visit whose reviewer has left is put back and taken by another", async () => {
  const visitId = await taken();
  await services.db.person.update({ where: { id: "rita" }, data: { leftAt: new Date(services.clock.now()) } });
  expect(codeOf(await takeVisit(services, roy, { visitId }))).toBe("visit-moved-on");
  expect(codeOf(await releaseVisit(services, mark, { visitId }))).toBe("not-found");
  given(await releaseVisit(services, roy, { visitId }));
  given(await releaseVisit(services, roy, { visitId }));
  expect(await storedVisit(services, visitId)).toMatchObject({ state: "submitted", reviewerId: null });
  expect(await noticesOf("visit-put-back")).toEqual(["rita"]);
  given(await takeVisit(services, roy, { visitId }));
  given(await approveVisit(services, roy, { visitId }));
  // What is approved waits for nobody in particular.
  await services.db.person.update({ where: { id: "roy" }, data: { leftAt: new Date(services.clock.now()) } });
  given(await publishVisit(services, someone("nora"), { visitId }));
  expect((await replayVisits(services)).different).toEqual([]);
});

test("one's own is put back without a notice", async () => {
  const visitId = await taken();
  given(await releaseVisit(services, rita, { visitId }));
  expect(await noticesOf("visit-put-back")).toEqual([]);
  expect(await deedsOf()).toEqual(["visit-put-back"]);
});

test("a firm's visit goes its reviewer first, then the bank's", async () => {
  const visitId = await handedIn(services, { evaluator: "fay", firm: "firm" });
  for (const who of [rita, gus, someone("dora")]) expect(codeOf(await takeVisit(services, who, { visitId }))).toBe("not-found");
  given(await takeVisit(services, fox, { visitId }));
  given(await takeVisit(services, fox, { visitId }));
  expect(await storedVisit(services, visitId)).toMatchObject({ state: "first-review", reviewerId: "fox" });
  expect(codeOf(await passVisit(services, finn, { visitId }))).toBe("visit-not-yours");
  expect(codeOf(await approveVisit(services, fox, { visitId }))).toBe("visit-moved-on");
  given(await times(5, () => passVisit(services, fox, { visitId })).then(([first]) => first!));
  expect(await storedVisit(services, visitId)).toMatchObject({ state: "passed-on", reviewerId: null, firstReviewerId: "fox" });
  expect(codeOf(await takeVisit(services, fox, { visitId }))).toBe("visit-not-yours");
  given(await takeVisit(services, rita, { visitId }));
  for (const deed of [approveVisit, publishVisit]) given(await deed(services, rita, { visitId }));
  expect(await visitKinds(services, visitId)).toEqual(["planned", "begun", "submitted", "taken", "passed", "taken", "approved", "published"]);
  expect((await replayVisits(services)).different).toEqual([]);
});

test("a firm's reviewer sends back, or puts back what a colleague took; the bank puts back to the bank", async () => {
  const visitId = await handedIn(services, { evaluator: "fay", firm: "firm" });
  given(await takeVisit(services, fox, { visitId }));
  given(await releaseVisit(services, finn, { visitId }));
  expect(await storedVisit(services, visitId)).toMatchObject({ state: "submitted" });
  expect(await noticesOf("visit-put-back")).toEqual(["fox"]);
  given(await takeVisit(services, finn, { visitId }));
  given(await passVisit(services, finn, { visitId }));
  given(await takeVisit(services, rita, { visitId }));
  expect(codeOf(await releaseVisit(services, finn, { visitId }))).toBe("visit-not-yours");
  given(await releaseVisit(services, roy, { visitId }));
  expect(await storedVisit(services, visitId)).toMatchObject({ state: "passed-on", firstReviewerId: "finn" });
  given(await takeVisit(services, roy, { visitId }));
  given(await returnVisit(services, roy, { visitId, reason: "时间请核对" }));
  expect(await noticesOf("visit-returned")).toEqual(["fay"]);
});

const leave = (...ids: string[]) => services.db.person.updateMany({ where: { id: { in: ids } }, data: { leftAt: new Date(services.clock.now()) } });
const workDue = () => visitsDue.run(services, new AbortController().signal);

test("a firm with nobody to review first keeps no visit: it comes straight to the bank, and says why", async () => {
  await leave("fox", "finn");
  const visitId = await handedIn(services, { evaluator: "fay", firm: "firm" }, BREACH);
  expect(await storedVisit(services, visitId)).toMatchObject({ state: "passed-on", reviewerId: null, firstReviewerId: null });
  expect(await noticesOf("visit-alarm")).toEqual(["dora", "nora", "rita", "roy"]);
  given(await takeVisit(services, rita, { visitId }));
  const view = given(await reviewView(services, rita, visitId));
  expect(view).toMatchObject({ unstaffed: true, firstReviewer: null });
  expect(view.history.map(({ kind, cause }) => [kind, cause])).toContainEqual(["passed", "no-first-reviewer"]);
  given(await returnVisit(services, rita, { visitId, reason: "时间请核对" }));
  // Whoever sent it back still sees it, and it comes back to the bank.
  expect(given(await reviewView(services, rita, visitId)).state).toBe("returned");
  expect((await reviewQueue(services, rita)).returned).toMatchObject([{ visitId, sealed: false }]);
  given(await submitVisit(services, OUTSIDERS.fay, { visitId }));
  given(await submitVisit(services, OUTSIDERS.fay, { visitId }));
  given(await takeVisit(services, roy, { visitId }));
  for (const deed of [approveVisit, publishVisit]) given(await deed(services, roy, { visitId }));
  expect(await visitKinds(services, visitId)).toEqual(["planned", "begun", "submitted", "passed", "taken", "returned", "submitted", "passed", "taken", "approved", "published"]);
  expect((await replayVisits(services)).different).toEqual([]);
});

test("it also comes to the bank where the last who could review it first leave later, or made it themselves", async () => {
  const [waiting, taken] = [await handedIn(services, { evaluator: "fay", firm: "firm" }), await handedIn(services, { evaluator: "fern", firm: "firm" })];
  given(await takeVisit(services, fox, { visitId: taken }));
  await leave("fox");
  expect(await workDue()).toContain(" 0 handed to the bank");
  expect(codeOf(await handOver(services, waiting))).toBe("visit-not-timely");
  await leave("finn");
  expect(await workDue()).toContain(" 2 handed to the bank");
  expect(await workDue()).toContain(" 0 handed to the bank");
  for (const visitId of [waiting, taken]) expect(await storedVisit(services, visitId)).toMatchObject({ state: "passed-on", reviewerId: null });
  await services.db.roleGrant.create({ data: { id: "fay:reviewer", personId: "fay", role: "reviewer", scope: "self", scopeId: "", createdAt: new Date(services.clock.now()) } });
  const [own, beside] = [await handedIn(services, { evaluator: "fay", firm: "firm" }), await handedIn(services, { evaluator: "fern", firm: "firm" })];
  expect(await storedVisit(services, own)).toMatchObject({ state: "passed-on" });
  expect(await storedVisit(services, beside)).toMatchObject({ state: "submitted" });
  expect(codeOf(await handOver(services, await handedIn(services)))).toBe("visit-not-yours");
  expect((await replayVisits(services)).different).toEqual([]);
});

test("a critical item that failed alarms those whose turn it is, at once and by night", async () => {
  services.clock.at = instantAt("2026-11-10", 23 * 60, "Asia/Shanghai");
  await handedIn(services, {}, BREACH);
  expect(await noticesOf("visit-alarm")).toEqual(["dora", "nora", "rita", "roy"]);
  const [one] = await services.db.notice.findMany({ where: { kind: "visit-alarm" } });
  expect(one?.showFrom).toEqual(one?.at);
  expect(JSON.parse(one?.body ?? "")).toMatchObject({ night: true, count: 1 });
});

test("an alarm never reaches who made the visit, another scope, or people who left; a sound visit alarms nobody", async () => {
  await handedIn(services);
  expect(await noticesOf("visit-alarm")).toEqual([]);
  await services.db.person.update({ where: { id: "roy" }, data: { leftAt: new Date(0) } });
  await handedIn(services, { evaluator: "dora", branch: "s1" }, BREACH);
  expect(await noticesOf("visit-alarm")).toEqual(["rita"]);
});

test("a firm's red line alarms its own reviewers first, and the bank's once it is passed on", async () => {
  const visitId = await handedIn(services, { evaluator: "fay", firm: "firm" }, BREACH);
  expect(await noticesOf("visit-alarm")).toEqual(["finn", "fox"]);
  given(await takeVisit(services, fox, { visitId }));
  given(await passVisit(services, fox, { visitId }));
  expect(await noticesOf("visit-alarm")).toEqual(["dora", "finn", "fox", "nora", "rita", "roy"]);
});

test("a red line that a reviewer's own change finds alarms the others, once, and one found before alarms nobody again", async () => {
  const visitId = await taken();
  const change = (item: string, answer: unknown) => editAnswer(services, rita, { visitId, item, answer, reason: "录音里听到了" });
  given(await change("tidy", yes));
  expect(await noticesOf("visit-alarm")).toEqual([]);
  services.clock.at = instantAt("2026-11-10", 23 * 60, "Asia/Shanghai");
  for (let i = 0; i < 3; i += 1) given(await change("promised", { kind: "choice", option: "outright" }));
  expect(await noticesOf("visit-alarm")).toEqual(["dora", "nora", "roy"]);
  const [one] = await services.db.notice.findMany({ where: { kind: "visit-alarm" } });
  expect([one?.showFrom, JSON.parse(one?.body ?? "")]).toMatchObject([one?.at, { visitId, count: 1 }]);
  given(await change("asked", { kind: "count", count: 0 }));
  expect(await noticesOf("visit-alarm")).toHaveLength(3);
  const other = await handedIn(services, { evaluator: "other" }, BREACH);
  const told = (await noticesOf("visit-alarm")).length;
  given(await takeVisit(services, roy, { visitId: other }));
  given(await editAnswer(services, roy, { visitId: other, item: "tidy", answer: yes, reason: "看错了" }));
  expect(await noticesOf("visit-alarm")).toHaveLength(told);
});

test("nothing approves itself by waiting", async () => {
  const waiting = [await handedIn(services), await taken(), await handedIn(services, { evaluator: "fay", firm: "firm" }, BREACH)];
  const before = await Promise.all(waiting.map((id) => storedVisit(services, id)));
  services.clock.pass(5 * 365 * 24 * 3600_000);
  await visitsDue.run(services, new AbortController().signal);
  expect(await Promise.all(waiting.map((id) => storedVisit(services, id)))).toEqual(before);
  expect(before.map(({ state }) => state)).toEqual(["submitted", "in-review", "submitted"]);
  expect(await services.db.observation.count()).toBe(0);
});
