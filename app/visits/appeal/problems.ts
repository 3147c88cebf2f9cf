import { checkAnswer } from "#app/core/form/answer.ts";
import type { Item } from "#app/core/form/form.ts";
import type { Problem } from "#app/core/result.ts";

/** What is wrong with each of the answers that were sent, by item. */
export function rescoreProblems(items: readonly Item[], sent: Readonly<Record<string, unknown>>): Record<string, Problem> {
  return Object.fromEntries(
    items.flatMap((item) => {
      const said = checkAnswer(item, sent[item.id]);
      return said.ok ? [] : [[item.id, said.problem] as const];
    }),
  );
}
