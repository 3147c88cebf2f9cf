import { afterEach, beforeEach, expect, test } from "vitest";
import { approveVisit } from "#app/visits/approve.server.ts";
import { EMPTY_BOARD, writeBoard } from "#app/visits/campaign/plan/board.ts";
import { editAnswer } from "#app/visits/edit.server.ts";
import { passVisit } from "#app/visits/pass.server.ts";
import { publishVisit } from "#app/visits/publish.server.ts";
import { reviewQueue } from "#app/visits/queue.server.ts";
import { quotasUsed } from "#app/visits/quotas.server.ts";
import { returnVisit } from "#app/visits/return.server.ts";
import { reviewView } from "#app/visits/review.server.ts";
import { takeVisit } from "#app/visits/take.server.ts";
import type { QueueView } from "#app/visits/view/queue.ts";
import { handIn, handedIn, layVisit, openReviews, OUTSIDERS } from "#tests/support/reviews.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { ANSWERS, codeOf, given, someone } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openReviews();
});
afterEach(() => services.close());

const rita = someone("rita");
const { fox, finn, gus, fay } = OUTSIDERS;
const BREACH = { ...ANSWERS, promised: { kind: "choice", option: "outright", note: null } } as const;

/** Which groups of a queue hold which visits. */
function held({ today: _day, ofFirm: _house, unlisted: _more, ...groups }: QueueView): Record<string, string[]> {
  return Object.fromEntries(Object.entries(groups).flatMap(([group, visits]) => (visits.length > 0 ? [[group, visits.map(({ visitId }) => visitId)]] : [])));
}

test("each house sees a firm's visit where it is theirs to see, from the submission to the publication", async () => {
  const visitId = await layVisit(services, { evaluator: "fay", firm: "firm" });
  const seen = async () => [held(await reviewQueue(services, fox)), held(await reviewQueue(services, rita)), held(await reviewQueue(services, gus))];
  expect(await seen()).toEqual([{}, { coming: [visitId] }, {}]);
  await handIn(services, visitId, "fay", BREACH);
  expect(await seen()).toEqual([{ waiting: [visitId] }, { elsewhere: [visitId] }, {}]);
  given(await takeVisit(services, fox, { visitId }));
  expect(await seen()).toEqual([{ mine: [visitId] }, { elsewhere: [visitId] }, {}]);
  expect(held(await reviewQueue(services, finn))).toEqual({ others: [visitId] });
  // What a firm found is its own until it is passed on.
  expect((await reviewQueue(services, rita)).elsewhere).toMatchObject([{ sealed: true, total: null, failed: false, flags: [] }]);
  given(await passVisit(services, fox, { visitId }));
  expect(await seen()).toEqual([{ elsewhere: [visitId] }, { waiting: [visitId] }, {}]);
  expect((await reviewQueue(services, rita)).waiting).toMatchObject([{ sealed: false, failed: true, total: 40, firm: { id: "firm" } }]);
  given(await takeVisit(services, rita, { visitId }));
  expect(await seen()).toEqual([{ elsewhere: [visitId] }, { mine: [visitId] }, {}]);
  given(await returnVisit(services, rita, { visitId, reason: "时间请核对" }));
  expect(await seen()).toEqual([{ returned: [visitId] }, { returned: [visitId] }, {}]);
});

test("a firm's reviewer opens the firm's visits and no others, and a bank's none that the firm still has", async () => {
  const own = await handedIn(services, { evaluator: "fay", firm: "firm" });
  const banks = await handedIn(services);
  const coming = await layVisit(services, { evaluator: "fay", firm: "firm" });
  const opened = async (who: Parameters<typeof reviewView>[1]) => [codeOf(await reviewView(services, who, own)), codeOf(await reviewView(services, who, banks)), codeOf(await reviewView(services, who, coming))];
  expect(await opened(fox)).toEqual(["ok", "not-found", "not-found"]);
  expect(await opened(gus)).toEqual(["not-found", "not-found", "not-found"]);
  expect(await opened(rita)).toEqual(["not-found", "ok", "not-found"]);
  expect(await opened(fay)).toEqual(["not-found", "not-found", "not-found"]);
  for (const deed of [takeVisit, passVisit, approveVisit, publishVisit]) expect(codeOf(await deed(services, fox, { visitId: banks }))).toBe("not-found");
});

test("whatever was granted besides, a firm's people review nothing of the bank's", async () => {
  const visitId = await handedIn(services);
  const widened = { ...fox, grants: [{ role: "reviewer", scope: "bank", scopeId: "" }] } as const;
  expect(held(await reviewQueue(services, widened))).toEqual({});
  expect(codeOf(await reviewView(services, widened, visitId))).toBe("not-found");
  expect(codeOf(await takeVisit(services, widened, { visitId }))).toBe("not-found");
});

