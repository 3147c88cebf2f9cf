import { expect, test } from "vitest";
import { NO_INDUCTION } from "#app/core/assignment/induction.ts";
import { parsePolicy } from "#app/core/policy/parse.ts";
import { printDiagnostic } from "#app/core/scenario/diagnostic.ts";
import { DEFAULT_STANDINGS_POLICY } from "#app/core/standings/policy.ts";
import { DEFAULT_VISIT_POLICY } from "#app/core/visit/policy.ts";
import { POLICY } from "#tests/support/policy-text.ts";

const good = POLICY.replace("policy:\n  version: 1", "policy:\n  version: 3");

const said = (source: string) => parsePolicy(source, "policy.yaml").diagnostics.map((it) => printDiagnostic(it, "en"));

test("a complete file gives the rules and the policy", () => {
  const { policy, diagnostics } = parsePolicy(good, "policy.yaml");
  expect(diagnostics).toEqual([]);
  expect(policy?.rules.weights).toEqual({ attitude: 30, efficiency: 20, "product-knowledge": 25, "problem-solving": 25 });
  expect(policy?.rules.efficiency).toEqual({ scripted: 60, economy: 20, pace: 20 });
  expect(policy?.drills).toMatchObject({ version: 3, attempts: 2, idleSeconds: { practice: 86_400, assessment: 3600 } });
});

test("parts that do not add up are refused where they stand", () => {
  expect(said(good.replace("attitude: 30", "attitude: 31").replace("pace: 20", "pace: 10"))).toEqual([
    "policy.yaml:3:3 error policy-sum These add up to 101, and must to exactly 100: correct them.",
    "policy.yaml:4:3 error policy-sum These add up to 90, and must to exactly 100: correct them.",
  ]);
});

test("a number out of range, a fraction and a word are refused", () => {
  const attempts = (value: string) => said(good.replace("attempts: 2", `attempts: ${value}`));
  expect(attempts("0")).toEqual(["policy.yaml:9:13 error value-range “attempts” must be at least 1: correct it."]);
  expect(attempts("1.5")).toEqual(["policy.yaml:9:13 error value-type Write a whole number here."]);
  expect(attempts("twice")).toEqual(["policy.yaml:9:13 error value-type Write a whole number here."]);
});

test("nothing is guessed: missing and unknown names are errors", () => {
  expect(said(good.replace("  attempts: 2\n", ""))).toEqual([
    "policy.yaml:6:1 error key-missing “attempts” is missing: add it.",
  ]);
  expect(said(good.replace("attempts: 2", "attempts: 2\n  atempts: 2"))).toEqual([
    "policy.yaml:10:3 error key-unknown There is no key “atempts” here. Did you mean “attempts”? Rename it or remove it.",
  ]);
  expect(parsePolicy("rules: 3", "policy.yaml").policy).toBeNull();
});

const standings = `standings:
  version: 2
  people: { observations: 4 }
  branches: { visits: 3, evaluators: 2, members: 5 }
  inductionMonths: 6
  bandCertainty: 80
  ties: dense
  assumedError: 10
  compositeDrills: 50
  neighbours: 1
`;

test("a file from before there were standings means the defaults", () => {
  expect(parsePolicy(good, "policy.yaml").policy?.standings).toEqual(DEFAULT_STANDINGS_POLICY);
});

test("standings are as the file says, and nothing of them may be left out", () => {
  expect(parsePolicy(good + standings, "policy.yaml").policy?.standings).toEqual({
    version: 2,
    people: { observations: 4 },
    branches: { visits: 3, evaluators: 2, members: 5 },
    // From before teams were ranked: as the defaults have it.
    regions: { branches: 3, members: 5 },
    posts: { members: 5 },
    inductionMonths: 6,
    bandCertainty: 80,
    ties: "dense",
    assumedError: 10,
    compositeDrills: 50,
    neighbours: 1,
  });
  expect(said(good + standings.replace("  neighbours: 1\n", ""))).toEqual([
    "policy.yaml:13:1 error key-missing “neighbours” is missing: add it.",
  ]);
  expect(said(good + standings.replace("dense", "sparse"))).toEqual([
    "policy.yaml:19:9 error value-unknown “sparse” is not known here. Known here: standard, dense.",
  ]);
});

