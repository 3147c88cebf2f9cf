import path from "node:path";
import { describe, expect, it, test } from "vitest";
import { checkFacts } from "#app/core/facts/check.ts";
import { parseFacts } from "#app/core/facts/parse.ts";
import { parseHandbook } from "#app/core/standards/handbook.ts";
import { placed } from "#app/core/text/yaml/located.ts";
import { readYaml } from "#app/core/text/yaml/read.ts";
import { hasErrors, printDiagnostic } from "#app/core/scenario/diagnostic.ts";
import { readContent } from "#app/library/content.server.ts";

const content = await readContent(path.resolve(import.meta.dirname, "../../scenarios"));
const { facts, diagnostics } = parseFacts(content.facts?.source ?? "", "facts.yaml");
if (!facts) throw new Error(`The fact sheet has errors: ${diagnostics.map((each) => printDiagnostic(each, "en")).join("\n")}`);

describe("the fact sheet", () => {
  it.each([
    ["line.police", "110"],
    ["line.anti-fraud", "96110"],
    ["line.regulator", "12378"],
    ["limit.insurance", 500_000],
    ["limit.class2.day", 10_000],
    ["limit.class2.year", 200_000],
    ["limit.class3.balance", 2000],
    ["limit.class3.day", 2000],
    ["limit.class3.year", 50_000],
    ["limit.heir-simple", 50_000],
    ["time.counterfeit-appeal", 3],
  ])("has %s as the law has it: %s", (key, value) => {
    expect(facts.get(key)?.value).toBe(value);
  });

  it("rests what is law on its rule, and calls nothing else by one", () => {
    const lawful = ["limit.insurance", "limit.class2.day", "limit.class2.year", "limit.class3.balance", "limit.class3.day", "limit.class3.year", "limit.heir-simple", "time.counterfeit-appeal", "rate.card.yearly"];
    expect([...facts].flatMap(([key, { basis }]) => (basis ? [key] : [])).sort()).toEqual(lawful.sort());
  });

  it("says of all the bank's own that they are the demonstration bank's, with a number nobody can ring", () => {
    expect([...facts.values()].filter(({ owner }) => !owner.zh.startsWith("演示银行") || !owner.en.startsWith("Demonstration Bank"))).toEqual([]);
    // No subscriber's number in China begins with 0.
    expect(facts.get("line.bank")?.value).toMatch(/^0\d{2}-0/);
  });

  it("tells the card's rate by the year as its rate by the day has it", () => {
    const [daily, yearly] = ["rate.card.daily", "rate.card.yearly"].map((key) => Number(facts.get(key)?.value));
    expect((daily ?? 0) * 365).toBeCloseTo(yearly ?? 0, 9);
  });
});

test.each([...content.drills, ...content.visits])("$file names only facts of the sheet and writes none out", ({ source, file }) => {
  const { located } = readYaml(source, file);
  const errors = located ? placed(located, checkFacts(located.value, facts)).filter(({ severity }) => severity === "error") : [];
  expect(errors.map((error) => printDiagnostic(error, "en"))).toEqual([]);
});

test("the handbook does so too", () => {
  const { diagnostics: found } = parseHandbook(content.standards?.source ?? "", "standards.yaml", facts);
  expect(hasErrors(found), found.map((each) => printDiagnostic(each, "en")).join("\n")).toBe(false);
});
