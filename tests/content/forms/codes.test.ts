import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inProject } from "#app/entry/setup/place.mjs";

/** Where diagnostics of visit forms, worked visits and cases are made; what is said of any file has its own table. */
const SOURCES = ["app/core/form/structure", "app/core/form/golden", "app/core/form/case"];
/** Where they are expected. */
const TESTS = ["app/core/form", "tests/content/forms"];

/** Words with a hyphen in the sources that are no codes. */
const OTHER_WORDS = ["yes-no", "not-applicable", "product-knowledge", "problem-solving"];

const filesIn = (place: string) => readdirSync(inProject(place), { recursive: true, encoding: "utf8" }).map((file) => `${place}/${file}`).filter((file) => file.endsWith(".ts"));
const read = (files: readonly string[]) => files.map((file) => readFileSync(inProject(file), "utf8")).join("\n");

const source = read(SOURCES.flatMap(filesIn).filter((file) => !file.endsWith(".test.ts")));
const tests = read(TESTS.flatMap(filesIn).filter((file) => file.endsWith(".test.ts")));
const rowsOf = (file: string) =>
  readFileSync(inProject(file), "utf8")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter(([, code, severity]) => code && (severity === "error" || severity === "warning"));
const rows = rowsOf("docs/form-diagnostics.md");
const documented = rows.map(([, code = ""]) => code);
const elsewhere = rowsOf("docs/scenario-diagnostics.md").map(([, code = ""]) => code);

describe("the table of diagnostics of forms", () => {
  it("has every code once, there or among those of any file", () => {
    const words = [...source.matchAll(/"([a-z]+(?:-[a-z]+)+)"/g)].map(([, word = ""]) => word);
    const known = [...documented, ...elsewhere, ...OTHER_WORDS];
    expect([...new Set(words)].filter((word) => !known.includes(word))).toEqual([]);
    expect(documented.filter((code, i) => documented.indexOf(code) !== i)).toEqual([]);
  });

  it("has only codes that are used, each with what is wrong and an example", () => {
    expect(documented.length).toBeGreaterThan(30);
    expect(documented.filter((code) => !source.includes(`"${code}"`))).toEqual([]);
    expect(rows.filter(([, , , wrong, example]) => !wrong || !example)).toEqual([]);
  });

  it("has only codes that some test provokes", () => {
    expect(documented.filter((code) => !tests.includes(code))).toEqual([]);
  });
});
