import { ok, refuse, type Result } from "#app/core/result.ts";

/** What a payroll can be told of each line of a payout. */
export const PAYROLL_FIELDS = ["account", "name", "branch", "branchCode", "amount", "fen", "unit", "period", "payout"] as const;
export type PayrollField = (typeof PAYROLL_FIELDS)[number];

/** One column: what it holds, under the payroll's own heading. */
export type PayrollColumn = { readonly field: PayrollField; readonly head: string };

export const MOST_COLUMNS = 12;
const MOST_HEAD = 40;

/** What payrolls mostly ask for, until personnel say otherwise. */
export const DEFAULT_COLUMNS: readonly PayrollColumn[] = [
  { field: "account", head: "工号" },
  { field: "name", head: "姓名" },
  { field: "branch", head: "网点" },
  { field: "amount", head: "金额" },
  { field: "period", head: "考核期" },
];

/** Columns out of what was typed, row by row; rows without a field are left out. Refuses `payroll-head` (row), `payroll-twice` (head), `payroll-who`, `payroll-amount`. */
export function readColumns(typed: readonly { readonly field: string; readonly head: string }[]): Result<readonly PayrollColumn[]> {
  const columns: PayrollColumn[] = [];
  for (const [i, { field: chosen, head: given }] of typed.slice(0, MOST_COLUMNS).entries()) {
    const field = PAYROLL_FIELDS.find((each) => each === chosen);
    if (!field) continue;
    const head = given.trim();
    if (head === "" || head.length > MOST_HEAD) return refuse("payroll-head", { row: i + 1, most: MOST_HEAD });
    if (columns.some((column) => column.head === head)) return refuse("payroll-twice", { head });
    columns.push({ field, head });
  }
  if (!columns.some(({ field }) => field === "account")) return refuse("payroll-who");
  if (!columns.some(({ field }) => field === "amount" || field === "fen")) return refuse("payroll-amount");
  return ok(columns);
}
