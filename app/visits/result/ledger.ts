import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import { apportionTenths, toTenths } from "#app/core/tenths.ts";
import type { ResultLoss, ResultStandard, ResultView } from "#app/visits/view/result.ts";

/** One lost item and what it changed, in tenths of a point, negative. */
export type LedgerLine = { loss: ResultLoss; change: number };

/** A dimension's way from 100.0 to its score: the lines' changes add up exactly to `score` − 1000. Null is the premises. */
export type LedgerPart = { dimension: Dimension | null; score: number; lines: LedgerLine[] };

/** Where the points of a published visit went: the assessed dimensions in their order, then the premises. */
export function ledgerOf({ dimensions, premises, losses }: Pick<ResultView, "dimensions" | "premises" | "losses">): LedgerPart[] {
  const scores = DIMENSIONS.flatMap((dimension) => dimensions.filter((each) => each.dimension === dimension));
  const parts = scores.map(({ dimension, score }) => partOf(dimension, score, losses));
  return premises === null ? parts : [...parts, partOf(null, premises, losses)];
}

function partOf(dimension: Dimension | null, score: number, losses: readonly ResultLoss[]): LedgerPart {
  const own = losses.filter((loss) => loss.dimension === dimension);
  const tenths = toTenths(score);
  const changes = apportionTenths(own.map(({ loss }) => -loss), tenths - 1000);
  return { dimension, score: tenths, lines: own.map((loss, place) => ({ loss, change: changes[place] ?? 0 })) };
}

/** The standards by what the items that cite them lost, the costliest first; equal ones stay in their order. */
export function costliestFirst({ standards, losses }: Pick<ResultView, "standards" | "losses">): ResultStandard[] {
  const cost = (id: string) => losses.reduce((sum, { loss, standards: cited }) => sum + (cited.includes(id) ? loss : 0), 0);
  return standards.toSorted((a, b) => cost(b.id) - cost(a.id));
}
