import { expect, test } from "vitest";
import { countLines, spanOf } from "#app/curriculum/drafts/editor/lines.ts";

test("lines are counted whatever ends them", () => {
  expect(["", "a", "a\n", "a\r\nb\rc"].map(countLines)).toEqual([1, 1, 2, 3]);
});

test("a line's span is its text without its end; beyond the last there is nothing", () => {
  const text = "scenario: a\n\n  b: c";
  const line = (number: number) => {
    const { from, to } = spanOf(text, number);
    return text.slice(from, to);
  };
  expect([1, 2, 3, 4].map(line)).toEqual(["scenario: a", "", "  b: c", ""]);
  expect(spanOf(text, 9)).toEqual({ from: text.length, to: text.length });
});
