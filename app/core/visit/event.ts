import type { Logged } from "#app/core/chain.ts";
import type { Answers } from "#app/core/form/form.ts";
import type { VisitScore } from "#app/core/form/score.ts";

/** First event of every visit: what it is, whose, and all that scoring needs besides the answers. People by id only. */
export type Planned = {
  readonly kind: "planned";
  /** Who planned it. */
  readonly actor: string;
  readonly visit: string;
  readonly branch: string;
  /** Hash of the form's version, and the version of the scoring rules it was published under. */
  readonly form: string;
  readonly rules: number;
  readonly mode: "mystery";
  readonly evaluator: string;
  /** Last day to do it, YYYY-MM-DD in the bank's time zone. */
  readonly dueOn: string;
};

/** What happened to a visit after it was planned, and who did it. */
export type VisitStep = { readonly actor: string } & (
  /** Day and month of the visit in the bank's time zone (YYYY-MM-DD, YYYY-MM). */
  | { readonly kind: "begun"; readonly visitedOn: string; readonly period: string }
  /** All answers as they stood, hidden items' too. */
  | { readonly kind: "submitted"; readonly answers: Answers }
  | { readonly kind: "taken" }
  /** Why it goes back, and what is to be mended by item. */
  | { readonly kind: "returned"; readonly reason: string; readonly remarks: Remarks }
  | { readonly kind: "approved" }
  | { readonly kind: "published"; readonly score: VisitScore }
);

/** What a reviewer wants mended, by item id. */
export type Remarks = Readonly<Record<string, string>>;

export type VisitEvent = Planned | VisitStep;

/** A visit's event as its log keeps it. */
export type LoggedVisitEvent = Logged<VisitEvent>;
