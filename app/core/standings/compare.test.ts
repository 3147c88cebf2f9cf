import { expect, test } from "vitest";
import { compareBoards } from "#app/core/standings/compare.ts";

const stood = (subject: string, place: number | null, band: 10 | 25 | 50 | null = null) => ({ subject, place, band });

test("who comes, who goes, who moves how far, and how bands change", () => {
  const before = [stood("a", 1, 10), stood("b", 2, 25), stood("c", 3), stood("d", null)];
  const after = [stood("d", 1, 10), stood("a", 2, 25), stood("c", 3), stood("b", null)];
  expect(compareBoards(before, after, 5)).toEqual({
    ranked: [3, 3],
    joined: ["d"],
    left: ["b"],
    bands: { 10: [1, 1], 25: [1, 1], 50: [0, 0] },
    moved: 1,
    largest: [{ subject: "a", from: 1, to: 2 }],
  });
});

test("the largest shifts come first, equal ones by subject, and no more than asked for", () => {
  const before = [stood("a", 1), stood("b", 2), stood("c", 3), stood("d", 4)];
  const after = [stood("d", 1), stood("b", 3), stood("c", 2), stood("a", 4)];
  expect(compareBoards(before, after, 3).largest.map(({ subject }) => subject)).toEqual(["a", "d", "b"]);
  expect(compareBoards(before, before, 3)).toMatchObject({ moved: 0, largest: [], joined: [], left: [] });
  expect(compareBoards([], [], 3).ranked).toEqual([0, 0]);
});
