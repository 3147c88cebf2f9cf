import type { Form } from "#app/core/form/form.ts";
import type { ItemScore, VisitScore } from "#app/core/form/score.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { apportionTenths, toTenths } from "#app/core/tenths.ts";

/**
 * The score of a visit with every figure in whole tenths of a point, and the losses of a dimension (or of the premises)
 * adding up to what its score lacks. A branch is told no more than that: from an unrounded loss, whoever knows the form
 * could work back to the second, and from the second to the customer at the counter.
 */
export function roundedScore(form: Form, score: VisitScore): VisitScore {
  const { dimensions, premises, uncapped, total, items } = score;
  const rounded = { ...dimensions };
  for (const assessed of Object.values(dimensions)) rounded[assessed.dimension] = { ...assessed, score: round(assessed.score) };
  return {
    ...score,
    dimensions: rounded,
    premises: premises === null ? null : round(premises),
    uncapped: uncapped === null ? null : round(uncapped),
    total: total === null ? null : round(total),
    items: roundedItems(form, score, items),
  };
}

function roundedItems(form: Form, { dimensions, premises }: VisitScore, items: readonly ItemScore[]): ItemScore[] {
  const measured = new Map(itemsOf(form).map((item) => [item.id, item.dimension]));
  const losses = new Map<string, number>();
  for (const dimension of new Set(measured.values())) {
    const own = items.filter(({ item, state }) => state === "scored" && measured.get(item) === dimension);
    const kept = dimension === null ? premises : dimensions[dimension]?.score;
    const lost = kept === null || kept === undefined ? 0 : 1000 - toTenths(kept);
    const tenths = apportionTenths(own.map(({ loss }) => loss), lost);
    own.forEach(({ item }, place) => losses.set(item, (tenths[place] ?? 0) / 10));
  }
  return items.map((item) => ({ ...item, value: null, loss: losses.get(item.item) ?? 0 }));
}

const round = (points: number) => toTenths(points) / 10;
