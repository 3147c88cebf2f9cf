import { expect, test } from "vitest";
import { DEFAULT_STANDINGS_POLICY } from "#app/core/standings/policy.ts";
import { changedFields, FIELDS, policyOf, readTyped, valuesOf, type Typed } from "#app/standings/policy/fields.ts";

const values = valuesOf(DEFAULT_STANDINGS_POLICY);
const typed = (changes: Partial<Typed> = {}): Typed => ({ ...(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])) as Typed), reason: "", ...changes });

test("a policy is read back from its fields as it was", () => {
  expect(policyOf(readTyped(typed()).values, 1)).toEqual(DEFAULT_STANDINGS_POLICY);
  expect(readTyped(typed()).faults).toEqual([]);
});

test("each field is held to its bounds, and told which one is wrong", () => {
  for (const { name, least, most } of FIELDS) {
    for (const wrong of [String(least - 1), String(most + 1), "", "1.5", "many", "1e2"]) expect(readTyped(typed({ [name]: wrong })).faults, `${name} ${wrong}`).toContainEqual({ field: name, fault: "number" });
  }
  expect(readTyped(typed({ ties: "coin" })).faults).toEqual([{ field: "ties", fault: "choice" }]);
});

test("more evaluators than visits cannot be asked for, since each visit has one", () => {
  expect(readTyped(typed({ visits: "2", evaluators: "3" })).faults).toEqual([{ field: "evaluators", fault: "evaluators" }]);
});

test("what differs is named in the order of the form", () => {
  expect(changedFields(values, { ...values, ties: "dense", people: 4 })).toEqual(["people", "ties"]);
  expect(changedFields(values, values)).toEqual([]);
});
