import { daysBetween } from "#app/core/time/day.ts";

/** A notice (公示) stands at least so many days, the first and the last counted. */
export const LEAST_NOTICE = 5;

/** A shorter text says nothing. */
const LEAST_TEXT = 2;

/** What somebody said against what was posted, and what came of it; `outcome` null while it waits. */
export type Objection = { readonly id: string; readonly by: string; readonly text: string; readonly outcome: "upheld" | "rejected" | null; readonly reason: string | null };

/** What is asked of an objection when it is settled. */
type Verdict = { readonly objection: string; readonly upheld: boolean; readonly reason: string };

export function said(text: string): boolean {
  return text.trim().length >= LEAST_TEXT;
}

/** Whether a notice from one day to another stands long enough; YYYY-MM-DD, both counted. */
export function standsLongEnough(today: string, until: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(until) && daysBetween(today, until) + 1 >= LEAST_NOTICE;
}

export function openIn(objections: readonly Objection[]): readonly Objection[] {
  return objections.filter(({ outcome }) => outcome === null);
}

/** One at a time: whether somebody may object now, besides the day. */
export function mayObject(objections: readonly Objection[], actor: string, id: string): boolean {
  return objections.every((each) => each.id !== id && (each.by !== actor || each.outcome !== null));
}

/** Whether somebody may settle an open objection: not their own, and with a reason. */
export function maySettle(objections: readonly Objection[], actor: string, { objection, reason }: Omit<Verdict, "upheld">): boolean {
  const found = openIn(objections).find(({ id }) => id === objection);
  return found !== undefined && found.by !== actor && said(reason);
}

export function settledIn(objections: readonly Objection[], { objection, upheld, reason }: Verdict): readonly Objection[] {
  return objections.map((each) => (each.id === objection ? { ...each, outcome: upheld ? "upheld" : "rejected", reason } : each));
}
