import { describe, expect, it, test } from "vitest";
import { decideVisit, NOTHING_WANTING, openDeeds, type VisitFacts } from "#app/core/visit/machine.ts";
import { VISIT_DEEDS, VISIT_STATES, type VisitActor, type VisitDeed, type VisitStanding, type VisitState } from "#app/core/visit/visit.ts";

const nobody: VisitActor = { id: "nobody", firm: null, reviews: false, firstReviews: false, plans: false, appeals: false };
const person = (id: string, rights: Partial<VisitActor>): VisitActor => ({ ...nobody, id, ...rights });

/** Everybody who could try. `holder` and `firm holder` have the review; `passer` passed it on, `hearer` hears the appeal. */
const ACTORS = {
  evaluator: person("eve", {}),
  "evaluator with every right": person("eve", { firm: "firm", reviews: true, firstReviews: true, plans: true, appeals: true }),
  "other evaluator": person("other", { firm: "firm" }),
  reviewer: person("roy", { reviews: true }),
  holder: person("rita", { reviews: true }),
  "holder without the role": person("rita", {}),
  "reviewer of the firm": person("finn", { firm: "firm", firstReviews: true }),
  "firm holder": person("rita", { firm: "firm", firstReviews: true }),
  "reviewer of another firm": person("rita", { firm: "rival", firstReviews: true }),
  passer: person("paul", { reviews: true }),
  hearer: person("hera", { reviews: true }),
  planner: person("plum", { plans: true }),
  manager: person("mona", { appeals: true }),
  clock: person("clock", {}),
  nobody,
} as const satisfies Record<string, VisitActor>;
type Who = keyof typeof ACTORS;
const WHO = Object.keys(ACTORS) as Who[];

/** Two kinds of visit: by the bank's own evaluators, and by those of an outside firm. */
const KINDS = ["bank", "firm"] as const;
type Kind = (typeof KINDS)[number];

const evaluators: readonly Who[] = ["evaluator", "evaluator with every right"];
const planners: readonly Who[] = ["planner", "evaluator with every right"];
const reviewers: readonly Who[] = ["reviewer", "holder", "passer", "hearer"];
const ofFirm: readonly Who[] = ["reviewer of the firm", "firm holder"];
const clock: readonly Who[] = ["clock"];

type Row = readonly [VisitState, VisitDeed, readonly Who[], VisitState, Kind?];
const untilBegun = (state: VisitState): Row[] => [
  [state, "replan", planners, "planned"],
  [state, "cancel", planners, "cancelled"],
  [state, "expire", clock, "expired"],
];

/** All there is, written by hand from what the product promises: from, deed, by whom, to, for which kind. Whatever is not here is refused. */
const TABLE: readonly Row[] = [
  ["planned", "offer", planners, "offered"],
  ...untilBegun("planned"),
  ["offered", "accept", evaluators, "accepted"],
  ["offered", "decline", evaluators, "declined"],
  ...untilBegun("offered"),
  ["accepted", "begin", evaluators, "under-way"],
  ["accepted", "decline", evaluators, "declined"],
  ...untilBegun("accepted"),
  ...untilBegun("declined"),
  ["under-way", "locate", evaluators, "under-way"],
  ["under-way", "submit", evaluators, "submitted"],
  ["under-way", "void", [...evaluators, "planner"], "void"],
  ["submitted", "take", reviewers, "in-review", "bank"],
  ["submitted", "take", ofFirm, "first-review", "firm"],
  ["submitted", "pass", clock, "passed-on", "firm"],
  ["first-review", "return", ["firm holder"], "returned", "firm"],
  ["first-review", "pass", ["firm holder", "clock"], "passed-on", "firm"],
  ["first-review", "release", ofFirm, "submitted", "firm"],
  ["first-review", "void", ["firm holder"], "void", "firm"],
  ["passed-on", "take", reviewers, "in-review"],
  ["in-review", "return", ["holder"], "returned"],
  ["in-review", "edit", ["holder"], "in-review"],
  ["in-review", "approve", ["holder"], "approved"],
  ["in-review", "reject", ["holder"], "rejected"],
  ["in-review", "void", ["holder"], "void"],
  ["in-review", "release", reviewers, "submitted", "bank"],
  ["in-review", "release", reviewers, "passed-on", "firm"],
  ["returned", "submit", evaluators, "submitted"],
  ["returned", "void", [...evaluators, "planner"], "void"],
  ["approved", "publish", reviewers, "published"],
  ["published", "appeal", ["manager", "evaluator with every right"], "appealed"],
  ["published", "close", clock, "final"],
  ["appealed", "hear", ["reviewer"], "appealed"],
  ["appealed", "rescore", ["hearer"], "appealed"],
  ["appealed", "settle", ["hearer"], "final"],
];

const HELD: readonly VisitState[] = ["first-review", "in-review", "returned", "approved", "published", "appealed"];
const standing = (state: VisitState, kind: Kind): VisitStanding => ({
  state,
  evaluatorId: "eve",
  firmId: kind === "firm" ? "firm" : null,
  offers: true,
  reviewerId: HELD.includes(state) ? "rita" : null,
  firstReviewerId: HELD.includes(state) ? "paul" : null,
  hearerId: state === "appealed" ? "hera" : null,
});

const cells = KINDS.flatMap((kind) => VISIT_STATES.flatMap((state) => VISIT_DEEDS.flatMap((deed) => WHO.map((who) => ({ kind, state, deed, who })))));
const rowFor = (kind: Kind, state: VisitState, deed: VisitDeed) => TABLE.find(([from, what, , , of = kind]) => from === state && what === deed && of === kind);
/** Open to somebody in some visit, so that who is wrong is told so. */
const everOpen = (state: VisitState, deed: VisitDeed) =>
  TABLE.some(([from, what]) => from === state && what === deed) || (state === "planned" && deed === "begin");

