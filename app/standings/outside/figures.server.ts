import { figureKey, OUTSIDE_KINDS, type OutsideFigure, type OutsideKind } from "#app/core/outside/figure.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Which branches: all, or those of these regions together with these. */
export type Places = { readonly all?: boolean; readonly regionIds?: readonly string[]; readonly branchIds?: readonly string[] };

/** What is asked for; `kind` null for both, `months` as YYYY-MM. */
export type OutsideAsked = Places & { readonly months: readonly string[]; readonly kind: OutsideKind | null };

/** Fewer than either database takes in one statement. */
const AT_ONCE = 400;

/** The figures from outside that stand: of each branch, month, kind and standard what was imported last and not undone. In no order. */
export async function outsideFigures({ db }: Pick<Services, "db">, { months, kind, ...places }: OutsideAsked): Promise<OutsideFigure[]> {
  const standing = new Map<string, OutsideFigure>();
  for (const branch of wheresOf(places)) {
    const rows = await db.outsideFigure.findMany({
      where: { month: { in: [...months] }, ...(kind !== null && { kind }), import: { is: { undoneAt: null } }, ...branch },
      // The later of two for the same replaces the earlier.
      orderBy: [{ import: { number: "asc" } }, { branchId: "asc" }],
      select: { branchId: true, month: true, kind: true, standard: true, value: true, n: true },
    });
    for (const row of rows) {
      const known = OUTSIDE_KINDS.find((each) => each === row.kind);
      if (known === undefined) continue;
      const figure = { ...row, kind: known, standard: row.standard || null };
      standing.set(figureKey(figure), figure);
    }
  }
  return [...standing.values()];
}

/** The months of which something stands, the latest first. */
export async function monthsOnRecord({ db }: Pick<Services, "db">, places: Places): Promise<string[]> {
  const months = new Set<string>();
  for (const branch of wheresOf(places)) {
    const rows = await db.outsideFigure.groupBy({ by: ["month"], where: { import: { is: { undoneAt: null } }, ...branch } });
    for (const { month } of rows) months.add(month);
  }
  return [...months].sort().reverse();
}

/** The places as conditions, one statement each; none for nowhere. */
export function wheresOf({ all = false, regionIds = [], branchIds = [] }: Places): object[] {
  if (all) return [{}];
  const regions = regionIds.length > 0 ? [{ branch: { is: { regionId: { in: [...regionIds] } } } }] : [];
  const pieces = Array.from({ length: Math.ceil(branchIds.length / AT_ONCE) }, (_, i) => branchIds.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
  return [...regions, ...pieces.map((piece) => ({ branchId: { in: piece } }))];
}
