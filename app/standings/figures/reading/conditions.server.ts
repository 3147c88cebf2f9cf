import { empty, join, sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import type { Asked } from "#app/standings/figures/reading/scope.server.ts";

/** A condition on where something is: `branch` and `region` are the columns that say so. True for personnel of the whole bank. */
export function isAsked({ reach, filters: { region, branch } }: Asked, columns: { readonly branch: Sql; readonly region: Sql }): Sql {
  const reached = [
    ...(reach.branches.length > 0 ? [isOne(columns.branch, reach.branches)] : []),
    ...(reach.regions.length > 0 ? [isOne(columns.region, reach.regions)] : []),
  ];
  const within = reach.bank ? sql`1 = 1` : reached.length > 0 ? sql`(${join(reached, " OR ")})` : sql`1 = 0`;
  return sql`${within}${region === null ? empty : sql` AND ${columns.region} = ${region}`}${branch === null ? empty : sql` AND ${columns.branch} = ${branch}`}`;
}

/** One of these, as an equation where it is one: then an index serves in its own order. */
export function isOne(column: Sql, values: readonly string[]): Sql {
  return values.length === 1 ? sql`${column} = ${values[0] ?? ""}` : sql`${column} IN (${join([...values])})`;
}
