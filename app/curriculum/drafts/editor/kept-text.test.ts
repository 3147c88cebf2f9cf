import { expect, test } from "vitest";
import { keptBeside, keptName } from "#app/curriculum/drafts/editor/kept-text.ts";

const stored = (text: string) => JSON.stringify({ text, edition: 3 });

test("what was typed and not saved is offered again", () => {
  expect(keptBeside(stored("mine"), "theirs")).toEqual({ text: "mine", edition: 3 });
});

test("what is saved by now is not, whatever ends its lines", () => {
  expect(keptBeside(stored("a\nb\n"), "a\r\nb\r\n")).toBeNull();
});

test("anything else that is stored is as good as nothing", () => {
  for (const other of [null, "", "{", "7", "null", "[]", JSON.stringify({ text: 1, edition: 3 }), JSON.stringify({ text: "a" })]) {
    expect(keptBeside(other, "b")).toBeNull();
  }
});

test("two people, and two drafts, never share a place", () => {
  expect(new Set([keptName("a", "b"), keptName("b", "a"), keptName("a", "c")]).size).toBe(3);
});