test("more evaluators than visits are refused", () => {
  expect(said(good + standings.replace("evaluators: 2", "evaluators: 4"))).toEqual([
    "policy.yaml:16:38 error policy-evaluators 3 visits cannot have 4 evaluators: write at most as many evaluators as visits.",
  ]);
});

const induction = `induction:
  version: 1
  days: 30
  scenarios: [torn-notes, forgotten-card]
`;

test("a file without an induction asks nothing of new colleagues, and one with it asks for its scenarios in their order", () => {
  expect(parsePolicy(good, "policy.yaml").policy?.induction).toEqual(NO_INDUCTION);
  expect(parsePolicy(good + induction, "policy.yaml").policy?.induction).toEqual({ version: 1, days: 30, scenarios: ["torn-notes", "forgotten-card"] });
  expect(parsePolicy(good + induction.replace("torn-notes, forgotten-card", ""), "policy.yaml").policy?.induction.scenarios).toEqual([]);
});

test("an induction of no days, of a name that is none, or of one scenario twice is refused", () => {
  expect(said(good + induction.replace("30", "0"))).toEqual(["policy.yaml:15:9 error value-range “days” must be at least 1: correct it."]);
  expect(said(good + induction.replace("forgotten-card", "torn-notes"))).toEqual([
    "policy.yaml:16:27 error policy-twice “torn-notes” is in the list already: remove it here.",
  ]);
  expect(said(good + induction.replace("torn-notes", "Torn Notes"))).toHaveLength(1);
});

const visits = `visits:
  version: 1
  appealDays: 7
  rotationDays: 0
  remindDays: 1
  answerDays: 3
`;

test("a file without a word on visits means the defaults, and one with it what it says", () => {
  expect(parsePolicy(good, "policy.yaml").policy?.visits).toEqual(DEFAULT_VISIT_POLICY);
  expect(parsePolicy(good + visits, "policy.yaml").policy?.visits).toEqual({ version: 1, appealDays: 7, rotationDays: 0, remindDays: 1, answerDays: 3, hearDays: 10, feeFen: 0, voidFeeShare: 50, farMetres: 500, qualify: { percent: 85, waitDays: 1 } });
  const qualify = (share: string) => `${good}${visits}  qualify: { percent: ${share}, waitDays: 0 }\n`;
  expect(parsePolicy(qualify("90"), "policy.yaml").policy?.visits.qualify).toEqual({ percent: 90, waitDays: 0 });
  expect(parsePolicy(`${good}${visits}  feeFen: 8000\n  voidFeeShare: 0\n`, "policy.yaml").policy?.visits).toMatchObject({ feeFen: 8000, voidFeeShare: 0 });
  expect(said(`${good}${visits}  feeFen: 0.5\n`)).toHaveLength(1);
  expect(parsePolicy(`${good}${visits}  farMetres: 800\n`, "policy.yaml").policy?.visits.farMetres).toBe(800);
  expect(said(`${good}${visits}  farMetres: 49\n`)).toEqual(["policy.yaml:19:14 error value-range “farMetres” must be at least 50: correct it."]);
  expect(said(qualify("40"))).toEqual(["policy.yaml:19:23 error value-range “percent” must be at least 50: correct it."]);
  expect(said(good + visits.replace("answerDays: 3", "answerDays: 0"))).toEqual(["policy.yaml:18:15 error value-range “answerDays” must be at least 1: correct it."]);
  expect(said(good + visits.replace("  remindDays: 1\n", ""))).toEqual(["policy.yaml:13:1 error key-missing “remindDays” is missing: add it."]);
});

test("text that is not YAML is refused", () => {
  expect(said("rules: [").length).toBeGreaterThan(0);
  expect(parsePolicy("", "policy.yaml").policy).toBeNull();
});
