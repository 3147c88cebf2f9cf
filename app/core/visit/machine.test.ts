import { describe, expect, it, test } from "vitest";
import { decideVisit, openDeeds, type VisitFacts } from "#app/core/visit/machine.ts";
import { VISIT_DEEDS, VISIT_STATES, type VisitActor, type VisitDeed, type VisitStanding, type VisitState } from "#app/core/visit/visit.ts";

/** Everybody who could try. The taker is the reviewer on record; the last two have lost, or never had, the right. */
const ACTORS = {
  evaluator: { id: "eve", reviews: false },
  "evaluator who also reviews": { id: "eve", reviews: true },
  "other evaluator": { id: "other", reviews: false },
  reviewer: { id: "roy", reviews: true },
  taker: { id: "rita", reviews: true },
  "taker without the role": { id: "rita", reviews: false },
  nobody: { id: "", reviews: false },
} as const satisfies Record<string, VisitActor>;
type Who = keyof typeof ACTORS;
const WHO = Object.keys(ACTORS) as Who[];

const evaluators: readonly Who[] = ["evaluator", "evaluator who also reviews"];
const reviewers: readonly Who[] = ["reviewer", "taker"];

/** All there is, written by hand from what the product promises: from, deed, by whom, to. Whatever is not here is refused. */
const TABLE: readonly (readonly [VisitState, VisitDeed, readonly Who[], VisitState])[] = [
  ["planned", "begin", evaluators, "under-way"],
  ["under-way", "submit", evaluators, "submitted"],
  ["submitted", "take", reviewers, "in-review"],
  ["in-review", "return", ["taker"], "returned"],
  ["in-review", "approve", ["taker"], "approved"],
  ["returned", "submit", evaluators, "submitted"],
  ["approved", "publish", ["taker"], "published"],
];

const TAKEN: readonly VisitState[] = ["in-review", "returned", "approved", "published"];
const standing = (state: VisitState): VisitStanding => ({ state, evaluatorId: "eve", reviewerId: TAKEN.includes(state) ? "rita" : null });
const fine: VisitFacts = { complete: true, reason: "看不清" };

const cells = VISIT_STATES.flatMap((state) => VISIT_DEEDS.flatMap((deed) => WHO.map((who) => ({ state, deed, who }))));

describe("every state, deed and actor", () => {
  it("leads where the table says, and nowhere else", () => {
    expect(cells).toHaveLength(7 * 6 * 7);
    let allowed = 0;
    for (const { state, deed, who } of cells) {
      const row = TABLE.find(([from, what]) => from === state && what === deed);
      const decided = decideVisit(standing(state), deed, ACTORS[who], fine);
      const said = decided.ok ? decided.value.state : decided.problem.code;
      const expected = !row ? "visit-moved-on" : row[2].includes(who) ? row[3] : "visit-not-yours";
      expect([state, deed, who, said]).toEqual([state, deed, who, expected]);
      allowed += decided.ok ? 1 : 0;
    }
    expect(allowed).toBe(TABLE.reduce((sum, [, , who]) => sum + who.length, 0));
  });

  it("offers exactly the deeds it would allow", () => {
    for (const state of VISIT_STATES) {
      for (const who of WHO) {
        const open = TABLE.filter(([from, , whose]) => from === state && whose.includes(who)).map(([, deed]) => deed);
        expect([state, who, [...openDeeds(standing(state), ACTORS[who])].sort()]).toEqual([state, who, open.sort()]);
      }
    }
  });
});

test("every state can be reached from the plan, and none leads on from a published result", () => {
  const reached = new Set<VisitState>(["planned"]);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const state of [...reached]) {
      for (const { deed, who } of cells.filter((cell) => cell.state === state)) {
        const decided = decideVisit(standing(state), deed, ACTORS[who], fine);
        if (decided.ok) reached.add(decided.value.state);
      }
    }
  }
  expect([...reached].sort()).toEqual([...VISIT_STATES].sort());
  expect(WHO.flatMap((who) => openDeeds(standing("published"), ACTORS[who]))).toEqual([]);
});

test("who takes a visit is its reviewer until it is submitted again", () => {
  const taken = decideVisit(standing("submitted"), "take", ACTORS.reviewer, fine);
  expect(taken).toEqual({ ok: true, value: { state: "in-review", evaluatorId: "eve", reviewerId: "roy" } });
  const approved = decideVisit(standing("in-review"), "approve", ACTORS.taker, fine);
  expect(approved).toMatchObject({ value: { reviewerId: "rita" } });
  const again = decideVisit(standing("returned"), "submit", ACTORS.evaluator, fine);
  expect(again).toMatchObject({ value: { state: "submitted", reviewerId: null } });
});

test("what is wanting is said only where person and moment are right", () => {
  const unfinished = { complete: false, reason: null };
  for (const state of ["under-way", "returned"] as const) {
    expect(decideVisit(standing(state), "submit", ACTORS.evaluator, unfinished)).toMatchObject({ problem: { code: "visit-incomplete" } });
    expect(decideVisit(standing(state), "submit", ACTORS.reviewer, unfinished)).toMatchObject({ problem: { code: "visit-not-yours" } });
  }
  for (const reason of [null, "", " ", " 好 ", "x"]) {
    const asked = { complete: true, reason };
    expect(decideVisit(standing("in-review"), "return", ACTORS.taker, asked)).toMatchObject({ problem: { code: "reason-missing" } });
    expect(decideVisit(standing("in-review"), "return", ACTORS.reviewer, asked)).toMatchObject({ problem: { code: "visit-not-yours" } });
    expect(decideVisit(standing("submitted"), "return", ACTORS.taker, asked)).toMatchObject({ problem: { code: "visit-moved-on" } });
  }
  expect(decideVisit(standing("in-review"), "return", ACTORS.taker, { complete: false, reason: "缺据" })).toMatchObject({ value: { state: "returned" } });
});
