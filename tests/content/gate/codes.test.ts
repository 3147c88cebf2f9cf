import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inProject } from "#app/entry/setup/place.mjs";

/** Where diagnostics of scenario files, golden sittings and the fact sheet are made. */
const SOURCES = [
  "app/core/scenario/parse.ts",
  "app/core/scenario/check.ts",
  "app/core/scenario/check",
  "app/core/scenario/structure",
  "app/core/facts/check.ts",
  "app/core/facts/check",
  "app/core/facts/parse.ts",
  "app/core/standards/cited.ts",
  "app/core/text/yaml",
  "app/core/drill/golden/check.ts",
  "app/core/drill/golden/play.ts",
];
/** Where they are expected. */
const TESTS = ["app/core/scenario", "app/core/facts", "app/core/drill/golden", "tests/content/gate"];

/** Words with a hyphen in the sources that are no codes. */
const OTHER_WORDS = ["gives-up", "patience-gone", "sitting-over", "not-open", "no-silence", "silence-first", "percent-a-year", "percent-a-day", "working-days"];

function filesIn(place: string): string[] {
  if (statSync(inProject(place)).isFile()) return [place];
  return readdirSync(inProject(place), { recursive: true, encoding: "utf8" })
    .map((file) => `${place}/${file}`)
    .filter((file) => file.endsWith(".ts"));
}

const read = (files: readonly string[]) => files.map((file) => readFileSync(inProject(file), "utf8")).join("\n");
const isTest = (file: string) => file.endsWith(".test.ts") || file.startsWith("tests/");

const source = read(SOURCES.flatMap(filesIn).filter((file) => !isTest(file)));
const tests = read(TESTS.flatMap(filesIn).filter(isTest));
const rows = readFileSync(inProject("docs/scenario-diagnostics.md"), "utf8")
  .split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter(([, code, severity]) => code && (severity === "error" || severity === "warning"));
const documented = rows.map(([, code = ""]) => code);

describe("the table of diagnostics", () => {
  it("has every code once", () => {
    expect(documented.length).toBeGreaterThan(60);
    expect(documented.filter((code, i) => documented.indexOf(code) !== i)).toEqual([]);
  });

  it("has every code that is used", () => {
    const words = [...source.matchAll(/"([a-z]+(?:-[a-z]+)+)"/g)].map(([, word = ""]) => word);
    expect([...new Set(words)].filter((word) => !documented.includes(word) && !OTHER_WORDS.includes(word))).toEqual([]);
  });

  it("has only codes that are used", () => {
    expect(documented.filter((code) => !source.includes(`"${code}"`))).toEqual([]);
  });

  it("has only codes that some test provokes", () => {
    expect(documented.filter((code) => !tests.includes(`"${code}"`))).toEqual([]);
  });

  it("explains every code", () => {
    expect(rows.filter(([, , , wrong]) => !wrong)).toEqual([]);
  });
});
