import type { Answer, Form, Item } from "#app/core/form/form.ts";
import { answersTo } from "#app/core/form/structure/answers.ts";
import { itemsOf, satisfies } from "#app/core/form/visible.ts";

/** What an answer adds to an outcome, as a set of bits; null rules every outcome with it out. */
export type Mark = (item: Item, answer: Answer) => number | null;

/**
 * Everything that can come of a form: for each way of answering all that is shown, the bits its answers are marked with,
 * together. Exact, although the ways are too many to be gone through: an item has one condition, on one other item, so
 * items hang on one another as the branches of a tree do, and what can come of a branch is worked out once.
 */
export function outcomesOf(form: Form, mark: Mark): ReadonlySet<number> {
  const items = itemsOf(form);
  const known = new Map<string, ReadonlySet<number>>();
  const under = (id: string) => items.filter(({ showIf }) => showIf?.item === id);
  const ofItem = (item: Item): ReadonlySet<number> => {
    const before = known.get(item.id);
    if (before) return before;
    const hanging = under(item.id);
    const conditions = hanging.flatMap(({ showIf }) => (showIf ? [showIf] : []));
    const outcomes = answersTo(item, conditions).flatMap((answer) => {
      const own = mark(item, answer);
      const shown = hanging.filter(({ showIf }) => showIf && satisfies(answer, showIf));
      return own === null ? [] : [...together([new Set([own]), ...shown.map(ofItem)])];
    });
    known.set(item.id, new Set(outcomes));
    return new Set(outcomes);
  };
  return together(items.filter(({ showIf }) => showIf === null).map(ofItem));
}

/** The outcomes of several branches, each going its own way. */
function together(branches: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  return branches.reduce<ReadonlySet<number>>((so, branch) => new Set([...so].flatMap((bits) => [...branch].map((more) => bits | more))), new Set([0]));
}
