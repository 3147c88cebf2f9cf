import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AppealedItem } from "#app/core/visit/appeal.ts";
import { appealVisit } from "#app/visits/appeal.server.ts";
import { appealView, isBlindReader } from "#app/visits/appeal/told.server.ts";
import { approveVisit } from "#app/visits/approve.server.ts";
import { hearAppeal } from "#app/visits/hear.server.ts";
import { hearingsView, hearingView } from "#app/visits/hearings.server.ts";
import { publishVisit } from "#app/visits/publish.server.ts";
import { replayVisits } from "#app/visits/replay.server.ts";
import { reviewQueue } from "#app/visits/queue.server.ts";
import { rescoreAppeal } from "#app/visits/rescore.server.ts";
import { resultView } from "#app/visits/result.server.ts";
import { reviewView } from "#app/visits/review.server.ts";
import { settleAppeal } from "#app/visits/settle.server.ts";
import { NOT_RETRACTED } from "#app/platform/observations.server.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { codeOf, given, openVisits, someone, storedVisit, visitAt, visitKinds, type Name } from "#tests/support/visits.ts";

let services: TestServices;
let visitId: string;
beforeEach(async () => {
  services = await openVisits();
  visitId = await visitAt(services, "published");
});
afterEach(() => services.close());

const [mark, rita, roy, dora] = [someone("mark"), someone("rita"), someone("roy"), someone("dora")];
const DAY = 24 * 3600_000;
const about = (item: string): AppealedItem => ({ item, kind: "evaluator-error", text: `${item} 不是这样` });
/** 100 attitude, 100 efficiency, 100 knowledge, 50 solving: `asked` cost half, `tidy` all of the premises. */
const BOTH = [about("asked"), about("tidy")];
const better = { asked: { kind: "count", count: 2 }, tidy: { kind: "yes-no", yes: true } };

const appeal = (items = BOTH, by: Name = "mark") => appealVisit(services, someone(by), { visitId, items });
const hear = (by: Name = "roy") => hearAppeal(services, someone(by), { visitId });
const rescore = (answers: Readonly<Record<string, unknown>> = better, by: Name = "roy") => rescoreAppeal(services, someone(by), { visitId, answers });
const settle = (by: Name = "roy", reason = "记录和录像都对得上") => settleAppeal(services, someone(by), { visitId, reason });
const noticed = async () => (await services.db.notice.findMany({ where: { kind: { startsWith: "visit-" } }, orderBy: [{ kind: "asc" }, { personId: "asc" }] })).map(({ kind, personId }) => `${kind} ${personId}`).filter((said) => /appeal|restated/.test(said));
const counted = () => services.db.observation.findMany({ where: { kind: "visit", ...NOT_RETRACTED } });

/** As far as that, by Mark and Roy. */
async function settled(answers: Readonly<Record<string, unknown>> = better, items = BOTH): Promise<void> {
  given(await appeal(items));
  given(await hear());
  given(await rescore(answers));
  given(await settle());
}

describe("appealing", () => {
  test("is the manager's of the place, once, and posted twice it is made once", async () => {
    for (const [who, code] of [["stan", "not-found"], ["rita", "not-found"], ["hana", "not-found"], ["eve", "not-found"]] as const) {
      expect([who, codeOf(await appeal(BOTH, who))]).toEqual([who, code]);
    }
    given(await appeal());
    given(await appeal());
    expect(codeOf(await appeal([about("asked")]))).toBe("visit-moved-on");
    expect((await visitKinds(services, visitId)).slice(-1)).toEqual(["appealed"]);
    expect(await noticed()).toEqual(["visit-appealed dora", "visit-appealed nora", "visit-appealed roy"]);
  });

  test("needs an item that cost points, a reason for each, and comes within the window", async () => {
    expect(codeOf(await appeal([]))).toBe("appeal-nothing");
    expect(codeOf(await appeal([about("greeted")]))).toBe("item-unknown");
    expect(codeOf(await appeal([about("nothing")]))).toBe("item-unknown");
    expect(codeOf(await appeal([about("asked"), about("asked")]))).toBe("item-unknown");
    expect(codeOf(await appeal([{ ...about("asked"), text: " x " }]))).toBe("reason-missing");
    services.clock.pass(10 * DAY);
    expect(codeOf(await appeal([about("asked")]))).toBe("ok");
  });

  test("is too late on the day after the last one", async () => {
    services.clock.pass(11 * DAY);
    expect(codeOf(await appeal())).toBe("visit-not-timely");
    expect(given(await appealView(services, mark, visitId)).may).toBe(false);
  });

  test("says nothing of a visit that is not published", async () => {
    const other = await visitAt(services, "approved");
    expect(codeOf(await appealVisit(services, mark, { visitId: other, items: BOTH }))).toBe("not-found");
    expect(codeOf(await appealView(services, mark, other))).toBe("not-found");
  });
});

