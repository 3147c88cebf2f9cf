import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinParts, renewVisitors } from "#app/core/campaign/join.ts";
import { graphParts } from "#app/core/campaign/parts.ts";
import { enter, makeRoster, type Roster, type Visit } from "#app/core/campaign/roster.ts";
import { makeTerms } from "#app/core/campaign/terms.ts";
import { freeCampaign, type Given } from "#tests/support/campaigns.ts";

type Tie = readonly [place: string, evaluator: string];

/** A plan as it was found so far: who goes where, all on the first day. */
function found({ campaign, evaluators, past }: Given, ties: readonly Tie[]): { roster: Roster; visits: Visit[]; edges: () => { place: string; evaluator: string }[] } {
  const terms = makeTerms(campaign, evaluators, past, "seed");
  const roster = makeRoster(terms, []);
  const place = (id: string) => terms.places.findIndex(({ branchId }) => branchId === id);
  const person = (id: string) => terms.people.findIndex((one) => one.id === id);
  const visits = ties.map(([where, who], i): Visit => ({ place: place(where), person: person(who), nth: i + 1, twinOf: null, day: 0, band: 0, pinned: null }));
  for (const visit of visits) enter(roster, visit);
  return { roster, visits, edges: () => visits.map((visit) => ({ place: terms.places[visit.place]!.branchId, evaluator: terms.people[visit.person]!.id })) };
}

const loads = (edges: readonly { evaluator: string }[]) => ["e0", "e1", "e2", "e3"].map((id) => edges.filter(({ evaluator }) => evaluator === id).length);
const square = (places: readonly string[], people: readonly string[]): Tie[] => places.flatMap((place) => people.map((person): Tie => [place, person]));
const APART = [...square(["b0", "b1"], ["e0", "e1"]), ...square(["b2", "b3"], ["e2", "e3"])];
const GIVEN = freeCampaign({ places: 4, people: 4 });
const keptFrom = (conflicts: Readonly<Record<string, readonly string[]>>): Given => ({ ...GIVEN, evaluators: GIVEN.evaluators.map((one) => ({ ...one, conflicts: conflicts[one.id] ?? [] })) });

describe("parts", () => {
  test("are joined by two visits that change people, and loads stay as they were", () => {
    const { roster, visits, edges } = found(GIVEN, APART);
    expect(graphParts(edges())).toHaveLength(2);
    joinParts(roster, visits);
    expect(graphParts(edges())).toHaveLength(1);
    expect(loads(edges())).toEqual([2, 2, 2, 2]);
    expect(new Set(edges().map(({ place, evaluator }) => `${place} ${evaluator}`)).size).toBe(8);
  });

  test("are joined by the change that is allowed", () => {
    const { roster, visits, edges } = found(keptFrom({ e0: ["b2", "b3"], e1: ["b3"], e2: ["b0", "b1"], e3: ["b0"] }), APART);
    joinParts(roster, visits);
    expect(graphParts(edges())).toHaveLength(1);
    expect(edges()).toContainEqual({ place: "b2", evaluator: "e1" });
    expect(edges()).toContainEqual({ place: "b1", evaluator: "e3" });
  });

  test("are joined by a visit that goes to somebody with fewer, where changing is not allowed", () => {
    const ties = [...square(["b0", "b1", "b2"], ["e0", "e1"]), ["b3", "e2"] as const];
    const { roster, visits, edges } = found(keptFrom({ e0: ["b3"], e1: ["b3"] }), ties);
    joinParts(roster, visits);
    expect(graphParts(edges())).toHaveLength(1);
    expect(loads(edges()).toSorted()).toEqual([0, 2, 2, 3]);
  });

  test("stay apart where rules keep them so, or where no visit is on a cycle", () => {
    const kept = found(keptFrom({ e0: ["b2", "b3"], e1: ["b2", "b3"], e2: ["b0", "b1"], e3: ["b0", "b1"] }), APART);
    joinParts(kept.roster, kept.visits);
    expect(kept.edges()).toEqual(APART.map(([place, evaluator]) => ({ place, evaluator })));
    const trees = found(GIVEN, [["b0", "e0"], ["b1", "e0"], ["b2", "e1"], ["b3", "e1"]]);
    joinParts(trees.roster, trees.visits);
    expect(graphParts(trees.edges())).toHaveLength(2);
  });

  test("are one in the end whatever the plan was, wherever some part has a cycle for each that is to be joined", () => {
    const ties = fc.subarray(square(["b0", "b1", "b2", "b3"], ["e0", "e1", "e2", "e3"]), { minLength: 1 });
    fc.assert(
      fc.property(ties, (given) => {
        const { roster, visits, edges } = found(GIVEN, given);
        const nodes = new Set(given.flat()).size;
        joinParts(roster, visits);
        expect(graphParts(edges()).length).toBe(Math.max(1, nodes - given.length));
        expect(new Set(edges().map(({ place, evaluator }) => `${place} ${evaluator}`)).size).toBe(given.length);
      }),
    );
  });
});

describe("somebody else comes than the last time", () => {
  const last = (...ties: Tie[]): Given => ({ ...GIVEN, past: ties.map(([branchId, evaluatorId]) => ({ branchId, evaluatorId, day: "2026-03-02" })) });

  test("by changing with another visit", () => {
    const { roster, visits, edges } = found(last(["b0", "e0"]), [["b0", "e0"], ["b1", "e1"]]);
    renewVisitors(roster, visits);
    expect(edges()).toEqual([{ place: "b0", evaluator: "e1" }, { place: "b1", evaluator: "e0" }]);
  });

  test("but not where more parts would come of it", () => {
    const ties: Tie[] = [["b2", "e2"], ["b0", "e0"], ["b0", "e1"], ["b1", "e1"], ["b1", "e2"]];
    const { roster, visits, edges } = found(last(["b0", "e0"]), ties);
    renewVisitors(roster, visits);
    expect(edges().map(({ place, evaluator }) => [place, evaluator])).toEqual([["b2", "e2"], ["b0", "e2"], ["b0", "e1"], ["b1", "e1"], ["b1", "e0"]]);
    expect(graphParts(edges())).toHaveLength(1);
  });
});
