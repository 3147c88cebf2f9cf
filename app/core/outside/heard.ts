import type { OutsideFigure } from "#app/core/outside/figure.ts";

/** What customers of some branches and months said. */
export type Heard = {
  /** Mean of all who answered, 0-100, and how many they were; null where nobody was asked. */
  readonly satisfaction: { readonly mean: number; readonly n: number } | null;
  /** How many complained, and of how many customers served; `served` null unless they were counted everywhere. Null where nothing is on record. */
  readonly complaints: { readonly count: number; readonly served: number | null } | null;
};

/** Figures of several branches and months as one: satisfaction is weighed by who answered, complaints are added. */
export function heardIn(figures: readonly Pick<OutsideFigure, "kind" | "value" | "n">[]): Heard {
  const asked = figures.filter(({ kind }) => kind === "satisfaction");
  const complained = figures.filter(({ kind }) => kind === "complaints");
  const answers = sumOf(asked, ({ n }) => n ?? 0);
  return {
    satisfaction: answers === 0 ? null : { mean: sumOf(asked, ({ value, n }) => value * (n ?? 0)) / answers, n: answers },
    complaints:
      complained.length === 0 ? null : { count: sumOf(complained, ({ value }) => value), served: complained.every(({ n }) => n !== null) ? sumOf(complained, ({ n }) => n ?? 0) : null },
  };
}

/** Complaints of every 10,000 customers served; null where they were not counted. */
export function complaintRate({ count, served }: NonNullable<Heard["complaints"]>): number | null {
  return served === null || served === 0 ? null : (10_000 * count) / served;
}

function sumOf<T>(list: readonly T[], of: (each: T) => number): number {
  return list.reduce((sum, each) => sum + of(each), 0);
}
