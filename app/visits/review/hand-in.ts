import { isDeclared } from "#app/core/form/kinds.ts";
import type { Text } from "#app/core/text/text.ts";
import type { ReviewSection } from "#app/visits/view/review.ts";

/** A thing the form asks for, and what the evaluator said of it; `open`: nothing. */
export type HandIn = { readonly id: string; readonly question: Text; readonly said: "declared" | "none" | "open" };

/** The things that were asked for in this visit, in the form's order; what was not asked of it is not there. */
export function handInsOf(sections: readonly Pick<ReviewSection, "items">[]): HandIn[] {
  return sections.flatMap(({ items }) =>
    items.flatMap(({ item, answer, score }): HandIn[] => {
      if (!isDeclared(item.kind) || score.state === "hidden") return [];
      const said = answer === null ? "open" : answer.kind === "not-applicable" ? "none" : "declared";
      return [{ id: item.id, question: item.question, said }];
    }),
  );
}
