import { describe, expect, test } from "vitest";
import { composite, measureDrills, rankComposite } from "#app/core/standings/composite.ts";
import { fitModel } from "#app/core/standings/model/fit.ts";
import { DEFAULT_STANDINGS_POLICY } from "#app/core/standings/policy.ts";
import { rankBoard } from "#app/core/standings/rank.ts";
import { simulateBoard } from "#app/core/standings/simulate.ts";

const policy = DEFAULT_STANDINGS_POLICY;
const drills = simulateBoard("drills", { subjects: 24, sources: 6, evaluators: 0, each: [2, 6], subjectSd: 8, effectSd: 5, errorSd: 8 });
const people = fitModel(drills.observations, 12);
const eligible = [...people.estimates.values()].filter(({ n }) => n >= 3).map(({ subject }) => subject);
const novices = [...people.estimates.values()].filter(({ n }) => n < 3).map(({ subject }) => subject);

describe("a branch's drill measure", () => {
  test("is the mean of its eligible members' adjusted means, with the error of those", () => {
    const members = eligible.slice(0, 5);
    const found = measureDrills(people, new Map([["b", [...members, ...novices, "stranger"]]]), policy).get("b")!;
    const estimates = members.map((member) => people.estimates.get(member)!);
    expect(found.members).toEqual(members);
    expect(found.value).toBeCloseTo(estimates.reduce((sum, { adjustedMean }) => sum + adjustedMean, 0) / 5, 9);
    expect(found.sd ** 2).toBeCloseTo(estimates.reduce((sum, { n }) => sum + people.errorVariance / n, 0) / 25, 9);
  });

  test("needs five of them", () => {
    const branches = new Map([["four", [...eligible.slice(0, 4), ...novices]], ["none", []]]);
    expect(measureDrills(people, branches, policy).size).toBe(0);
  });

  test("counts a member once", () => {
    const four = eligible.slice(0, 4);
    expect(measureDrills(people, new Map([["b", [...four, ...four]]]), policy).size).toBe(0);
  });
});

describe("a composite", () => {
  test("weighs both parts and their errors", () => {
    expect(composite({ value: 80, sd: 3 }, { value: 70, sd: 4 }, 60)).toEqual({ value: 76, sd: Math.hypot(1.8, 1.6) });
    expect(composite({ value: 80, sd: 3 }, { value: 70, sd: 4 }, 100)).toEqual({ value: 80, sd: 3 });
  });

  test("places the branches that have both parts", () => {
    const { observations } = simulateBoard("visits", { subjects: 8, sources: 1, evaluators: 4, each: [3, 6], subjectSd: 9, effectSd: 4, errorSd: 6 });
    const options = { policy, seed: "2026-Q4", former: null };
    const visits = rankBoard(fitModel(observations, 12), { ...options, kind: "branches", among: null });
    const [first, second, third] = visits.rows.map(({ subject }) => subject);
    const measured = new Map([[first!, 70], [second!, 90], ["elsewhere", 99]].map(([branch, value]) => [String(branch), { value: Number(value), sd: 2, members: [] }]));
    const rows = rankComposite(measured, visits, options);
    expect(rows.map(({ subject, place }) => [subject, place])).toEqual([[second, 1], [first, 2]]);
    expect(rows.some(({ subject }) => subject === third)).toBe(false);
    for (const row of rows) expect(row.composite).toEqual(composite(row.drills, row.visits, 60));
  });
});
