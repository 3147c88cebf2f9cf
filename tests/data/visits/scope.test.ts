import { afterEach, beforeEach, expect, test } from "vitest";
import { acceptVisit } from "#app/visits/accept.server.ts";
import { approveVisit } from "#app/visits/approve.server.ts";
import { beginVisit } from "#app/visits/begin.server.ts";
import { branchView } from "#app/visits/branch.server.ts";
import { cancelVisit } from "#app/visits/cancel.server.ts";
import { comingView } from "#app/visits/coming.server.ts";
import { declineVisit } from "#app/visits/decline.server.ts";
import { fillView } from "#app/visits/fill.server.ts";
import { offerVisit } from "#app/visits/offer.server.ts";
import { ownVisits } from "#app/visits/own.server.ts";
import { planChoices } from "#app/visits/plan/choices.server.ts";
import { planVisit } from "#app/visits/plan.server.ts";
import { publishVisit } from "#app/visits/publish.server.ts";
import { reviewQueue } from "#app/visits/queue.server.ts";
import { replanVisit } from "#app/visits/replan.server.ts";
import { resultView } from "#app/visits/result.server.ts";
import { returnVisit } from "#app/visits/return.server.ts";
import { reviewView } from "#app/visits/review.server.ts";
import { saveAnswer } from "#app/visits/save.server.ts";
import { submitVisit } from "#app/visits/submit.server.ts";
import { takeVisit } from "#app/visits/take.server.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { answer, ANSWERS, codeOf, given, openVisits, plan, someone, STAGES, visitAt, type Name, type Stage } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
});
afterEach(() => services.close());

/** Everything that takes a visit's id, as somebody. */
const DOORS = {
  fill: (who: Name, visitId: string) => fillView(services, someone(who), visitId),
  accept: (who: Name, visitId: string) => acceptVisit(services, someone(who), { visitId }),
  decline: (who: Name, visitId: string) => declineVisit(services, someone(who), { visitId, reason: "去不了" }),
  begin: (who: Name, visitId: string) => beginVisit(services, someone(who), visitId),
  save: (who: Name, visitId: string) => saveAnswer(services, someone(who), { visitId, item: "greeted", answer: ANSWERS.greeted, edition: 0, key: "k" }),
  submit: (who: Name, visitId: string) => submitVisit(services, someone(who), { visitId }),
  coming: (who: Name, visitId: string) => comingView(services, someone(who), visitId),
  offer: (who: Name, visitId: string) => offerVisit(services, someone(who), { visitId }),
  replan: (who: Name, visitId: string) => replanVisit(services, someone(who), { visitId, evaluatorId: "other", dueOn: "2026-11-25" }),
  cancel: (who: Name, visitId: string) => cancelVisit(services, someone(who), { visitId, reason: "不用了" }),
  review: (who: Name, visitId: string) => reviewView(services, someone(who), visitId),
  take: (who: Name, visitId: string) => takeVisit(services, someone(who), { visitId }),
  return: (who: Name, visitId: string) => returnVisit(services, someone(who), { visitId, reason: "请再核对" }),
  approve: (who: Name, visitId: string) => approveVisit(services, someone(who), { visitId }),
  publish: (who: Name, visitId: string) => publishVisit(services, someone(who), { visitId }),
  result: (who: Name, visitId: string) => resultView(services, someone(who), visitId),
} as const;
type DoorName = keyof typeof DOORS;

const FILLS: readonly DoorName[] = ["fill", "accept", "decline", "begin", "save", "submit"];
const PLANS: readonly DoorName[] = ["offer", "replan", "cancel"];
const UNSUBMITTED: readonly Stage[] = ["planned", "offered", "accepted", "under-way"];
const REVIEWS: readonly DoorName[] = ["review", "take", "return", "approve", "publish"];
/** Who finds a visit to branch n1 by Eve at all, by door; everybody else is told that there is none. */
function finds(who: Name, door: DoorName, stage: Stage): boolean {
  const reviews = ["rita", "roy", "nora", "dora"].includes(who);
  if (FILLS.includes(door)) return who === "eve" && stage !== "planned";
  if (PLANS.includes(door)) return reviews;
  if (door === "coming") return reviews && UNSUBMITTED.includes(stage);
  if (REVIEWS.includes(door)) return reviews && !UNSUBMITTED.includes(stage);
  return stage === "published" && ["rita", "roy", "nora", "dora", "mark", "stan", "hana"].includes(who);
}

const EVERYBODY: readonly Name[] = ["eve", "other", "rita", "roy", "nora", "dora", "mark", "stan", "sue", "hana"];

test.each(STAGES)("a visit that is %s is found by those it concerns and by nobody else, at every door", async (stage) => {
  const visitId = await visitAt(services, stage);
  // Whoever may change it comes last.
  for (const who of EVERYBODY.toSorted((a, b) => Number(a === "rita") - Number(b === "rita"))) {
    for (const door of Object.keys(DOORS) as DoorName[]) {
      if (finds(who, door, stage)) continue;
      expect([who, door, codeOf(await DOORS[door](who, visitId))]).toEqual([who, door, "not-found"]);
      expect(codeOf(await DOORS[door](who, "no-such-visit"))).toBe("not-found");
    }
  }
  const looks: readonly DoorName[] = ["fill", "coming", "review", "result"];
  for (const who of EVERYBODY) {
    for (const door of looks.filter((each) => finds(who, each, stage))) expect([who, door, codeOf(await DOORS[door](who, visitId))]).toEqual([who, door, "ok"]);
  }
});

