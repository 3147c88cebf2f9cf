import { expect, test } from "vitest";
import { BOARD_KINDS } from "#app/core/standings/board.ts";
import { ingredientsOf, madeOf, makingOf, measuresOf } from "#app/core/standings/measures.ts";

const all = BOARD_KINDS.flatMap((kind) => measuresOf(kind).map((measure) => ({ kind, measure })));
const name = ({ kind, measure }: (typeof all)[number]) => `${kind} ${measure}`;

test("every board comes from results in the end, and none from itself", () => {
  for (const about of all) {
    let [asked, depth] = [[about], 0];
    for (; asked.length > 0; depth += 1) {
      expect(depth).toBeLessThan(4);
      asked = asked.flatMap(ingredientsOf);
    }
  }
});

test("what is made of a board comes after everything it is itself made of", () => {
  expect(madeOf({ kind: "people", measure: "total" }).map(name)).toEqual([
    "branches drills", "regions drills", "posts total", "branches composite", "regions composite",
  ]);
  expect(madeOf({ kind: "branches", measure: "total" }).map(name)).toEqual(["branches composite", "regions total", "regions composite"]);
  expect(madeOf({ kind: "branches", measure: "premises" })).toEqual([]);
});

test("each kind has what it can be ranked by, and asking for more is a mistake", () => {
  expect(makingOf({ kind: "regions", measure: "attitude" })).toEqual({ from: "members", of: { kind: "branches", measure: "attitude" }, by: "region" });
  expect(makingOf({ kind: "people", measure: "total" })).toEqual({ from: "results", scored: "total" });
  expect(() => makingOf({ kind: "people", measure: "premises" })).toThrow(RangeError);
});
