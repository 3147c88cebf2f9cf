import type { Answer, Answers, Form, Item } from "#app/core/form/form.ts";
import { valueOf } from "#app/core/form/value.ts";
import { itemsOf, visibleItems } from "#app/core/form/visible.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { AppealedItem, AppealOutcome } from "#app/core/visit/appeal.ts";
import type { VisitStep } from "#app/core/visit/event.ts";

/** An appealed item as it was answered, as it was scored again, and whether the objection to it was right. */
export type HeardItem = { readonly item: string; readonly was: Answer | null; readonly is: Answer | null; readonly right: boolean };

/** What hearing an appeal comes to; nobody may decide it otherwise, only say why. */
export type Verdict = {
  readonly items: readonly HeardItem[];
  readonly outcome: AppealOutcome;
  /** The answers that take the place of the old ones: of the items found right. No item gets worse by an appeal. */
  readonly answers: Answers;
};

/**
 * Compares what was scored with what was scored again without knowing it. An objection is right where the new answer is
 * worth more than the old one, or where the item, which cost points, does not apply at all.
 * - every objection right: upheld; some: partly; none: rejected
 * - an answer worth less or the same changes nothing: the old one stays
 */
export function verdictOf(form: Form, answers: Answers, appealed: readonly AppealedItem[], rescored: Answers): Verdict {
  const byId = new Map(itemsOf(form).map((item) => [item.id, item]));
  const items = appealed.map(({ item: id }): HeardItem => {
    const [item, was, is] = [byId.get(id), answers[id] ?? null, rescored[id] ?? null];
    return { item: id, was, is, right: item !== undefined && isBetter(item, was, is) };
  });
  const right = items.filter((each) => each.right);
  const outcome = right.length === 0 ? "rejected" : right.length === items.length ? "upheld" : "partly";
  return { items, outcome, answers: Object.fromEntries(right.flatMap(({ item, is }) => (is ? [[item, is]] : []))) };
}

function isBetter(item: Item, was: Answer | null, is: Answer | null): boolean {
  if (!was || !is) return false;
  const before = valueOf(item, was);
  if (before === null) return false;
  if (is.kind === "not-applicable") return before < 1;
  return (valueOf(item, is) ?? 0) > before;
}

/**
 * The answers that a visit is scored from after its appeal: those that were shown when it was published, with those found
 * right in their place. What was hidden then was no part of the score and could not be appealed, so that it never comes
 * back by a right objection to the item it hangs on.
 * @param taken the answers found right
 */
export function restatedAnswers(form: Form, answers: Answers, taken: Answers): Answers {
  const shown = visibleItems(form, answers);
  return { ...Object.fromEntries(Object.entries(answers).filter(([id]) => shown.has(id))), ...taken };
}

type Hearing = { readonly items: readonly AppealedItem[]; readonly rescored: { readonly answers: Answers } | null };
type HearingFault = "hearing-incomplete" | "hearing-scored" | "hearing-blind" | "outcome-differs";

/**
 * Why an event of a hearing could not have happened; null where it could, and for every other event.
 * - `hearing-scored`: whoever hears it has scored it already, and has seen since what was scored before
 * - `hearing-incomplete`: not exactly the appealed items were scored again
 * - `hearing-blind`: settled before it was scored again
 * - `outcome-differs`: settled otherwise than the scores say
 */
export function hearingFault(form: Form, answers: Answers, { items, rescored }: Hearing, step: VisitStep): HearingFault | null {
  if (step.kind === "rescored") {
    if (rescored) return "hearing-scored";
    const asked = items.map(({ item }) => item).sort();
    return canonicalJson(Object.keys(step.answers).sort()) === canonicalJson(asked) ? null : "hearing-incomplete";
  }
  if (step.kind !== "settled") return null;
  if (!rescored) return "hearing-blind";
  const { outcome, answers: taken } = verdictOf(form, answers, items, rescored.answers);
  return outcome === step.outcome && canonicalJson(taken) === canonicalJson(step.answers) ? null : "outcome-differs";
}
