import type { Item } from "#app/core/form/form.ts";
import { placedItems, warningAt, type FormDraft, type Placed } from "#app/core/form/structure/draft.ts";
import { DIMENSIONS, type Dimension } from "#app/core/scenario/dimension.ts";
import type { Finding } from "#app/core/text/yaml/located.ts";
import type { Text } from "#app/core/text/text.ts";

/** Fewer items are one evaluator's impression. */
const LEAST_ITEMS = 3;
/** Share of its dimension's weight beyond which one answer decides it. */
const MOST_SHARE = 0.5;
/** Share of all service items' weight below which a dimension is an afterthought. */
const LEAST_SHARE = 0.1;

/** What a score rests on: enough items of each dimension, none of them all of it, no dimension an afterthought. */
export function checkWeights({ form }: FormDraft): Finding[] {
  const items = placedItems(form).filter(({ item }) => item.dimension !== null);
  const whole = weightOf(items);
  return DIMENSIONS.flatMap((dimension) => ofDimension(dimension, items.filter(({ item }) => item.dimension === dimension), whole));
}

function ofDimension(dimension: Dimension, own: readonly Placed<Item>[], whole: number): Finding[] {
  const [first] = own;
  if (!first) return [];
  if (own.length < LEAST_ITEMS) return [warningAt([...first.path, "dimension"], "dimension-few", few(dimension, own.length))];
  const weight = weightOf(own);
  const heavy = own.filter(({ item }) => item.weight / weight > MOST_SHARE);
  const percent = Math.round((100 * weight) / whole);
  return [
    ...heavy.map(({ path }) => warningAt([...path, "weight"], "item-decides", decides(dimension))),
    ...(weight / whole < LEAST_SHARE ? [warningAt([...first.path, "dimension"], "dimension-light", light(dimension, percent))] : []),
  ];
}

function weightOf(items: readonly Placed<Item>[]): number {
  return items.reduce((sum, { item }) => sum + item.weight, 0);
}

const few = (dimension: Dimension, items: number): Text => ({
  zh: `评 ${dimension} 的只有 ${items} 项，一两个回答就定了分：写到 ${LEAST_ITEMS} 项以上。`,
  en: `Only ${items} of the items are about ${dimension}, so an answer or two decide it: have at least ${LEAST_ITEMS}.`,
});
const decides = (dimension: Dimension): Text => ({
  zh: `这一项占了 ${dimension} 一半以上的权重：调低 weight，或给别的项加重。`,
  en: `This item carries more than half the weight of ${dimension}: lower its weight or raise the others'.`,
});
const light = (dimension: Dimension, percent: number): Text => ({
  zh: `${dimension} 只占服务各项权重的 ${percent}%：多问几项，或加重它的 weight。`,
  en: `${dimension} has only ${percent}% of the weight of all service items: ask more about it or raise the weights.`,
});
