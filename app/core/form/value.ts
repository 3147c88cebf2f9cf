import type { Answer, Measure } from "#app/core/form/form.ts";

/**
 * What an answer is worth, 0-1; null where it is not scored: text, declarations, "does not apply", and an answer of another kind
 * than the item's, which no checked answer is. Source: scoring rules, "A visit".
 * - yes/no: 1 for the good answer, 0 for the other
 * - scale: (level − 1) / 4
 * - choice: the authored hundredths of the option
 * - timing: 1 up to the target, 0 from the limit on, linear between
 * - count: the authored hundredths of the last threshold not above the count
 */
export function valueOf(measure: Measure, answer: Answer): number | null {
  if (measure.kind === "yes-no" && answer.kind === "yes-no") return answer.yes === (measure.good === "yes") ? 1 : 0;
  if (measure.kind === "scale" && answer.kind === "scale") return (answer.level - 1) / 4;
  if (measure.kind === "choice" && answer.kind === "choice") {
    const chosen = measure.options.find(({ id }) => id === answer.option);
    return chosen ? chosen.value / 100 : null;
  }
  if (measure.kind === "timing" && answer.kind === "timing") {
    return clamp((measure.limit - answer.seconds) / (measure.limit - measure.target));
  }
  if (measure.kind === "count" && answer.kind === "count") {
    const reached = measure.thresholds.filter(({ from }) => from <= answer.count).at(-1);
    return reached ? reached.value / 100 : null;
  }
  return null;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
