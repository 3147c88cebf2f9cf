import { comparedItems, type Case } from "#app/core/form/case/case.ts";
import type { Answer, Answers, Form } from "#app/core/form/form.ts";
import type { QualifyPolicy } from "#app/core/visit/policy.ts";

/** How far answers agree with the key of a case. */
export type Comparison = {
  /** Items that were compared, and those of them that agree; counts. */
  readonly of: number;
  readonly right: number;
  /** `right` of `of`, 0-1. */
  readonly share: number;
  /** Every critical item agrees. */
  readonly criticals: boolean;
  /** In the order of the form, those with something to compare. */
  readonly sections: readonly { readonly id: string; readonly of: number; readonly right: number }[];
  /** By item; only what was compared. */
  readonly agrees: ReadonlyMap<string, boolean>;
};

/** A time agrees within this share of the key's, or within so many seconds, whichever is more. */
const TIME_SHARE = 0.1;
const TIME_SECONDS = 15;
/** Two careful readers may see a scale one level apart. */
const SCALE_LEVELS = 1;

/**
 * Compares answers with the key of a case, item by item. Compared is every scored item that the key shows or the answers
 * show: an item that one of them does not ask for was answered otherwise on the way, and does not agree.
 */
export function compareCase(form: Form, found: Case, answers: Answers): Comparison {
  const asked = new Set([found.key, answers].flatMap((each) => comparedItems(form, each).map(({ id }) => id)));
  const shown = new Set(comparedItems(form, answers).map(({ id }) => id));
  const agrees = new Map<string, boolean>();
  const sections = form.sections.flatMap(({ id, items }) => {
    const compared = items.filter((item) => asked.has(item.id));
    for (const item of compared) agrees.set(item.id, shown.has(item.id) && isAgreed(found.key[item.id], answers[item.id], found.within[item.id]));
    const right = compared.filter((item) => agrees.get(item.id)).length;
    return compared.length === 0 ? [] : [{ id, of: compared.length, right }];
  });
  const critical = form.sections.flatMap(({ items }) => items.filter((item) => item.critical && agrees.has(item.id)));
  const of = agrees.size;
  const right = [...agrees.values()].filter(Boolean).length;
  return { of, right, share: of === 0 ? 0 : right / of, criticals: critical.every(({ id }) => agrees.get(id)), sections, agrees };
}

/** Passed: enough of the items agree, and every critical one. Counted in whole items, so that no rounding decides. */
export function isPassed({ of, right, criticals }: Pick<Comparison, "of" | "right" | "criticals">, { percent }: QualifyPolicy): boolean {
  return of > 0 && criticals && right * 100 >= percent * of;
}

/**
 * Whether an answer is as the key has it. Equal, but: a scale within one level, a time within the larger of 10% of the
 * key's and 15 s, or within what the case allows. “Does not apply” agrees with itself, whatever the reason.
 * @param within seconds the case allows, instead of the general rule
 */
export function isAgreed(key: Answer | undefined, answer: Answer | undefined, within?: number): boolean {
  if (key === undefined || answer === undefined || key.kind !== answer.kind) return false;
  if (key.kind === "yes-no" && answer.kind === "yes-no") return key.yes === answer.yes;
  if (key.kind === "choice" && answer.kind === "choice") return key.option === answer.option;
  if (key.kind === "count" && answer.kind === "count") return key.count === answer.count;
  if (key.kind === "scale" && answer.kind === "scale") return Math.abs(key.level - answer.level) <= SCALE_LEVELS;
  if (key.kind === "timing" && answer.kind === "timing") {
    const allowed = within ?? Math.max(key.seconds * TIME_SHARE, TIME_SECONDS);
    return Math.abs(key.seconds - answer.seconds) <= allowed;
  }
  return key.kind === "not-applicable";
}
