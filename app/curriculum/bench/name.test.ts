import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileNameOf, slugIn } from "#app/curriculum/bench/name.ts";

describe("the name of an uploaded file", () => {
  test.each([
    ["queue.yaml", "queue.yaml"],
    ["C:\\drafts\\排队 2.yml", "排队 2.yml"],
    ["../../etc/passwd", "passwd"],
    ["a\u0000b\r\nSet-Cookie: x\u202Egpj.yaml", "abSet-Cookie: xgpj.yaml"],
    ['"quoted".yaml', "quoted.yaml"],
    ["", "scenario.yaml"],
    ["..", "scenario.yaml"],
    ["\u200B", "scenario.yaml"],
  ])("%j is shown as %j", (said, shown) => {
    expect(fileNameOf(said)).toBe(shown);
  });

  test("is never long, never a path, never with a sign that is not seen", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (said) => {
        const shown = fileNameOf(said);
        expect([...shown].length).toBeGreaterThan(0);
        expect([...shown].length).toBeLessThanOrEqual(80);
        expect(shown).not.toMatch(/[/\\"\p{C}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

describe("what a text calls itself", () => {
  test.each([
    ["scenario: lost-purse\ntitle: x", "lost-purse"],
    ["# yaml\n\nscenario: \"lost-purse\"   # its name\r\ntitle: [", "lost-purse"],
    ["\uFEFFscenario: lost-purse\r\n", "lost-purse"],
    ["scenario: Lost", null],
    ["  scenario: lost-purse", null],
    ["scenario: __proto__", null],
    [`scenario: ${"a".repeat(61)}`, null],
    ["nothing of the kind", null],
  ])("%j", (source, slug) => {
    expect(slugIn(source)).toBe(slug);
  });
});
