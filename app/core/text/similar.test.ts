import { expect, test } from "vitest";
import { nearestName } from "#app/core/text/similar.ts";

test.each([
  ["fase", ["phase", "says"], "phase"],
  ["gaols", ["goals", "gaol-house"], "goals"],
  ["walk-out", ["walks-out", "walks-in"], "walks-out"],
  ["A29", ["A09", "E09"], "A09"],
  ["4", ["1", "2"], null],
  ["calm", ["angry", "gone"], null],
  ["anything", [], null],
])("%s among %j means %s", (written, known, meant) => {
  expect(nearestName(written, known)).toBe(meant);
});
