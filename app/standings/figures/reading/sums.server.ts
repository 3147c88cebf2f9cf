import type { Sums } from "#app/core/figures/mean.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Asked } from "#app/standings/figures/reading/scope.server.ts";

/** Which rows of the monthly sums are asked for; those of scores and of standards have the same columns. */
export type SumsWhere = {
  readonly level: "region" | "branch";
  readonly period: { in: string[] };
  readonly kind?: string;
  readonly post?: string;
  readonly AND: { regionId?: string | { in: string[] }; branchId?: string | { in: string[] }; OR?: { regionId?: { in: string[] }; branchId?: { in: string[] } }[] }[];
};

/** A dimension as Observation and the sums name it. */
export const MEASURE = { attitude: "attitude", efficiency: "efficiency", "product-knowledge": "knowledge", "problem-solving": "solving" } as const satisfies Record<Dimension, string>;

const KIND = { drills: "drill", visits: "visit" } as const;

/**
 * The sums an address is about, at the places where results were made. Read by region where that is as narrow as asked:
 * a hundred times fewer rows. `by`: the level that is needed.
 */
export function sumsOf({ reach, filters: { region, branch, post, kind } }: Asked, months: readonly string[], by?: "branch"): SumsWhere {
  const whole = branch === null && (reach.bank || reach.branches.length === 0);
  const [regionId, branchId] = [{ in: [...reach.regions] }, { in: [...reach.branches] }];
  // Without an empty alternative, which would keep a database from its index.
  const reached = reach.branches.length === 0 ? { regionId } : reach.regions.length === 0 ? { branchId } : { OR: [{ regionId }, { branchId }] };
  return {
    level: by ?? (whole ? "region" : "branch"),
    period: { in: [...months] },
    ...(kind === null ? {} : { kind: KIND[kind] }),
    ...(post === null ? {} : { post }),
    AND: [reach.bank ? {} : reached, region === null ? {} : { regionId: region }, branch === null ? {} : { branchId: branch }],
  };
}

export type ScoreSums = Sums & { readonly kind: string; readonly measure: string; readonly place: string; readonly period: string };

/** Sums of scores, one row for each kind, measure and value of the columns named. Rows out of which all was taken are none. */
export async function scoreSums({ db }: Services, where: SumsWhere, by: { place?: "regionId" | "branchId"; period?: true } = {}): Promise<ScoreSums[]> {
  const rows = await db.scoreMonth.groupBy({
    by: ["kind", "measure", ...(by.place ? [by.place] : []), ...(by.period ? (["period"] as const) : [])],
    where,
    _sum: { n: true, sum: true, squares: true },
  });
  return rows.flatMap(({ kind, measure, _sum, ...row }) => {
    if (!_sum.n) return [];
    return [{ kind, measure, place: (by.place && row[by.place]) ?? "", period: row.period ?? "", n: _sum.n, sum: _sum.sum ?? 0, squares: _sum.squares ?? 0 }];
  });
}

/** Of each kind and measure, how many scores fell into each ten points, and how many results of all crossed a red line. */
export type ScoreCounts = { readonly kind: string; readonly measure: string; readonly n: number; readonly failed: number; readonly bins: readonly number[] };

export async function scoreCounts({ db }: Services, where: SumsWhere): Promise<ScoreCounts[]> {
  const rows = await db.scoreMonth.groupBy({
    by: ["kind", "measure"],
    where,
    _sum: { n: true, failed: true, bin0: true, bin1: true, bin2: true, bin3: true, bin4: true, bin5: true, bin6: true, bin7: true, bin8: true, bin9: true },
  });
  return rows.map(({ kind, measure, _sum }) => {
    // The ten columns are named by their number.
    const bins = Array.from({ length: 10 }, (_, bin) => _sum[`bin${bin}` as "bin0"] ?? 0);
    return { kind, measure, n: _sum.n ?? 0, failed: _sum.failed ?? 0, bins };
  });
}

export type StandardSums = { readonly kind: string; readonly standard: string; readonly place: string; readonly region: string; readonly period: string; readonly n: number; readonly possible: number; readonly kept: number };

/** As `scoreSums`, of standards. */
export async function standardSums({ db }: Services, where: SumsWhere, by: { place?: "regionId" | "branchId"; region?: true; period?: true } = {}): Promise<StandardSums[]> {
  const rows = await db.standardMonth.groupBy({
    by: ["kind", "standard", ...(by.place ? [by.place] : []), ...(by.region ? (["regionId"] as const) : []), ...(by.period ? (["period"] as const) : [])],
    where,
    _sum: { n: true, possible: true, kept: true },
  });
  return rows.flatMap(({ kind, standard, _sum, ...row }) => {
    if (!_sum.n) return [];
    return [{ kind, standard, place: (by.place && row[by.place]) ?? "", region: row.regionId ?? "", period: row.period ?? "", n: _sum.n, possible: _sum.possible ?? 0, kept: _sum.kept ?? 0 }];
  });
}