describe("hearing", () => {
  beforeEach(async () => void given(await appeal()));

  test("is for reviewers in scope who had no part in it, and taken twice it is taken once", async () => {
    for (const who of ["rita", "mark", "eve", "stan"] as const) expect(["visit-not-yours", "not-found"]).toContain(codeOf(await hear(who)));
    given(await hear());
    given(await hear());
    expect((await visitKinds(services, visitId)).filter((kind) => kind === "heard")).toHaveLength(1);
    expect(codeOf(await rescore(better, "dora"))).toBe("visit-not-yours");
  });

  test("is blind: no answer, score, evaluator or reviewer until the own scores are in", async () => {
    expect(codeOf(await reviewView(services, roy, visitId))).toBe("not-found");
    expect(await isBlindReader(services, roy, visitId)).toBe(true);
    expect(await isBlindReader(services, rita, visitId)).toBe(false);
    expect(codeOf(await appealView(services, roy, visitId))).toBe("not-found");
    expect(codeOf(await resultView(services, roy, visitId))).toBe("not-found");
    expect((await reviewQueue(services, roy)).published).toEqual([]);
    expect((await reviewQueue(services, rita)).published.map((visit) => visit.visitId)).toEqual([visitId]);
    given(await hear());
    const before = given(await hearingView(services, roy, visitId));
    expect(before.stage).toBe("score");
    expect(before.verdict).toBeNull();
    expect(before.items.map(({ item }) => item.id)).toEqual(["asked", "tidy"]);
    const told = JSON.stringify(before);
    for (const secret of ['"eve"', '"rita"', "Name of eve", "Name of rita", '"count":1', '"yes":false', "87.5"]) expect([secret, told.includes(secret)]).toEqual([secret, false]);
    given(await rescore());
    const after = given(await hearingView(services, roy, visitId));
    expect(after.stage).toBe("settle");
    expect(after.verdict).toMatchObject({ outcome: "upheld", was: { total: 87.5 }, is: { total: 100 } });
  });

  test("needs every appealed item, none twice, and scores stand once they are in", async () => {
    given(await hear());
    expect(codeOf(await rescore({ asked: better.asked }))).toBe("hearing-incomplete");
    expect(codeOf(await rescore({ ...better, tidy: { kind: "count", count: 2 } }))).toBe("hearing-incomplete");
    expect(codeOf(await settle())).toBe("hearing-blind");
    given(await rescore());
    given(await rescore());
    expect(codeOf(await rescore({ ...better, asked: { kind: "count", count: 0 } }))).toBe("visit-moved-on");
    expect(codeOf(await settle("roy", " "))).toBe("reason-missing");
  });

  test("begins anew where another takes it over, and whoever scored it cannot take it back", async () => {
    given(await hear());
    given(await rescore());
    given(await hear("dora"));
    expect(codeOf(await settle())).toBe("visit-not-yours");
    expect(codeOf(await settle("dora"))).toBe("hearing-blind");
    expect(codeOf(await hear())).toBe("visit-not-yours");
    expect(given(await hearingView(services, dora, visitId)).verdict).toBeNull();
    expect(given(await hearingView(services, roy, visitId))).toMatchObject({ stage: "apart", verdict: null });
    given(await rescore({ asked: { kind: "count", count: 1 }, tidy: { kind: "yes-no", yes: false } }, "dora"));
    given(await settle("dora"));
    expect((await storedVisit(services, visitId)).outcome).toBe("rejected");
  });

  test("is never settled by waiting", async () => {
    services.clock.pass(400 * DAY);
    const { open } = await hearingsView(services, roy);
    expect(open).toMatchObject([{ visitId, hearer: null, reader: "may", left: -390 }]);
    expect((await storedVisit(services, visitId)).state).toBe("appealed");
    expect((await hearingsView(services, rita)).open).toMatchObject([{ reader: "apart" }]);
    expect((await hearingsView(services, someone("nora"))).open).toHaveLength(1);
  });
});

