import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { libraryFiles, openInspector } from "#app/entry/scenario/inspect.ts";
import { namingLine } from "#app/entry/scenario/schemas.ts";
import { startScenario } from "#app/entry/scenario/start.ts";

const scenarios = mkdtempSync(path.join(tmpdir(), "counterpart-start-"));
afterAll(() => rmSync(scenarios, { recursive: true, force: true }));

it("writes a scenario with a golden sitting that the gate finds nothing in, beside the library", () => {
  const files = ["drills/lost-purse/scenario.yaml", "drills/lost-purse/golden/best.yaml"];
  expect(startScenario(scenarios, "lost-purse")).toEqual({ written: files });
  for (const file of files) {
    const source = readFileSync(path.join(scenarios, file), "utf8");
    expect(source.startsWith(namingLine(file))).toBe(true);
    expect(source).not.toContain("{{");
  }
  const [file = "", golden = ""] = files.map((each) => path.join(scenarios, each));
  const inspect = () => openInspector().inspector?.inspect(file, libraryFiles());
  const inspected = inspect();
  expect(inspected?.diagnostics).toEqual([]);
  expect(inspected?.scenario?.slug).toBe("lost-purse");
  expect(inspected?.report?.gold.way.at(-1)).toBe("card-safe");
  // The sitting was looked at as well.
  writeFileSync(golden, readFileSync(golden, "utf8").replace("total: 100", "total: 99"));
  expect(inspect()?.diagnostics.map(({ code }) => code)).toEqual(["golden-result"]);
});

it("refuses a name that is taken, and leaves what is there", () => {
  startScenario(scenarios, "taken");
  const file = path.join(scenarios, "drills/taken/scenario.yaml");
  writeFileSync(file, "mine");
  expect(startScenario(scenarios, "taken")).toEqual({ refused: expect.stringContaining("already") });
  expect(readFileSync(file, "utf8")).toBe("mine");
});

it.each([["Lost"], ["../escape"], ["lost_purse"], ["9lives"], ["lost--purse"], [""], ["a".repeat(61)]])("refuses %j for a name", (slug) => {
  expect(startScenario(scenarios, slug)).toEqual({ refused: expect.stringContaining("cannot be a name") });
});

it("asks for a name where there is none", () => {
  expect(startScenario(scenarios, undefined)).toEqual({ refused: expect.stringContaining("npm run scenario:new <slug>") });
});
