import { expect, test } from "vitest";
import { changesBetween } from "#app/core/facts/difference.ts";
import { readTypedFact, typedOf, type TypedFact } from "#app/core/facts/typed.ts";
import { sampleFacts } from "#tests/support/sample-facts.ts";

function change(key: string, typed: TypedFact) {
  const fact = sampleFacts.get(key);
  if (!fact) throw new Error(`no ${key}`);
  return readTypedFact(key, fact, { ...typedOf(fact), ...typed });
}

test.each([...sampleFacts])("%s is typed as it stands and read as the same", (key, fact) => {
  expect(readTypedFact(key, fact, typedOf(fact))).toEqual({ ok: true, fact });
});

test.each([
  ["rate.demand", "0.1", 0.1],
  ["rate.demand", " 0.25% ", 0.25],
  ["rate.demand", "０．３％", 0.3],
  ["limit.insurance", "600,000", 600_000],
  ["time.dispute", "45", 45],
  ["time.closing", "16:30", "16:30"],
  ["line.bank", "020-0000-0000", "020-0000-0000"],
])("%s takes %s", (key, value, read) => {
  const taken = change(key, { value });
  expect(taken.ok && taken.fact.value).toBe(read);
});

test.each([
  ["rate.demand", { value: "five" }, "value", "fact-number"],
  ["rate.demand", { value: "5万" }, "value", "fact-number"],
  ["rate.demand", { value: "-1" }, "value", "fact-number"],
  ["rate.demand", { value: "101" }, "value", "fact-number"],
  ["rate.demand", { value: "0.000001" }, "value", "fact-decimals"],
  ["rate.demand", { value: "" }, "value", "fact-missing"],
  ["time.dispute", { value: "1.5" }, "value", "fact-number"],
  ["time.closing", { value: "5 pm" }, "value", "fact-clock"],
  ["line.bank", { value: "ring us" }, "value", "fact-phone"],
  ["product.app", { valueEn: "" }, "valueEn", "fact-missing"],
  ["product.app", { valueZh: "{{rate.demand}}" }, "valueZh", "fact-text"],
  ["rate.demand", { until: "2027-02-30" }, "until", "fact-day"],
  ["rate.demand", { until: "" }, "until", "fact-missing"],
  ["rate.demand", { ownerEn: "" }, "ownerEn", "fact-missing"],
  ["rate.demand", { basisZh: "某条例" }, "basisEn", "fact-one-language"],
  ["rate.demand", { ownerZh: "长".repeat(301) }, "ownerZh", "fact-long"],
] as const)("%s with %j is refused at the field", (key, typed, field, code) => {
  expect(change(key, typed)).toEqual({ ok: false, faults: [{ field, code }] });
});

test("what changed from sheet to sheet, by key", () => {
  const changed = change("rate.demand", { value: "0.1" });
  if (!changed.ok) throw new Error("is taken");
  const after = new Map(sampleFacts).set("rate.demand", changed.fact);
  after.delete("product.app");
  expect(changesBetween(sampleFacts, after)).toEqual([
    { key: "product.app", before: sampleFacts.get("product.app"), after: null },
    { key: "rate.demand", before: sampleFacts.get("rate.demand"), after: changed.fact },
  ]);
  expect(changesBetween(after, after)).toEqual([]);
});
