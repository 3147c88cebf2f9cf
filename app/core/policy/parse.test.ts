import { expect, test } from "vitest";
import { parsePolicy } from "#app/core/policy/parse.ts";
import { printDiagnostic } from "#app/core/scenario/diagnostic.ts";

const good = `rules:
  version: 1
  weights: { attitude: 30, efficiency: 20, product-knowledge: 25, problem-solving: 25 }
  efficiency: { scripted: 60, economy: 20, pace: 20 }
  criticalCap: 40
policy:
  version: 3
  pass: { total: 75, dimension: 60 }
  attempts: 2
  idleSeconds: { practice: 86400, assessment: 3600 }
  lostAfterSeconds: 25
  firstCutSeconds: 60
`;

const said = (source: string) => parsePolicy(source, "policy.yaml").diagnostics.map((it) => printDiagnostic(it, "en"));

test("a complete file gives the rules and the policy", () => {
  const { policy, diagnostics } = parsePolicy(good, "policy.yaml");
  expect(diagnostics).toEqual([]);
  expect(policy?.rules.weights).toEqual({ attitude: 30, efficiency: 20, "product-knowledge": 25, "problem-solving": 25 });
  expect(policy?.rules.efficiency).toEqual({ scripted: 60, economy: 20, pace: 20 });
  expect(policy?.drills).toMatchObject({ version: 3, attempts: 2, idleSeconds: { practice: 86_400, assessment: 3600 } });
});

test("weights that do not add up are refused where they stand", () => {
  expect(said(good.replace("attitude: 30", "attitude: 31"))).toEqual([
    "policy.yaml:3:12 error policy-value The parts of rules.weights must add up to exactly 100.",
  ]);
});

test("a number out of range, a fraction and a word are refused", () => {
  expect(said(good.replace("attempts: 2", "attempts: 0"))).toEqual([
    "policy.yaml:9:13 error policy-value policy.attempts must be at least 1.",
  ]);
  expect(said(good.replace("attempts: 2", "attempts: 1.5"))).toEqual([
    "policy.yaml:9:13 error policy-value policy.attempts must be a whole number.",
  ]);
  expect(said(good.replace("attempts: 2", "attempts: twice"))).toEqual([
    "policy.yaml:9:13 error policy-value policy.attempts must be a whole number.",
  ]);
});

test("nothing is guessed: missing and unknown names are errors", () => {
  expect(said(good.replace("  attempts: 2\n", ""))).toEqual([
    "policy.yaml:7:3 error policy-value policy.attempts must be a whole number.",
  ]);
  expect(said(good.replace("attempts: 2", "attempts: 2\n  tries: 2"))).toEqual([
    "policy.yaml:7:3 error policy-value policy knows no tries: remove or correct the name.",
  ]);
  expect(parsePolicy("rules: 3", "policy.yaml").policy).toBeNull();
});

test("text that is not YAML, twice the same name, and aliases are refused", () => {
  expect(said("rules: [").length).toBeGreaterThan(0);
  expect(said(`${good}policy: {}\n`)[0]).toContain("policy.yaml:13:1 error policy-syntax");
  expect(said("a: &x 1\nb: *x\n")).toHaveLength(1);
});
