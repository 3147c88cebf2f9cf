import { expect, test } from "vitest";
import { checkInduction } from "#app/core/policy/induction.ts";
import { parsePolicy } from "#app/core/policy/parse.ts";
import { printDiagnostic } from "#app/core/scenario/diagnostic.ts";
import { POLICY } from "#tests/support/policy-text.ts";

const source = `${POLICY}induction:
  version: 1
  days: 30
  scenarios: [torn-notes, forgoten-card]
`;

test("a scenario that is none is an error where it is named, with the one that may be meant", () => {
  const { policy } = parsePolicy(source, "policy.yaml");
  if (!policy) throw new Error("the test's policy is wrong");
  const said = (known: readonly string[]) => checkInduction(source, "policy.yaml", policy, known).map((it) => printDiagnostic(it, "en"));
  expect(said(["torn-notes", "forgoten-card"])).toEqual([]);
  expect(said(["torn-notes", "forgotten-card"])).toEqual([
    "policy.yaml:16:27 error induction-unknown There is no scenario “forgoten-card”: correct the name or write the scenario first. Did you mean “forgotten-card”?",
  ]);
});
