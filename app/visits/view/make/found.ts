import type { Answers, Form, Item } from "#app/core/form/form.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import type { Found } from "#app/visits/view/result.ts";

/** What was found by item; nothing for texts, items that do not apply, and unanswered ones. */
export type Findings = ReadonlyMap<string, Found>;

/** The one way from answers to what a branch reads: notes, reasons, texts and times end here. */
export function findingsOf(form: Form, answers: Answers): Findings {
  return new Map(
    itemsOf(form).flatMap((item): [string, Found][] => {
      const found = foundOf(item, answers);
      return found ? [[item.id, found]] : [];
    }),
  );
}

function foundOf(item: Item, answers: Answers): Found | null {
  const answer = answers[item.id];
  if (item.kind === "yes-no" && answer?.kind === "yes-no") return { kind: "yes-no", yes: answer.yes };
  if (item.kind === "scale" && answer?.kind === "scale") return { kind: "scale", level: answer.level, low: item.low, high: item.high };
  if (item.kind === "choice" && answer?.kind === "choice") {
    const chosen = item.options.find(({ id }) => id === answer.option);
    return chosen ? { kind: "choice", text: chosen.text } : null;
  }
  if (item.kind === "timing" && answer?.kind === "timing") {
    // Whole minutes: to the second, a wait could be found again in the branch's own queue log.
    return { kind: "timing", minutes: Math.ceil(answer.seconds / 60), target: item.target, limit: item.limit };
  }
  if (item.kind === "count" && answer?.kind === "count") return { kind: "count", count: answer.count, unit: item.unit };
  return null;
}
