import { expect, test } from "vitest";
import { readChoice } from "#app/coaching/assign/choice.ts";
import { MOST_NOTE } from "#app/core/assignment/terms.ts";

test("a note is as long as its field counted it, whatever lines end with on the way", () => {
  const typed = "一\n".repeat(MOST_NOTE / 2 - 1) + "二三";
  expect(typed).toHaveLength(MOST_NOTE);
  // A browser posts each line break as two signs.
  expect(readChoice(new URLSearchParams({ note: typed.replaceAll("\n", "\r\n") })).note).toBe(typed);
  expect(readChoice(new URLSearchParams({ note: `${typed}四五` })).note).toHaveLength(MOST_NOTE + 1);
});