test("a firm's reader is told no name of the bank's people, nor of another firm, anywhere", async () => {
  const visitId = await handedIn(services, { evaluator: "fay", firm: "firm" });
  await handedIn(services);
  given(await takeVisit(services, fox, { visitId }));
  given(await passVisit(services, fox, { visitId }));
  given(await takeVisit(services, rita, { visitId }));
  given(await editAnswer(services, rita, { visitId, item: "tidy", answer: { kind: "yes-no", yes: true }, reason: "看错了" }));
  given(await approveVisit(services, rita, { visitId }));
  for (const publish of [false, true]) {
    if (publish) given(await publishVisit(services, rita, { visitId }));
    const told = JSON.stringify([await reviewQueue(services, fox), given(await reviewView(services, fox, visitId))]);
    expect(told).toContain("Name of fox");
    expect(told).toContain("Name of fay");
    expect(told).toContain("看错了");
    expect(told).not.toMatch(/rita|Name of (rita|roy|eve|gus)|姓名-(rita|roy|eve|gus)|rival/);
  }
  // The bank knows both houses' people.
  expect(JSON.stringify(given(await reviewView(services, rita, visitId)))).toMatch(/Name of fox.*Name of rita/);
});

test("what was void or cancelled before it was handed in is nobody's to review", async () => {
  const visitId = await layVisit(services);
  await services.db.visit.update({ where: { id: visitId }, data: { state: "void" } });
  expect(codeOf(await reviewView(services, rita, visitId))).toBe("not-found");
  expect(held(await reviewQueue(services, rita))).toEqual({});
});

test("while it is appealed the queue tells nothing of a visit to whoever may come to score it again", async () => {
  const visitId = await handedIn(services, {}, BREACH);
  for (const deed of [takeVisit, approveVisit, publishVisit]) given(await deed(services, rita, { visitId }));
  await services.db.visit.update({ where: { id: visitId }, data: { state: "appealed" } });
  expect((await reviewQueue(services, someone("roy"))).published).toEqual([]);
  expect((await reviewQueue(services, rita)).published).toMatchObject([{ visitId, sealed: false, total: 40, failed: true }]);
});

async function layCampaign(id: string, change: { state?: string; fromOn?: string; toOn?: string; firmQuotas?: { firmId: string; visits: number | null }[] } = {}): Promise<void> {
  const { state = "released", fromOn = "2026-11-01", toOn = "2026-11-30", firmQuotas = [{ firmId: "firm", visits: 3 }, { firmId: "rival", visits: 7 }] } = change;
  const settings = {
    version: 1, places: ["n1"], weekdays: [1], closedOn: [], bands: [], visitsPerPlace: 1, evaluators: ["fay"], rotationDays: 0, overlapPercent: 0,
    maxPerEvaluator: 9, maxPerEvaluatorDay: 1, firmQuotas, graceDays: 0, seed: "s",
  };
  const { db, clock } = services;
  const secret = { titleZh: "南区突查", titleEn: "The south by surprise" };
  await db.campaign.create({ data: { id, ...secret, slug: "counter", mode: "mystery", fromOn, toOn, state, settings: JSON.stringify(settings), slots: writeBoard(EMPTY_BOARD), edition: 1, createdById: "rita", createdAt: new Date(clock.now()) } });
}

test("a firm's reviewer is told how much of the firm's quota was handed in, and nothing of what is to come or of others", async () => {
  await layCampaign("now");
  await layCampaign("draft", { state: "draft" });
  await layCampaign("over", { toOn: "2026-10-31", fromOn: "2026-10-01" });
  await layCampaign("free", { firmQuotas: [{ firmId: "rival", visits: 7 }, { firmId: "firm", visits: null }] });
  const before = JSON.stringify(await quotasUsed(services, fox));
  expect(JSON.parse(before)).toMatchObject([{ title: { en: "Counter" }, from: "2026-11-01", to: "2026-11-30", used: 0, most: 3 }]);
  expect(before).not.toMatch(/south|南区|rival|n1/);
  const inCampaign = (id: string) => services.db.visit.update({ where: { id }, data: { campaignId: "now" } });
  await inCampaign(await layVisit(services, { evaluator: "fay", firm: "firm" }));
  expect(JSON.stringify(await quotasUsed(services, fox))).toBe(before);
  await inCampaign(await handedIn(services, { evaluator: "fern", firm: "firm" }));
  await inCampaign(await handedIn(services));
  expect(await quotasUsed(services, finn)).toMatchObject([{ used: 1, most: 3 }]);
  expect(await quotasUsed(services, gus)).toMatchObject([{ used: 0, most: 7 }, { used: 0, most: 7 }]);
  for (const who of [rita, fay, someone("mark"), { ...rita, firmId: null }]) expect(await quotasUsed(services, who)).toEqual([]);
});