describe("every kind, state, deed and actor", () => {
  it("leads where the table says, and nowhere else", () => {
    expect(cells).toHaveLength(2 * 18 * 23 * 15);
    for (const { kind, state, deed, who } of cells) {
      const row = rowFor(kind, state, deed);
      const decided = decideVisit(standing(state, kind), deed, ACTORS[who], NOTHING_WANTING);
      const said = decided.ok ? decided.value.state : decided.problem.code;
      const expected = row?.[2].includes(who) ? row[3] : everOpen(state, deed) ? "visit-not-yours" : "visit-moved-on";
      expect([kind, state, deed, who, said]).toEqual([kind, state, deed, who, expected]);
    }
  });

  it("offers exactly the deeds it would allow", () => {
    for (const kind of KINDS) {
      for (const state of VISIT_STATES) {
        for (const who of WHO) {
          const open = VISIT_DEEDS.filter((deed) => rowFor(kind, state, deed)?.[2].includes(who));
          expect([kind, state, who, ...openDeeds(standing(state, kind), ACTORS[who])]).toEqual([kind, state, who, ...open]);
        }
      }
    }
  });
});

test.each(KINDS)("every state of a visit of the %s can be reached from its plan, and the last ones lead nowhere", (kind) => {
  const reached = new Set<VisitState>(["planned"]);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const state of [...reached]) {
      for (const { deed, who } of cells.filter((cell) => cell.kind === kind && cell.state === state)) {
        const decided = decideVisit(standing(state, kind), deed, ACTORS[who], NOTHING_WANTING);
        if (decided.ok) reached.add(decided.value.state);
      }
    }
  }
  const never: readonly VisitState[] = kind === "bank" ? ["first-review", "passed-on"] : [];
  expect([...reached].sort()).toEqual(VISIT_STATES.filter((state) => !never.includes(state)).sort());
  for (const state of ["final", "cancelled", "expired", "void", "rejected"] as const) {
    expect(WHO.flatMap((who) => openDeeds(standing(state, kind), ACTORS[who]))).toEqual([]);
  }
});

test("what was planned before there were offers begins as it is, and only that", () => {
  const before = { ...standing("planned", "bank"), offers: false };
  expect(decideVisit(before, "begin", ACTORS.evaluator, NOTHING_WANTING)).toMatchObject({ value: { state: "under-way" } });
  expect(decideVisit(before, "begin", ACTORS["other evaluator"], NOTHING_WANTING)).toMatchObject({ problem: { code: "visit-not-yours" } });
});

test("who holds a visit is remembered until it changes hands", () => {
  const after = (state: VisitState, kind: Kind, deed: VisitDeed, who: Who) => {
    const decided = decideVisit(standing(state, kind), deed, ACTORS[who], NOTHING_WANTING);
    return decided.ok ? decided.value : null;
  };
  expect(after("submitted", "bank", "take", "reviewer")).toMatchObject({ reviewerId: "roy" });
  expect(after("submitted", "firm", "take", "reviewer of the firm")).toMatchObject({ reviewerId: "finn" });
  expect(after("first-review", "firm", "pass", "firm holder")).toMatchObject({ reviewerId: null, firstReviewerId: "rita" });
  expect(after("submitted", "firm", "pass", "clock")).toMatchObject({ reviewerId: null, firstReviewerId: null });
  expect(after("in-review", "firm", "release", "reviewer")).toMatchObject({ reviewerId: null, firstReviewerId: "paul" });
  expect(after("approved", "bank", "publish", "reviewer")).toMatchObject({ reviewerId: "rita" });
  expect(after("returned", "firm", "submit", "evaluator")).toMatchObject({ reviewerId: null, firstReviewerId: null });
  expect(after("appealed", "bank", "hear", "reviewer")).toMatchObject({ reviewerId: "rita", hearerId: "roy" });
});

test("what is wanting is said only where person and moment are right", () => {
  const lacking = (state: VisitState, deed: VisitDeed, who: Who, facts: Partial<VisitFacts>, kind: Kind = "bank") => {
    const decided = decideVisit(standing(state, kind), deed, ACTORS[who], { ...NOTHING_WANTING, ...facts });
    return decided.ok ? decided.value.state : decided.problem.code;
  };
  for (const state of ["under-way", "returned"] as const) {
    expect(lacking(state, "submit", "evaluator", { complete: false })).toBe("visit-incomplete");
    expect(lacking(state, "submit", "reviewer", { complete: false })).toBe("visit-not-yours");
  }
  for (const [state, deed, who] of TABLE.flatMap(([from, what, whose]) => whose.map((each) => [from, what, each] as const))) {
    const needs = ["decline", "cancel", "return", "edit", "reject", "void", "appeal", "settle"].includes(deed);
    const kind = TABLE.find(([from, what, whose]) => from === state && what === deed && whose.includes(who))?.[4] ?? "bank";
    for (const reason of [null, "", " ", " 好 ", "x"]) {
      const said = lacking(state, deed, who, { reason }, kind);
      expect([state, deed, who, reason, said === "reason-missing"]).toEqual([state, deed, who, reason, needs]);
    }
    expect(lacking(state, deed, who, { timely: false }, kind) === "visit-not-timely").toBe(["appeal", "close", "expire"].includes(deed) || who === "clock");
  }
  expect(lacking("in-review", "return", "reviewer", { reason: null })).toBe("visit-not-yours");
  expect(lacking("submitted", "return", "holder", { reason: null })).toBe("visit-moved-on");
});