test("a reviewer has no part in a visit of their own", async () => {
  const visitId = await plan(services, { evaluator: "dora" });
  given(await beginVisit(services, someone("dora"), visitId));
  await answer(services, visitId, ANSWERS, "dora");
  given(await submitVisit(services, someone("dora"), { visitId }));
  for (const door of REVIEWS) expect([door, codeOf(await DOORS[door]("dora", visitId))]).toEqual([door, "not-found"]);
  const listed = await reviewQueue(services, someone("dora"));
  expect(Object.values(listed).filter(Array.isArray).flat()).toEqual([]);
  expect((await reviewQueue(services, someone("rita"))).waiting).toHaveLength(1);
  given(await takeVisit(services, someone("rita"), { visitId }));
});

test("a region's reviewer sees and plans only there", async () => {
  const north = await plan(services, { branch: "n2" });
  await plan(services, { branch: "s1" });
  expect((await reviewQueue(services, someone("nora"))).coming.map(({ visitId }) => visitId)).toEqual([north]);
  expect((await planChoices(services, someone("nora"))).branches.map(({ id }) => id)).toEqual(["n1", "n2"]);
  const post = { slug: "counter", evaluatorId: "eve", dueOn: "2026-11-20" };
  expect(codeOf(await planVisit(services, someone("nora"), { ...post, branchId: "s1" }))).toBe("unknown-branch");
  expect(codeOf(await planVisit(services, someone("mark"), { ...post, branchId: "n1" }))).toBe("unknown-branch");
});

test("a plan that cannot be is refused with its reason", async () => {
  const post = { branchId: "n1", slug: "counter", evaluatorId: "eve", dueOn: "2026-11-20" };
  await services.db.person.update({ where: { id: "other" }, data: { branchId: "n1" } });
  const wrong = [
    [{ slug: "nothing" }, "form-not-published"],
    [{ branchId: "nowhere" }, "unknown-branch"],
    [{ evaluatorId: "stan" }, "evaluator-unfit"],
    [{ evaluatorId: "nobody" }, "evaluator-unfit"],
    [{ evaluatorId: "other" }, "evaluator-unfit"],
    [{ dueOn: "2026-11-01" }, "due-past"],
    [{ dueOn: "2026-02-30" }, "due-shape"],
    [{ dueOn: "soon" }, "due-shape"],
  ] as const;
  for (const [change, code] of wrong) expect([change, codeOf(await planVisit(services, someone("rita"), { ...post, ...change }))]).toEqual([change, code]);
  await services.db.person.update({ where: { id: "eve" }, data: { leftAt: new Date(0) } });
  expect(codeOf(await planVisit(services, someone("rita"), post))).toBe("evaluator-unfit");
  expect(await services.db.visit.count()).toBe(0);
  expect(await services.db.auditEntry.count()).toBe(0);
});

test("an evaluator's list holds their own visits in the order in which they want doing", async () => {
  const done = await visitAt(services, "submitted");
  const underWay = await visitAt(services, "under-way");
  await answer(services, underWay, { greeted: ANSWERS.greeted });
  const planned = await plan(services);
  await plan(services, { evaluator: "other" });
  const view = await ownVisits(services, someone("eve"));
  expect(view.underWay).toMatchObject([{ visitId: underWay, progress: { answered: 2, of: 7 } }]);
  expect(view.planned).toMatchObject([{ visitId: planned, progress: null }]);
  expect(view.done).toMatchObject([{ visitId: done, state: "submitted" }]);
  expect(view.returned).toEqual([]);
  expect(Object.values(await ownVisits(services, someone("stan"))).flat()).toEqual([view.today]);
});

test("a branch is shown to those whose it is, with what its standards cost", async () => {
  const visitId = await visitAt(services, "published");
  await visitAt(services, "approved");
  const mark = given(await branchView(services, someone("mark")));
  expect(mark).toMatchObject({ branch: { id: "n1" }, branches: [{ id: "n1" }], visits: [{ visitId, month: "2026-11", total: 87.5 }] });
  expect(mark.weak.map(({ id, visits, items }) => [id, visits, items])).toEqual([["A03", 1, 1], ["S02", 1, 1]]);
  expect(given(await branchView(services, someone("stan")))).toMatchObject({ branch: { id: "n1" } });
  expect(codeOf(await branchView(services, someone("stan"), "n2"))).toBe("not-found");
  expect(codeOf(await branchView(services, someone("mark"), "s1"))).toBe("not-found");
  expect(given(await branchView(services, someone("hana"), "s1"))).toMatchObject({ branch: { id: "s1" }, visits: [], weak: [] });
  expect(given(await branchView(services, someone("eve")))).toMatchObject({ branch: null, branches: [], visits: [] });
});
