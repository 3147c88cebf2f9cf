import { expect, test } from "vitest";
import { monthsOf } from "#app/visits/branch/months.ts";
import type { BranchVisit } from "#app/visits/view/branch.ts";

const visit = (month: string, attitude: number | null): BranchVisit => ({
  visitId: `${month} ${attitude}`,
  title: { zh: "表", en: "Form" },
  month,
  dimensions: attitude === null ? [] : [{ dimension: "attitude", score: attitude, items: 3 }],
  premises: null,
  uncapped: attitude,
  total: attitude,
  failed: false,
  counts: true,
  appealed: false,
});
const attitudeOf = (visits: BranchVisit[]) => monthsOf(visits).rows.find(({ dimension }) => dimension === "attitude");

test("visits of one month are averaged, and months stand in order", () => {
  const visits = [visit("2026-11", 90), visit("2026-09", 60), visit("2026-11", 80)];
  expect(monthsOf(visits).months).toEqual([{ month: "2026-09", visits: 1 }, { month: "2026-11", visits: 2 }]);
  expect(attitudeOf(visits)).toEqual({ dimension: "attitude", scores: [60, 85], change: 25 });
});

test("a month in which a dimension was not assessed has no number, and the change skips it", () => {
  expect(attitudeOf([visit("2026-09", 60), visit("2026-10", null), visit("2026-11", 50)])).toMatchObject({ scores: [60, null, 50], change: -10 });
  expect(attitudeOf([visit("2026-10", 60), visit("2026-11", null)])).toMatchObject({ scores: [60, null], change: null });
  expect(attitudeOf([visit("2026-11", 60)])).toMatchObject({ scores: [60], change: null });
});

test("only the latest six months with a visit are shown", () => {
  const visits = ["03", "04", "05", "06", "07", "09", "11"].map((month) => visit(`2026-${month}`, 70));
  expect(monthsOf(visits).months.map(({ month }) => month)).toEqual(["2026-04", "2026-05", "2026-06", "2026-07", "2026-09", "2026-11"]);
});
