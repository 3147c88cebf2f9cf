import { nearestName } from "#app/core/text/similar.ts";

export const OUTSIDE_COLUMNS = ["branch", "month", "kind", "standard", "value", "answers"] as const;
export type OutsideColumn = (typeof OUTSIDE_COLUMNS)[number];

/** How the head of a file may name each column; the first of each language is what the template writes. */
const NAMES: Record<OutsideColumn, readonly string[]> = {
  branch: ["网点", "branch", "网点名称", "网点编号"],
  month: ["月份", "month"],
  kind: ["类别", "kind"],
  standard: ["标准", "standard", "服务标准"],
  value: ["数值", "value"],
  answers: ["样本", "answers", "样本数", "样本量"],
};
const MUST: readonly OutsideColumn[] = ["branch", "month", "kind", "value"];

/** What is wrong with a head: columns that are not there, or one that nothing is known of, with what it may have meant. */
export type HeadFault =
  | { readonly code: "columns-missing"; readonly columns: readonly OutsideColumn[] }
  | { readonly code: "column-unknown" | "column-twice"; readonly written: string; readonly meant: string };

/** Where in a row each column is; those that a file need not have may be absent. */
export type Head = ReadonlyMap<OutsideColumn, number>;

/** Reads the head of a file in either language, or says all that is wrong with it. */
export function readHead(cells: readonly string[]): { readonly head: Head; readonly faults: readonly HeadFault[] } {
  const head = new Map<OutsideColumn, number>();
  const faults: HeadFault[] = [];
  for (const [place, written] of cells.entries()) {
    const name = plainName(written);
    if (name === "") continue;
    const column = OUTSIDE_COLUMNS.find((each) => NAMES[each].includes(name));
    if (column === undefined) faults.push({ code: "column-unknown", written: written.slice(0, 60), meant: nearestName(name, Object.values(NAMES).flat()) ?? "" });
    else if (head.has(column)) faults.push({ code: "column-twice", written: written.slice(0, 60), meant: "" });
    else head.set(column, place);
  }
  const columns = MUST.filter((column) => !head.has(column));
  return { head, faults: columns.length > 0 ? [{ code: "columns-missing", columns }, ...faults] : faults };
}

/** Without width, case and what stands in brackets. */
function plainName(written: string): string {
  return written.normalize("NFKC").replace(/\(.*\)$/, "").trim().toLowerCase().slice(0, 60);
}
