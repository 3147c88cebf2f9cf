import type { Rules } from "#app/core/drill/rules.ts";
import type { Answers, Form, Item } from "#app/core/form/form.ts";
import { isScored } from "#app/core/form/kinds.ts";
import type { ItemScore, VisitDimensionScore, VisitScore } from "#app/core/form/score.ts";
import { valueOf } from "#app/core/form/value.ts";
import { itemsOf, visibleItems } from "#app/core/form/visible.ts";
import { DIMENSIONS, type ByDimension, type Dimension } from "#app/core/scenario/dimension.ts";
import { capped, meanOfAssessed } from "#app/core/scoring/total.ts";

/** An item with what its answer is worth; `value` is null exactly unless it is scored. */
type Judged = { readonly item: Item; readonly state: ItemScore["state"]; readonly value: number | null };

/**
 * Scores the answers to a form. Source: scoring rules, "A visit".
 *
 *   score_d = 100 · Σ w_i · value_i / Σ w_i      over the items of d that are shown, apply and are answered
 *
 * Premises have a score of their own by the same formula and no part in the total, which is formed as in a drill. An
 * item's loss is 100 · w_i · (1 − value_i) / Σ w_i, so the losses of a dimension add up to 100 − score_d. A critical
 * item of value 0 fails the visit and caps its total. Answers to hidden items count for nothing.
 */
export function scoreVisit(form: Form, answers: Answers, rules: Rules): VisitScore {
  const visible = visibleItems(form, answers);
  const judged = itemsOf(form).map((item) => judge(item, answers, visible));
  const criticals = judged.filter(({ item, value }) => item.critical && value === 0).map(({ item }) => item.id);
  const dimensions = dimensionsOf(judged);
  const scores = Object.fromEntries(Object.values(dimensions).map(({ dimension, score }) => [dimension, score]));
  const uncapped = meanOfAssessed(rules, scores);
  const failed = criticals.length > 0;
  return {
    dimensions,
    premises: meanOf(judged.filter(({ item }) => item.premises)),
    uncapped,
    total: uncapped === null ? null : capped(rules, uncapped, failed),
    failed,
    criticals,
    items: judged.map((each) => scored(each, judged)),
  };
}

function judge(item: Item, answers: Answers, visible: ReadonlySet<string>): Judged {
  const out = (state: ItemScore["state"]): Judged => ({ item, state, value: null });
  if (!visible.has(item.id)) return out("hidden");
  if (!isScored(item.kind)) return out("unscored");
  const answer = answers[item.id];
  if (answer === undefined) return out("unanswered");
  if (answer.kind === "not-applicable") return out("not-applicable");
  const value = valueOf(item, answer);
  return value === null ? out("unanswered") : { item, state: "scored", value };
}

function dimensionsOf(judged: readonly Judged[]): ByDimension<VisitDimensionScore> {
  const assessed = DIMENSIONS.flatMap((dimension): [Dimension, VisitDimensionScore][] => {
    const own = judged.filter(({ item, value }) => item.dimension === dimension && value !== null);
    const score = meanOf(own);
    return score === null ? [] : [[dimension, { dimension, score, items: own.length }]];
  });
  return Object.fromEntries(assessed);
}

/** 100 · Σ w·value / Σ w over what is scored; null where nothing is. */
function meanOf(judged: readonly Judged[]): number | null {
  const weight = weightOf(judged);
  return weight > 0 ? (100 * judged.reduce((sum, { item, value }) => sum + item.weight * (value ?? 0), 0)) / weight : null;
}

function weightOf(judged: readonly Judged[]): number {
  return judged.reduce((sum, { item, value }) => sum + (value === null ? 0 : item.weight), 0);
}

function scored({ item, state, value }: Judged, all: readonly Judged[]): ItemScore {
  const own = all.filter((other) => other.item.dimension === item.dimension && other.item.premises === item.premises);
  const loss = value === null ? 0 : (100 * item.weight * (1 - value)) / weightOf(own);
  return { item: item.id, state, value, weight: item.weight, loss };
}
