import { expect, test } from "vitest";
import { DEFAULT_COLUMNS, readColumns } from "#app/core/incentives/payroll.ts";

const code = (typed: { field: string; head: string }[]) => {
  const read = readColumns(typed);
  return read.ok ? read.value.map(({ field }) => field).join() : read.problem.code;
};

test("columns are read in their order, and a file always says who and how much", () => {
  expect(readColumns(DEFAULT_COLUMNS)).toEqual({ ok: true, value: DEFAULT_COLUMNS });
  expect(code([{ field: "fen", head: "AMT" }, { field: "", head: "left" }, { field: "account", head: "EMP" }])).toBe("fen,account");
  expect(code([{ field: "account", head: " " }])).toBe("payroll-head");
  expect(code([{ field: "account", head: "A" }, { field: "amount", head: "A" }])).toBe("payroll-twice");
  expect(code([{ field: "amount", head: "A" }])).toBe("payroll-who");
  expect(code([{ field: "account", head: "A" }])).toBe("payroll-amount");
});
