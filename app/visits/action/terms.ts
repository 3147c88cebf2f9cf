import { faultOfDueDay } from "#app/core/assignment/due.ts";
import { refuse, type Problem } from "#app/core/result.ts";

/** What a plan says, as somebody wrote it. `dueOn` is YYYY-MM-DD. */
export type ActionTerms = { readonly ownerId: string; readonly dueOn: string; readonly text: string };

/** Longest text of a plan, in characters. */
export const MOST_TEXT = 1000;
const LEAST_TEXT = 2;

/** Without the spaces around it. */
export function trimmed(terms: ActionTerms): ActionTerms {
  return { ...terms, text: terms.text.trim() };
}

/**
 * What is wrong with the terms on their face, or null: `action-text-missing`, `action-text-long`, `due-shape`, `due-past`,
 * `due-far`. A day that stood already may have passed.
 */
export function faultOfTerms({ dueOn, text }: ActionTerms, today: string, standing: string | null): Problem | null {
  if (text.length < LEAST_TEXT) return refuse("action-text-missing").problem;
  if (text.length > MOST_TEXT) return refuse("action-text-long", { most: MOST_TEXT }).problem;
  const due = dueOn === standing ? null : faultOfDueDay(dueOn, today);
  return due && refuse(due).problem;
}
