import { afterEach, beforeEach, expect, test } from "vitest";
import { cancelVisit } from "#app/visits/cancel.server.ts";
import { comingView } from "#app/visits/coming.server.ts";
import { endedVisits } from "#app/visits/ended.server.ts";
import { fillView } from "#app/visits/fill.server.ts";
import { passVisit } from "#app/visits/pass.server.ts";
import { reviewQueue } from "#app/visits/queue.server.ts";
import { replanVisit } from "#app/visits/replan.server.ts";
import { returnVisit } from "#app/visits/return.server.ts";
import { reviewView } from "#app/visits/review.server.ts";
import { saveAnswer } from "#app/visits/save.server.ts";
import { submitVisit } from "#app/visits/submit.server.ts";
import { takeVisit } from "#app/visits/take.server.ts";
import { voidVisit } from "#app/visits/void.server.ts";
import { handIn, handedIn, layVisit, openReviews, OUTSIDERS } from "#tests/support/reviews.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { ANSWERS, codeOf, given, someone } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openReviews();
});
afterEach(() => services.close());

const [eve, rita, roy, dora] = [someone("eve"), someone("rita"), someone("roy"), someone("dora")];
const { fox } = OUTSIDERS;
const MARKED = { ...ANSWERS, tidy: { kind: "yes-no", yes: true, note: "canary-other" }, promised: { kind: "choice", option: "hinted", note: null } } as const;

async function twinOf(visitId: string, who = rita) {
  return given(await reviewView(services, who, visitId)).twin;
}

test("until both are in nobody sees more than that there is another, then the two stand side by side", async () => {
  const own = await handedIn(services, { twin: "t" });
  const other = await layVisit(services, { evaluator: "other", twin: "t" });
  given(await takeVisit(services, rita, { visitId: own }));
  expect(await twinOf(own)).toEqual({ in: false });
  expect(codeOf(await reviewView(services, rita, other))).toBe("not-found");
  await handIn(services, other, "other", MARKED);
  expect(await twinOf(own)).toMatchObject({ in: true, visitId: other, evaluator: { id: "other" }, compared: 6, agreed: 4 });
  const twin = await twinOf(other, roy);
  expect(twin?.in === true && twin.rows.filter(({ agrees }) => agrees === false).map(({ item }) => item.id)).toEqual(["promised", "tidy"]);
  expect(twin).toMatchObject({ agreement: 4 / 6, evaluator: { id: "eve" } });
});

test("neither evaluator finds the other's, whatever else they may do", async () => {
  const own = await handedIn(services, { evaluator: "dora", twin: "t" });
  const other = await handedIn(services, { twin: "t" }, MARKED);
  expect(codeOf(await reviewView(services, dora, other))).toBe("not-found");
  expect(codeOf(await takeVisit(services, dora, { visitId: other }))).toBe("not-found");
  expect(JSON.stringify(await reviewQueue(services, dora))).not.toContain(other);
  expect(JSON.stringify(given(await fillView(services, dora, own)))).not.toMatch(/canary|twin/);
  // An ordinary visit beside it is hers to review.
  const usual = await handedIn(services);
  expect((await reviewQueue(services, dora)).waiting.map(({ visitId }) => visitId)).toEqual([usual]);
});

test("what was mended after both were in is not what is compared", async () => {
  const own = await handedIn(services, { twin: "t" });
  await handedIn(services, { evaluator: "other", twin: "t" }, MARKED);
  services.clock.pass(60_000);
  given(await takeVisit(services, rita, { visitId: own }));
  given(await returnVisit(services, rita, { visitId: own, reason: "请再核对" }));
  services.clock.pass(60_000);
  given(await saveAnswer(services, eve, { visitId: own, item: "tidy", answer: { kind: "yes-no", yes: true }, edition: 1, key: "mended" }));
  given(await submitVisit(services, eve, { visitId: own }));
  expect(await twinOf(own)).toMatchObject({ in: true, agreed: 4 });
});

test("a firm's reviewer is not told of the bank's twin, and the bank sees the firm's once it is passed on", async () => {
  const banks = await handedIn(services, { twin: "t" });
  const firms = await handedIn(services, { evaluator: "fay", firm: "firm", twin: "t" }, MARKED);
  expect(await twinOf(firms, fox)).toBeNull();
  expect(await twinOf(banks)).toEqual({ in: false });
  given(await takeVisit(services, fox, { visitId: firms }));
  given(await passVisit(services, fox, { visitId: firms }));
  expect(await twinOf(banks)).toMatchObject({ in: true, visitId: firms });
  expect(await twinOf(firms, fox)).toBeNull();
});

test("a visit without a twin says nothing of one", async () => {
  expect(await twinOf(await handedIn(services))).toBeNull();
});

test("an evaluator who also plans neither follows nor changes the visit beside their own before it is in", async () => {
  const own = await layVisit(services, { evaluator: "dora", twin: "t" });
  const other = await layVisit(services, { twin: "t" });
  const usual = await layVisit(services);
  expect(codeOf(await comingView(services, dora, other))).toBe("not-found");
  expect(codeOf(await comingView(services, dora, usual))).toBe("ok");
  expect(codeOf(await cancelVisit(services, dora, { visitId: other, reason: "不去了" }))).toBe("not-found");
  expect(codeOf(await replanVisit(services, dora, { visitId: other, evaluatorId: "other", dueOn: "2026-11-30", on: "" }))).toBe("not-found");
  expect(codeOf(await voidVisit(services, dora, { visitId: other, cause: "unsafe", reason: "" }))).toBe("not-found");
  expect(codeOf(await comingView(services, rita, other))).toBe("ok");
  given(await cancelVisit(services, rita, { visitId: other, reason: "不去了" }));
  const ended = async (who: typeof dora) => (await endedVisits(services, who, { branch: null, state: null, page: 1 })).visits.map(({ visitId }) => visitId);
  expect([await ended(rita), await ended(dora)]).toEqual([[other], []]);
  expect(own).not.toBe(other);
});
