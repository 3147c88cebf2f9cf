import type { Answers, Measure } from "#app/core/form/form.ts";
import { isDeclared, type WordedKind } from "#app/core/form/kinds.ts";
import { itemsOf, visibleItems, type Sheet, type Showing } from "#app/core/form/visible.ts";

/** As much of an item as says whether it must be answered. */
export type Asking = Showing & ({ readonly kind: WordedKind; readonly required: boolean } | { readonly kind: Exclude<Measure["kind"], WordedKind> });

/** Ids of the items still to be answered before a visit may be submitted, in the order of the form. Things to hand in hold nothing up. */
export function missingItems(form: Sheet<Asking>, answers: Answers): readonly string[] {
  const visible = visibleItems(form, answers);
  return itemsOf(form)
    .filter((item) => visible.has(item.id) && answers[item.id] === undefined)
    .filter((item) => !isDeclared(item.kind) && ((item.kind !== "text" && item.kind !== "served") || item.required))
    .map(({ id }) => id);
}
