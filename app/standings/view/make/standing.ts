import type { BoardKind, Reason, ReasonLine } from "#app/core/standings/board.ts";
import { apportionTenths, toTenths } from "#app/core/tenths.ts";
import type { Text } from "#app/core/text/text.ts";
import type { LineView, Steps } from "#app/standings/view/standing.ts";

/** What the reader of an explanation may know of its lines. */
export type LineRights = {
  /** Whether each result's adjustment is shown; of a branch it would tell which visits one evaluator made. */
  readonly adjustments: boolean;
  /** Whether the sittings or visits may be opened. */
  readonly sources: boolean;
};

/** The results of a subject in the order of the months. */
export function linesOf({ lines }: Pick<Reason, "lines">, rights: LineRights, titles: ReadonlyMap<string, Text>): LineView[] {
  return lines.map((line) => ({
    month: line.period,
    title: titles.get(line.source) ?? { zh: line.source, en: line.source },
    score: toTenths(line.score),
    attempts: line.from.length,
    failures: line.failures,
    ...(rights.adjustments ? adjustmentsOf(line) : { difficulty: null, severity: null, adjusted: null }),
    opens: rights.sources ? line.from : [],
  }));
}

/** What is added to a score, so rounded that score, additions and the adjusted score add up as shown. */
function adjustmentsOf({ score, sourceEffect, evaluatorEffect, evaluator, adjusted }: ReasonLine) {
  const [difficulty = 0, severity = 0] = apportionTenths([-sourceEffect, -evaluatorEffect], toTenths(adjusted) - toTenths(score));
  return { difficulty, severity: evaluator === null ? null : severity, adjusted: toTenths(adjusted) };
}

/** Half the width of a 90% interval in standard deviations of a normal distribution. */
const NINETY = 1.6449;

/** The way from the mean of the results to the estimate. */
export function stepsOf({ estimate: { weight, value, sd }, tenths }: Reason): Steps {
  const { rawMean, adjustment, adjustedMean, pull, mean } = tenths;
  const half = NINETY * sd;
  return {
    rawMean,
    adjustment,
    adjustedMean,
    pull,
    value: tenths.value,
    mean,
    weight: Math.round(weight * 100),
    low: toTenths(value - half),
    high: toTenths(value + half),
  };
}

/** People see how hard each scenario was; of a branch, only those who may know an evaluator's severity see any of it. */
export function lineRights(kind: BoardKind, { ranked, own, knowsSeverity }: { ranked: boolean; own: boolean; knowsSeverity: boolean }): LineRights {
  return { adjustments: ranked && (kind === "people" || knowsSeverity), sources: kind === "branches" || own };
}
