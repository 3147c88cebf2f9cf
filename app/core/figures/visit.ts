import { Stakes, type StandardShare } from "#app/core/figures/kept.ts";
import type { Form } from "#app/core/form/form.ts";
import type { VisitScore } from "#app/core/form/score.ts";
import { itemsOf } from "#app/core/form/visible.ts";

/**
 * What a visit found kept of each standard, in weights of items.
 *
 *   possible = Σ w_i      kept = Σ w_i · value_i      over the scored items that cite the standard
 *
 * Hidden, inapplicable and unanswered items are in neither sum. A failed critical item has the value 0 and is not counted
 * harder here. Source: scoring rules, "A visit".
 */
export function keptAtVisit(form: Form, { items }: Pick<VisitScore, "items">): StandardShare[] {
  const standards = new Map(itemsOf(form).map((item) => [item.id, item.standards]));
  const stakes = new Stakes();
  for (const { item, value, weight } of items) {
    if (value === null) continue;
    for (const standard of new Set(standards.get(item))) stakes.add(standard, weight, weight * value);
  }
  return stakes.shares();
}
