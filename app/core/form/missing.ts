import type { Answers, Form } from "#app/core/form/form.ts";
import { itemsOf, visibleItems } from "#app/core/form/visible.ts";

/** Ids of the items still to be answered before a visit may be submitted, in the order of the form. */
export function missingItems(form: Form, answers: Answers): readonly string[] {
  const visible = visibleItems(form, answers);
  return itemsOf(form)
    .filter((item) => visible.has(item.id) && answers[item.id] === undefined)
    .filter((item) => item.kind !== "text" || item.required)
    .map(({ id }) => id);
}
