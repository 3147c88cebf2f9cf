import type { Answer, Answers, Condition, ItemHead } from "#app/core/form/form.ts";

/** Anything of sections with items: a form, or as much of it as a page is given. */
export type Sheet<Entry> = { readonly sections: readonly { readonly items: readonly Entry[] }[] };

/** As much of an item as says when it is shown. */
export type Showing = Pick<ItemHead, "id" | "showIf">;

/**
 * Ids of the items that are shown, given the answers so far. An item with a condition is shown where the item it asks
 * about is itself shown and its answer is as the condition wants: hidden, not applicable and unanswered items satisfy
 * none. The order of the items does not matter.
 */
export function visibleItems(form: Sheet<Showing>, answers: Answers): ReadonlySet<string> {
  const items = new Map(itemsOf(form).map((item) => [item.id, item]));
  const known = new Map<string, boolean>();
  const shown = (item: Showing): boolean => {
    const before = known.get(item.id);
    if (before !== undefined) return before;
    // Stands while the way is followed, so that a circle of conditions, which no checked form has, hides itself.
    known.set(item.id, false);
    const visible = item.showIf === null || holds(item.showIf);
    known.set(item.id, visible);
    return visible;
  };
  const holds = (condition: Condition): boolean => {
    const asked = items.get(condition.item);
    return asked !== undefined && shown(asked) && satisfies(answers[asked.id], condition);
  };
  return new Set([...items.values()].filter(shown).map(({ id }) => id));
}

/** Every item of a form, in its order. */
export function itemsOf<Entry>(form: Sheet<Entry>): readonly Entry[] {
  return form.sections.flatMap(({ items }) => items);
}

/** True where an answer is as a condition wants it. */
export function satisfies(answer: Answer | undefined, condition: Condition): boolean {
  if (answer === undefined) return false;
  if ("is" in condition) {
    if (typeof condition.is === "string") return answer.kind === "yes-no" && answer.yes === (condition.is === "yes");
    return answer.kind === "choice" && answer.option === condition.is.option;
  }
  const number = numberOf(answer);
  if (number === null) return false;
  return "atLeast" in condition ? number >= condition.atLeast : number <= condition.atMost;
}

function numberOf(answer: Answer): number | null {
  if (answer.kind === "scale") return answer.level;
  if (answer.kind === "count") return answer.count;
  return answer.kind === "timing" ? answer.seconds : null;
}
