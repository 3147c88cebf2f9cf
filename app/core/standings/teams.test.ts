import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_STANDINGS_POLICY } from "#app/core/standings/policy.ts";
import { addMember, composite, measureTeam, NOBODY, placeTeams, type Member } from "#app/core/standings/teams.ts";

const sumOf = (members: readonly Member[]) => members.reduce((sums, member) => addMember(sums, member), NOBODY);
const options = { policy: DEFAULT_STANDINGS_POLICY, seed: "teams", former: null, distinguishable: true };

describe("a team", () => {
  test("is the mean of its members' adjusted means, with the error of those", () => {
    const sums = sumOf([{ n: 4, adjustedMean: 80 }, { n: 2, adjustedMean: 70 }, { n: 4, adjustedMean: 60 }]);
    const measured = measureTeam(sums, 144);
    expect(measured?.value).toBe(70);
    // 144 · (1/4 + 1/2 + 1/4) / 9 = 16
    expect(measured?.sd).toBeCloseTo(4, 12);
    expect(measureTeam(NOBODY, 144)).toBeNull();
  });

  test("is the same after anybody came and went", () => {
    const member = fc.record({ n: fc.integer({ min: 1, max: 50 }), adjustedMean: fc.double({ min: -20, max: 120, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 30 }), member, (members, passing) => {
        const before = sumOf(members);
        const after = addMember(addMember(before, passing), passing, -1);
        expect(after.members).toBe(before.members);
        expect(measureTeam(after, 100)!.value).toBeCloseTo(measureTeam(before, 100)!.value, 8);
        expect(measureTeam(after, 100)!.sd).toBeCloseTo(measureTeam(before, 100)!.sd, 5);
      }),
    );
  });
});

test("drills and visits together weigh both parts and their errors", () => {
  expect(composite({ value: 80, sd: 3 }, { value: 70, sd: 4 }, 60)).toEqual({ value: 76, sd: Math.hypot(1.8, 1.6) });
  expect(composite({ value: 80, sd: 3 }, { value: 70, sd: 4 }, 100)).toEqual({ value: 80, sd: 3 });
});

describe("teams are placed", () => {
  const teams = [{ subject: "b", value: 70, sd: 2 }, { subject: "a", value: 90, sd: 2 }, { subject: "c", value: 70.04, sd: 2 }];

  test("by value, equal tenths sharing a place", () => {
    expect(placeTeams(teams, options).map(({ subject, place, tied }) => [subject, place, tied])).toEqual([["a", 1, false], ["b", 2, true], ["c", 2, true]]);
  });

  test("with every place possible where what they are made of tells nobody apart", () => {
    for (const { best, worst, band } of placeTeams(teams, { ...options, distinguishable: false })) expect([best, worst, band]).toEqual([1, 3, null]);
  });
});
