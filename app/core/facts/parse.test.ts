import { expect, test } from "vitest";
import { parseFacts } from "#app/core/facts/parse.ts";
import { reopenFacts, storedFacts } from "#app/core/facts/store.ts";
import { sampleFacts, sampleFactsSource } from "#tests/support/sample-facts.ts";

test("facts by key, in file order; a basis that is not written is null", () => {
  expect([...sampleFacts.keys()].slice(0, 3)).toEqual(["line.police", "line.bank", "rate.demand"]);
  expect(sampleFacts.get("rate.demand")).toEqual({
    unit: "percent-a-year", value: 0.05, name: { zh: "名称", en: "name" }, until: "2027-06-30", owner: { zh: "产品部", en: "products" }, basis: null,
  });
  expect(sampleFacts.get("limit.insurance")?.basis).toEqual({ zh: "条例", en: "regulations" });
});

test("what is kept says the same; the same content has one identity in any order, and another in each version", () => {
  const { source, hash } = storedFacts(sampleFacts, 3);
  expect(new Map([...reopenFacts(source)].sort())).toEqual(new Map([...sampleFacts].sort()));
  expect(storedFacts(new Map([...sampleFacts].reverse()), 3).hash).toBe(hash);
  expect(storedFacts(reopenFacts(source), 3).hash).toBe(hash);
  expect(storedFacts(sampleFacts, 4).hash).not.toBe(hash);
});

test.each([
  ["rate.demand: { value: 0.05", "rate.demand: { value: \"0.05\"", "value-type", 4, 25],
  ["rate.demand: { value: 0.05", "rate.demand: { value: 0.00001", "fact-decimals", 4, 25],
  ["rate.demand: { value: 0.05", "rate.demand: { value: 105", "value-range", 4, 25],
  ["rate.demand:", "ratedemand:", "fact-key-form", 4, 3],
  ["unit: days", "unit: weeks", "value-unknown", 9, 36],
  ["unit: days, ", "", "key-missing", 9, 3],
  ["\"17:00\"", "\"25:00\"", "fact-clock", 10, 26],
  ["\"110\"", "\"one\"", "fact-phone", 2, 25],
  ["until: 2027-06-30, owner: { zh: 产品部, en: products } }\n  time.closing", "until: 2027-02-30, owner: { zh: 产品部, en: products } }\n  time.closing", "fact-day", 9, 77],
  ["en: Reedbank Mobile", "en: \"{{rate.demand}}\"", "fact-text", 11, 43],
  ["{ zh: 苇岸手机银行, en: Reedbank Mobile }", "{ zh: 苇岸手机银行 }", "language-missing", 11, 18],
])("a fault is placed: %j", (piece, instead, code, line, column) => {
  const spoilt = sampleFactsSource.replace(piece, instead);
  expect(spoilt).not.toBe(sampleFactsSource);
  const { facts, diagnostics } = parseFacts(spoilt, "facts.yaml");
  expect(facts).toBeNull();
  expect(diagnostics).toMatchObject([{ code, severity: "error", file: "facts.yaml", line, column }]);
});
