import type { Column, Value } from "#app/platform/table/table.ts";

/** A row of a table as its values, in the order of its columns. */
export type Values = readonly Value[];

/** What a column holds besides text: whole numbers, or figures to a tenth or a hundredth. */
export type Head = string | readonly [head: string, kind: "integer" | "decimal"];

/** Columns by their heads, for rows that come as values. */
export function columnsOf(heads: readonly Head[]): Column<Values>[] {
  return heads.map((head, i) => {
    const [name, kind] = typeof head === "string" ? [head, "text" as const] : head;
    return { head: name, kind, read: (row) => row[i] ?? null };
  });
}
