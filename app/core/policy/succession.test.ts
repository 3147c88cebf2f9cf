import { expect, test } from "vitest";
import { parsePolicy } from "#app/core/policy/parse.ts";
import { checkSuccession } from "#app/core/policy/succession.ts";

const file = (rules: number, cap: number, policy: number, attempts: number) => `rules:
  version: ${rules}
  weights: { attitude: 30, efficiency: 20, product-knowledge: 25, problem-solving: 25 }
  efficiency: { scripted: 60, economy: 20, pace: 20 }
  criticalCap: ${cap}
policy:
  version: ${policy}
  pass: { total: 75, dimension: 60 }
  attempts: ${attempts}
  idleSeconds: { practice: 86400, assessment: 3600 }
  lostAfterSeconds: 25
  firstCutSeconds: 60
`;

function read(source: string) {
  const { policy } = parsePolicy(source, "policy.yaml");
  if (!policy) throw new Error("the test's policy is wrong");
  return policy;
}

const former = [read(file(1, 40, 1, 2)), read(file(1, 40, 2, 3))];
const faults = (source: string) =>
  checkSuccession(source, "policy.yaml", read(source), former).map(({ line, code }) => `${line} ${code}`);

test("the first file, the same numbers again, and higher versions may follow", () => {
  expect(checkSuccession(file(1, 40, 1, 2), "policy.yaml", read(file(1, 40, 1, 2)), [])).toEqual([]);
  expect(faults(file(1, 40, 2, 3))).toEqual([]);
  expect(faults(file(2, 50, 3, 1))).toEqual([]);
});

test("other numbers under a version that is taken are refused", () => {
  expect(faults(file(1, 50, 3, 1))).toEqual(["2 policy-version"]);
  expect(faults(file(1, 40, 2, 9))).toEqual(["7 policy-version"]);
});

test("nothing goes back to a lower version", () => {
  expect(faults(file(1, 40, 1, 2))).toEqual(["7 policy-version"]);
});

const standings = (version: number, months: number) => `standings:
  version: ${version}
  people: { observations: 3 }
  branches: { visits: 3, evaluators: 2, members: 5 }
  inductionMonths: ${months}
  bandCertainty: 75
  ties: standard
  assumedError: 12
  compositeDrills: 60
  neighbours: 2
`;

test("standings that were left out were the first version of the defaults", () => {
  const latest = file(1, 40, 2, 3);
  expect(faults(latest + standings(1, 3))).toEqual([]);
  expect(faults(latest + standings(2, 6))).toEqual([]);
  expect(faults(latest + standings(1, 6))).toEqual(["14 policy-version"]);
});

const induction = (version: number, slug: string) => `induction:
  version: ${version}
  days: 30
  scenarios: [${slug}]
`;

test("an induction may come, change under a higher version, and go only as an empty list", () => {
  const latest = file(1, 40, 2, 3);
  expect(faults(latest + induction(1, "torn-notes"))).toEqual([]);
  const after = (source: string) => checkSuccession(source, "policy.yaml", read(source), [read(latest + induction(1, "torn-notes"))]).map(({ code }) => code);
  expect(after(latest + induction(1, "torn-notes"))).toEqual([]);
  expect(after(latest + induction(2, ""))).toEqual([]);
  expect(after(latest + induction(1, "other"))).toEqual(["policy-version"]);
  expect(after(latest)).toEqual(["policy-version"]);
});

const visits = (version: number, days: number) => `visits:
  version: ${version}
  appealDays: ${days}
  rotationDays: 30
  remindDays: 2
  answerDays: 2
`;

test("visits that were left out were version 0 of the defaults; other numbers need a higher version", () => {
  const latest = file(1, 40, 2, 3);
  expect(faults(latest + visits(1, 10))).toEqual([]);
  const after = (source: string) => checkSuccession(source, "policy.yaml", read(source), [read(latest + visits(1, 10))]).map(({ line, code }) => `${line} ${code}`);
  expect(after(latest + visits(2, 14))).toEqual([]);
  expect(after(latest + visits(1, 14))).toEqual(["14 policy-version"]);
  expect(after(latest)).toEqual(["1 policy-version"]);
});
