import type { Form, Item } from "#app/core/form/form.ts";
import { itemsOf } from "#app/core/form/visible.ts";

/** What an item's points are counted under; null where it is not scored. */
export function aboutOf({ dimension, premises }: Pick<Item, "dimension" | "premises">): Item["dimension"] | "premises" {
  return premises ? "premises" : dimension;
}

/**
 * What each scored item counts in its dimension, or in the premises, by id: 100 · w / Σ w over all that is asked of it.
 * Where some of that is hidden or does not apply, what is left counts for more. Source: scoring rules, "A visit".
 */
export function sharesOf(form: Form): ReadonlyMap<string, number> {
  const scored = itemsOf(form).filter(({ weight }) => weight > 0);
  return new Map(scored.map((item) => {
    const beside = scored.filter((other) => aboutOf(other) === aboutOf(item));
    return [item.id, (100 * item.weight) / beside.reduce((sum, { weight }) => sum + weight, 0)];
  }));
}

/** How items are called on a page and on paper, by id: 2.3 is the third of the second section. */
export function numbersOf({ sections }: Form): ReadonlyMap<string, string> {
  return new Map(sections.flatMap(({ items }, s) => items.map(({ id }, i) => [id, `${s + 1}.${i + 1}`] as const)));
}
