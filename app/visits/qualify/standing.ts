import type { Case } from "#app/core/form/case/case.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { daysLater } from "#app/core/time/day.ts";
import type { TestState } from "#app/visits/view/test.ts";

/**
 * What an attempt says of the next; `day`: on which it was made, YYYY-MM-DD. `again`: none was made, and what was passed before
 * counts no longer, for this reason.
 */
export type Tried = { readonly id: string; readonly caseName: string; readonly passed: boolean; readonly day: string; readonly again: string | null };

type Ground = { readonly cases: readonly Case[]; readonly waitDays: number; readonly today: string };

/**
 * How somebody stands to a test: after a failure it opens again so many days later, after a pass only when somebody asks for it.
 * @param tried their attempts on this form, the last one last
 */
export function standingOf(tried: readonly Tried[], { cases, waitDays, today }: Ground): TestState {
  const last = tried.at(-1);
  if (last?.passed) return { state: "passed", attempt: last.id, on: last.day };
  if (cases.length === 0) return { state: "none" };
  if (!last) return { state: "open", attempts: 0 };
  if (last.again !== null) return { state: "open", attempts: tried.length, again: { on: last.day, reason: last.again } };
  const from = daysLater(last.day, waitDays);
  return today < from ? { state: "waiting", attempt: last.id, from } : { state: "open", attempts: tried.length };
}

/**
 * The case of the next attempt: another than the last, all of them in turn. With which one somebody begins is drawn by who
 * they are, so that colleagues do not all begin with the same.
 * @param cases at least one, in their order
 */
export function nextCase<C extends { readonly name: string }>(cases: readonly C[], tried: readonly Pick<Tried, "caseName" | "again">[], personId: string): C | undefined {
  const last = tried.findLast(({ again }) => again === null)?.caseName;
  const before = cases.findIndex(({ name }) => name === last);
  const place = before >= 0 ? before + 1 : Number.parseInt(hashSource(personId).slice(0, 6), 16);
  return cases[place % cases.length];
}
