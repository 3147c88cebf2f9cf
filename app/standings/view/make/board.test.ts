import { expect, test } from "vitest";
import type { Board, Estimate, Row } from "#app/core/standings/board.ts";
import { benchmarksOf, PAGE_ROWS, pageOf, provisionalView, rowView } from "#app/standings/view/make/board.ts";
import type { SubjectMaker } from "#app/standings/view/make/subjects.ts";

const estimate: Estimate = { subject: "p", n: 4, evaluators: 0, rawMean: 82, adjustedMean: 83, weight: 0.5, deviation: 2, value: 81.25, sd: 3 };
const row: Row = { subject: "p", estimate, place: 2, tied: false, best: 1, worst: 5, chances: { 10: 0.1, 25: 0.6, 50: 0.9 }, band: 50, movement: -1 };
const board: Board = { kind: "people", rows: Array.from({ length: 43 }, () => row), provisional: [], distinguishable: true, benchmarks: { 10: 90.04, 50: 80 } };
const make: SubjectMaker = (id) => ({ id, name: { zh: id, en: id }, branch: null, post: null, own: false, opens: false });

test("a row tells its place, range and estimate in tenths, and nothing of the posterior", () => {
  const view = rowView(row, make);
  expect(view).toEqual({ ...make("p"), place: 2, tied: false, best: 1, worst: 5, band: 50, value: 813, n: 4, movement: -1 });
});

test("what is missing is so many more results, whoever makes them", () => {
  const missing = (observations: number, evaluators: number) =>
    provisionalView({ subject: "b", n: 2, evaluators: 1, missing: { observations, evaluators } }, make).missing;
  expect(missing(1, 0)).toBe(1);
  expect(missing(1, 1)).toBe(1);
  expect(missing(0, 1)).toBe(1);
  expect(missing(2, 1)).toBe(2);
});

test("lines of a board stand after the places of their share, and only where somebody is told apart", () => {
  expect(benchmarksOf(board)).toEqual([
    { share: 10, places: 4, value: 900 },
    { share: 50, places: 21, value: 800 },
  ]);
  expect(benchmarksOf({ ...board, distinguishable: false })).toEqual([]);
});

test("pages hold every row once, and one that is not there is the last", () => {
  const rows = Array.from({ length: 2 * PAGE_ROWS + 1 }, (_, i) => i);
  const pages = [1, 2, 3].map((page) => pageOf(rows, page));
  expect(pages.flatMap((page) => page.rows)).toEqual(rows);
  expect(pageOf(rows, 99)).toMatchObject({ page: 3, pages: 3, rows: [2 * PAGE_ROWS] });
  expect(pageOf([], 5)).toEqual({ page: 1, pages: 1, rows: [] });
  expect(pageOf(rows.slice(0, PAGE_ROWS), 1).pages).toBe(1);
});
