import { expect, test } from "vitest";
import { csvOf, csvRows } from "#app/core/text/csv.ts";

test("cells are quoted where they must be, and rows end as they should", () => {
  expect(csvOf([["a", 'say "hi"', "x,y", "two\nlines"], [1, null, -2.5, ""]])).toBe('\uFEFFa,"say ""hi""","x,y","two\nlines"\r\n1,,-2.5,\r\n');
});

test.each(["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])("no text can begin a formula: %j", (text) => {
  const [cell = ""] = csvOf([[text]]).slice(1).split(/\r\n$/);
  expect(cell.replace(/^"/, "").startsWith("'")).toBe(true);
});

test("a file may be made piece by piece", () => {
  const rows = [["a", "=b"], ["c", 1]];
  expect(csvOf(rows.slice(0, 1)) + csvRows(rows.slice(1)) + csvRows([])).toBe(csvOf(rows));
});
