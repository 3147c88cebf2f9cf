import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monthIn, numberIn } from "#app/core/outside/cells.ts";
import { checkOutside, type Known, type Row } from "#app/core/outside/check.ts";

const KNOWN: Known = {
  branches: [
    { id: "b1", names: ["一号网点", "Branch One"] },
    { id: "b2", names: ["二号网点", "Branch Two"] },
    { id: "b3", names: ["同名", "Same"] },
    { id: "b4", names: ["同名", "Same"] },
  ],
  standards: ["A01", "E02"],
  thisMonth: "2026-11",
  shift: 0,
};
const HEAD = ["网点", "月份", "类别", "标准", "数值", "样本"];
const GOOD = ["一号网点", "2026-10", "满意度", null, 87.5, 40] as const;
const rowsOf = (...rows: Row["cells"][]): Row[] => rows.map((cells, i) => ({ line: i + 1, cells }));
const check = (...rows: Row["cells"][]) => checkOutside(rowsOf(HEAD, ...rows), KNOWN);

test("rows are read in either language, whatever the order and width of their head", () => {
  const head = ["ANSWERS", "Value (0–100)", "Kind", "Branch", "Ｍｏｎｔｈ", ""];
  const { rows, faults } = checkOutside(rowsOf(head, [40, "87.5%", "Satisfaction", "branch two", "2026/9"], [null, "３", "complaint", "b1", 46_296]), KNOWN);
  expect(faults).toEqual([]);
  expect(rows).toEqual([
    { line: 2, branchId: "b2", month: "2026-09", kind: "satisfaction", standard: null, value: 87.5, n: 40 },
    { line: 3, branchId: "b1", month: "2026-10", kind: "complaints", standard: null, value: 3, n: null },
  ]);
});

describe("a fault is placed and says what was meant", () => {
  const changed = (place: number, cell: Row["cells"][number]) => GOOD.map((own, i) => (i === place ? cell : own));
  test.each([
    [0, null, "branch", "branch-missing", ""],
    [0, "一号网店", "branch", "branch-like", "一号网点"],
    [0, "完全不认识的地方", "branch", "branch-unknown", ""],
    [0, "同名", "branch", "branch-two", "b3"],
    [1, null, "month", "month-missing", ""],
    [1, "十月", "month", "month-form", ""],
    [1, "2026-13", "month", "month-form", ""],
    [1, "2026年12月", "month", "month-future", "2026-12"],
    [2, "", "kind", "kind-missing", ""],
    [2, "表扬", "kind", "kind-unknown", ""],
    [3, "A10", "standard", "standard-like", "A01"],
    [3, "客户至上", "standard", "standard-unknown", ""],
    [4, null, "value", "value-missing", ""],
    [4, "很好", "value", "value-form", ""],
    [4, "1,000", "value", "value-form", ""],
    [4, 101, "value", "value-range", ""],
    [4, -1, "value", "value-range", ""],
    [4, 0.875, "value", "value-share", "87.5"],
    [5, null, "answers", "answers-missing", ""],
    [5, 0, "answers", "answers-count", ""],
    [5, 2.5, "answers", "answers-count", ""],
  ] as const)("cell %i as %j", (place, cell, column, code, meant) => {
    const { rows, faults } = check(changed(place, cell));
    expect(rows).toEqual([]);
    expect(faults).toEqual([{ line: 2, column, code, written: String(cell ?? "").normalize("NFKC"), meant }]);
  });

  test("of complaints that are no count, and of every fault of a row", () => {
    expect(check(["b1", "2026-10", "投诉", null, 2.5, null]).faults).toMatchObject([{ code: "value-count" }]);
    expect(check(["", "x", "满意度", "Z", 101, 0]).faults.map(({ code }) => code)).toEqual(["branch-missing", "month-form", "standard-unknown", "value-range", "answers-count"]);
  });

  test("of a row that is there already, under another name too", () => {
    expect(check(GOOD, ["b1", "2026年10月", "satisfaction", "", 50, 2]).faults).toMatchObject([{ line: 3, code: "twice", meant: "2" }]);
    expect(check(GOOD, ["b1", "2026-10", "满意度", "a01", 50, 2]).rows).toHaveLength(2);
  });
});

test("rows of a template that nobody filled in are left out and counted", () => {
  expect(check(["一号网点", "2026-10", "满意度", null, null, null], GOOD)).toMatchObject({ empty: 1, faults: [], rows: [{ line: 3 }] });
});

test("among thousands of branches, what was meant is guessed for the first names that nobody knows", () => {
  const branches = Array.from({ length: 3000 }, (_, i) => ({ id: `x${i}`, names: [`第${i}号网点`, `Branch number ${i}`] }));
  const rows = Array.from({ length: 5000 }, (_, i) => [`第${i}号网店`, "2026-10", "投诉", null, 1, null]);
  const { faults } = checkOutside(rowsOf(HEAD, ...rows), { ...KNOWN, branches });
  expect(faults).toHaveLength(5000);
  expect(faults.filter(({ code }) => code === "branch-like")).toHaveLength(30);
});

test("a head that lacks columns, or has others, is said at once", () => {
  expect(checkOutside(rowsOf(["网点", "月分", "类别", "数值"], [...GOOD]), KNOWN)).toEqual({
    rows: [], empty: 0, faults: [],
    head: [{ code: "columns-missing", columns: ["month"] }, { code: "column-unknown", written: "月分", meant: "月份" }],
  });
  expect(checkOutside(rowsOf([...HEAD, "Branch"]), KNOWN).head).toEqual([{ code: "column-twice", written: "Branch", meant: "" }]);
  expect(checkOutside([], KNOWN).head).toMatchObject([{ code: "columns-missing", columns: ["branch", "month", "kind", "value"] }]);
});

test("a workbook's days are months, from either beginning", () => {
  expect([monthIn(46_296, 0), monthIn(44_834, 1462), monthIn(12, 0), monthIn(202_610, 0), monthIn("2026-10-31 00:00", 0), monthIn("1999-10", 0)]).toEqual(["2026-10", "2026-10", null, "2026-10", "2026-10", null]);
  expect([numberIn("１２．５"), numberIn("1e3"), numberIn("0x10"), numberIn("--1"), numberIn(null)]).toEqual([12.5, 1000, null, null, null]);
});

test("for any cells there is a figure or a fault for every row, and never both", () => {
  const cell = fc.oneof(fc.constant(null), fc.double(), fc.string(), fc.constantFrom("b1", "一号网点", "2026-10", "满意度", "投诉", "A01", 50, 3));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 6 }), (cells) => {
      const { rows, faults, empty } = check(...cells);
      const faulty = new Set(faults.map(({ line }) => line));
      expect(rows.length + faulty.size + empty).toBe(cells.length);
      for (const { line, value, n, month } of rows) {
        expect(faulty.has(line)).toBe(false);
        expect(Number.isFinite(value) && value >= 0 && (n === null || n > 0) && month <= "2026-11").toBe(true);
      }
    }),
  );
});