describe("settling", () => {
  test("restates the score, keeps the old one, and standings count the new one alone", async () => {
    await settled();
    const stored = await storedVisit(services, visitId);
    expect(stored).toMatchObject({ state: "final", outcome: "upheld", total: 100 });
    expect(await counted()).toMatchObject([{ sourceId: `${visitId}:2`, total: 100, premises: 100, period: stored.period }]);
    expect(await services.db.observation.findUnique({ where: { sourceId: visitId }, include: { retraction: true } })).toMatchObject({ total: 87.5, retraction: { reason: "upheld-appeal" } });
    expect((await replayVisits(services)).different).toEqual([]);
    expect(await noticed()).toEqual(["visit-appeal-decided rita", "visit-appeal-settled mark", "visit-appealed dora", "visit-appealed nora", "visit-appealed roy", "visit-restated eve"]);
    given(await settle());
    expect((await visitKinds(services, visitId)).slice(-4)).toEqual(["appealed", "heard", "rescored", "settled"]);
  });

  test("rejects what scores no better, and changes nothing, not even for the worse", async () => {
    await settled({ asked: { kind: "count", count: 0 }, tidy: { kind: "yes-no", yes: false } });
    expect(await storedVisit(services, visitId)).toMatchObject({ state: "final", outcome: "rejected", total: 87.5 });
    expect(await counted()).toMatchObject([{ sourceId: visitId, total: 87.5 }]);
    expect((await noticed()).filter((said) => said.startsWith("visit-restated"))).toEqual([]);
    expect((await replayVisits(services)).different).toEqual([]);
  });

  test("upholds in part what is right in part", async () => {
    await settled({ ...better, asked: { kind: "count", count: 0 } });
    expect(await storedVisit(services, visitId)).toMatchObject({ outcome: "partly", total: 87.5 });
    // The premises are counted apart from the total, and they moved.
    expect(await counted()).toMatchObject([{ sourceId: `${visitId}:2`, total: 87.5, premises: 100 }]);
  });

  test("of a visit that counts in no standing leaves standings alone", async () => {
    const excluded = await visitAt(services, "in-review");
    given(await approveVisit(services, rita, { visitId: excluded, excluded: "演练" }));
    given(await publishVisit(services, rita, { visitId: excluded }));
    visitId = excluded;
    await settled();
    expect((await counted()).map(({ sourceId }) => sourceId)).not.toContain(`${excluded}:2`);
    expect((await storedVisit(services, excluded)).total).toBe(100);
    expect((await replayVisits(services)).different).toEqual([]);
  });

  test("is told to those entitled with was and is, to staff with the outcome alone, to nobody with a name", async () => {
    await settled({ ...better, tidy: { kind: "yes-no", yes: false } });
    const view = given(await appealView(services, mark, visitId));
    expect(view.appeal?.settled).toMatchObject({ outcome: "partly", was: { total: 87.5 }, is: { total: 100 }, moved: true });
    expect(view.appeal?.items.map(({ item, right }) => [item, right])).toEqual([["asked", true], ["tidy", false]]);
    expect(view.appeal?.items[0]).toMatchObject({ was: { count: 1 }, is: { count: 2 } });
    expect(given(await appealView(services, someone("hana"), visitId)).appeal?.settled?.outcome).toBe("partly");
    const staff = given(await appealView(services, someone("stan"), visitId));
    expect(staff).toMatchObject({ appeal: null, outcome: "partly", may: false, choices: [] });
    for (const told of [view, staff]) {
      for (const secret of ['"eve"', '"rita"', '"roy"', "Name of"]) expect([secret, JSON.stringify(told).includes(secret)]).toEqual([secret, false]);
    }
  });
});

test("the latest settled appeals of a reviewer's own scope are listed, however many other places have had since", async () => {
  await settled();
  const { answers: _answers, events: _events, ...row } = await storedVisit(services, visitId);
  const elsewhere = Array.from({ length: 120 }, (_, i) => ({ ...row, id: `elsewhere-${i}`, branchId: "s1", endedAt: new Date(services.clock.now() + (i + 1) * DAY) }));
  await services.db.visit.createMany({ data: elsewhere });
  expect((await hearingsView(services, someone("nora"))).settled.map((each) => each.visitId)).toEqual([visitId]);
});
