import type { Tx } from "#app/platform/db/database.ts";

type Value = string | number | boolean | Date | null;

/** Rows of one table, all with the same columns. */
type Rows = readonly Readonly<Record<string, Value>>[];

/** So many values a statement: below what either database takes (SQLite 32,766, PostgreSQL 65,535). */
const VALUES = 8000;

/**
 * Inserts thousands of rows at once, several times as fast as `createMany`, which makes a plan anew of every list.
 * The rows must have the same columns; a refused row refuses all.
 * @param table as the schema names it, never from outside, like the names of columns
 */
export async function insertRows(tx: Tx, table: string, rows: Rows): Promise<void> {
  await insert(tx, table, rows, "");
}

/** As `insertRows`, but a row of which a key is taken is left out: that is no error, which on PostgreSQL would undo the transaction. */
export async function insertNew(tx: Tx, table: string, rows: Rows): Promise<void> {
  await insert(tx, table, rows, " ON CONFLICT DO NOTHING");
}

/**
 * Adds rows to those there are: a row whose key is taken adds its other columns, all numbers, to that row's. One
 * statement, so that nothing is read first. No key twice among the rows.
 * @param key the columns of the primary key; names as for `insertRows`
 */
export async function addRows(tx: Tx, table: string, key: readonly string[], rows: Rows): Promise<void> {
  const sums = Object.keys(rows[0] ?? {}).filter((column) => !key.includes(column));
  const added = sums.map((column) => `"${column}" = "${table}"."${column}" + excluded."${column}"`).join(", ");
  await insert(tx, table, rows, ` ON CONFLICT (${key.map((column) => `"${column}"`).join(", ")}) DO UPDATE SET ${added}`);
}

async function insert(tx: Tx, table: string, rows: Rows, closing: string): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const names = columns.map((column) => `"${column}"`).join(", ");
  const size = Math.floor(VALUES / Math.max(1, columns.length));
  for (let start = 0; start < rows.length; start += size) {
    const some = rows.slice(start, start + size);
    await tx.$executeRaw(templateOf(`INSERT INTO "${table}" (${names}) VALUES `, some.length, columns.length, closing), ...some.flatMap((row) => valuesOf(row, columns)));
  }
}

function valuesOf(row: Readonly<Record<string, Value>>, columns: readonly string[]): Value[] {
  return columns.map((column) => {
    const value = row[column];
    if (value === undefined) throw new Error(`A row has no ${column}`);
    return value;
  });
}

/** What a template literal with a place for each value would be: Prisma then writes each database's own placeholders. */
function templateOf(opening: string, rows: number, columns: number, closing: string): TemplateStringsArray {
  const between = Array.from({ length: rows * columns - 1 }, (_, i) => ((i + 1) % columns === 0 ? "), (" : ", "));
  const parts = [`${opening}(`, ...between, `)${closing}`];
  return Object.assign(parts, { raw: parts });
}
