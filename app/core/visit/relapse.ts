import type { Form } from "#app/core/form/form.ts";
import type { ItemScore, VisitScore } from "#app/core/form/score.ts";
import { itemsOf } from "#app/core/form/visible.ts";

/** An item worth less than this (of 1) failed; above it something was lost, and something shown. */
const FAILED_BELOW = 0.5;

export type Verdict = "passed" | "failed";

/** What an item found of a score; null where it was not scored. */
function verdictIn({ state, value }: ItemScore): Verdict | null {
  if (state !== "scored" || value === null) return null;
  return value < FAILED_BELOW ? "failed" : "passed";
}

/** Every item of a score that was scored, in the form's order. */
export function verdictsIn({ items }: VisitScore): ReadonlyMap<string, Verdict> {
  return new Map(
    items.flatMap((item): [string, Verdict][] => {
      const verdict = verdictIn(item);
      return verdict ? [[item.item, verdict]] : [];
    }),
  );
}

/** The items that failed, in the form's order: the findings of a visit. */
export function failedItems(score: VisitScore): string[] {
  return [...verdictsIn(score)].filter(([, verdict]) => verdict === "failed").map(([item]) => item);
}

/** A finding, as later visits are asked about it. */
export type Asked = { readonly item: string; readonly standard: string };

/**
 * What a later visit by the same form says of a finding: its item, or where the form has that item no more, all items
 * that cite its standard. Null where nothing of it was scored.
 */
export function verdictOf({ item, standard }: Asked, form: Form, score: VisitScore): Verdict | null {
  const items = itemsOf(form);
  const asked = items.some(({ id }) => id === item) ? [item] : items.filter(({ standards }) => standards.includes(standard)).map(({ id }) => id);
  const verdicts = score.items.filter((each) => asked.includes(each.item)).flatMap((each) => verdictIn(each) ?? []);
  if (verdicts.includes("failed")) return "failed";
  return verdicts.length > 0 ? "passed" : null;
}

/** A visit as the proof of a plan: which, and when it was begun, ms since the epoch. */
export type ProofVisit = { readonly id: string; readonly at: number };

/** What later visits have said of a plan so far. */
export type Proof = {
  readonly found: ProofVisit;
  /** Said to be done; a visit is still to prove it. */
  readonly done: boolean;
  /** The last visit at which it failed again while it was open. */
  readonly failed: ProofVisit | null;
  readonly closed: ProofVisit | null;
  readonly relapse: ProofVisit | null;
};

export type ProofStep = { readonly proof: Proof; readonly told: "closed" | "failed" | "relapsed" | null };

/**
 * A plan after a visit spoke about it. A visit from before the last other one that spoke changes nothing; the last one
 * speaks anew where its score was restated.
 */
export function proofAfter(before: Proof, visit: ProofVisit, verdict: Verdict | null): ProofStep {
  const others = (said: ProofVisit | null) => (said?.id === visit.id ? null : said);
  const proof = { ...before, failed: others(before.failed), closed: others(before.closed), relapse: others(before.relapse) };
  const last = Math.max(...[proof.found, proof.failed, proof.closed, proof.relapse].map((said) => said?.at ?? -Infinity));
  if (visit.at <= last || proof.relapse) return { proof: before, told: null };
  if (verdict === null) return { proof, told: null };
  if (proof.closed) return verdict === "failed" ? { proof: { ...proof, relapse: visit }, told: "relapsed" } : { proof, told: null };
  if (verdict === "passed") return { proof: { ...proof, closed: visit }, told: "closed" };
  return { proof: { ...proof, failed: visit, done: false }, told: "failed" };
}

/**
 * True where nothing is left to mend: the item did not fail at the visit that found it, as that is scored now, nor at a
 * later one while it was open. One that a visit closed stays closed.
 */
export function isOverturned(found: VisitScore, item: string, { failed, closed }: Pick<Proof, "failed" | "closed">): boolean {
  return failed === null && closed === null && !failedItems(found).includes(item);
}

export const ACTION_STATES = ["overdue", "open", "waiting", "relapsed", "closed", "overturned", "given-up"] as const;
/**
 * `waiting`: said to be done, no visit has proved it yet. `overdue`: not said to be done, and past its last day.
 * `relapsed`: was closed, and a visit after that failed again. `overturned`: the finding was found wrong on appeal.
 */
export type ActionState = (typeof ACTION_STATES)[number];

export type ActionStanding = {
  /** YYYY-MM-DD, as `today`. */
  readonly dueOn: string;
  readonly done: boolean;
  readonly closed: boolean;
  readonly relapsed: boolean;
  readonly givenUp: boolean;
  readonly overturned: boolean;
};

export function actionState({ dueOn, done, closed, relapsed, givenUp, overturned }: ActionStanding, today: string): ActionState {
  if (overturned) return "overturned";
  if (givenUp) return "given-up";
  if (relapsed) return "relapsed";
  if (closed) return "closed";
  if (done) return "waiting";
  return dueOn < today ? "overdue" : "open";
}

/** Of `closed` plans that a visit closed, how many failed again after that. */
export type RelapseCount = { readonly closed: number; readonly relapsed: number };

/** Counts under the same name as one, such as a standard's or a branch's. Most relapses first, then most closed, then by name. */
export function relapsesBy<T extends RelapseCount>(counts: readonly T[], nameOf: (count: T) => string): (RelapseCount & { readonly name: string })[] {
  const sums = new Map<string, RelapseCount>();
  for (const count of counts) {
    const { closed, relapsed } = sums.get(nameOf(count)) ?? { closed: 0, relapsed: 0 };
    sums.set(nameOf(count), { closed: closed + count.closed, relapsed: relapsed + count.relapsed });
  }
  const lines = [...sums].map(([name, sum]) => ({ name, ...sum }));
  return lines.sort((a, b) => b.relapsed - a.relapsed || b.closed - a.closed || (a.name < b.name ? -1 : 1));
}
