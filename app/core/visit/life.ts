import type { Rules } from "#app/core/drill/rules.ts";
import type { Answers, Form } from "#app/core/form/form.ts";
import { missingItems } from "#app/core/form/missing.ts";
import { scoreVisit } from "#app/core/form/score-visit.ts";
import type { VisitScore } from "#app/core/form/score.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { LoggedVisitEvent, Planned, Remarks, VisitEvent, VisitStep } from "#app/core/visit/event.ts";
import { decideVisit } from "#app/core/visit/machine.ts";
import type { VisitDeed, VisitStanding } from "#app/core/visit/visit.ts";

/** The form a visit is scored by for ever, and the rules it was published under. */
export type VisitContent = { readonly form: Form; readonly rules: Rules };

/** All that a visit's events tell. Times in ms since the epoch. */
export type VisitLife = {
  readonly planned: Planned;
  readonly plannedAt: number;
  readonly standing: VisitStanding;
  readonly visitedOn: string | null;
  readonly period: string | null;
  readonly startedAt: number | null;
  readonly submittedAt: number | null;
  readonly publishedAt: number | null;
  /** As last submitted, and what that scores. */
  readonly answers: Answers | null;
  readonly score: VisitScore | null;
  /** The last return, also after it was mended. */
  readonly returned: { readonly at: number; readonly reason: string; readonly remarks: Remarks } | null;
  readonly returns: number;
};

/** Which deed a later event records. */
export const DEED_OF = {
  begun: "begin",
  submitted: "submit",
  taken: "take",
  returned: "return",
  approved: "approve",
  published: "publish",
} as const satisfies Record<VisitStep["kind"], VisitDeed>;

/** A visit that has only been planned. */
export function plannedLife(planned: Planned, at: number): VisitLife {
  return {
    planned,
    plannedAt: at,
    standing: { state: "planned", evaluatorId: planned.evaluator, reviewerId: null },
    visitedOn: null,
    period: null,
    startedAt: null,
    submittedAt: null,
    publishedAt: null,
    answers: null,
    score: null,
    returned: null,
    returns: 0,
  };
}

/**
 * The visit after one more event. Refuses what `decideVisit` refuses, and `score-differs` where the score published is
 * not what the answers submitted give. That the actor of a review may review at all was asked when it was recorded.
 */
export function live(content: VisitContent, life: VisitLife, step: VisitStep, at: number): Result<VisitLife> {
  const facts = {
    complete: step.kind !== "submitted" || missingItems(content.form, step.answers).length === 0,
    reason: step.kind === "returned" ? step.reason : null,
  };
  const decided = decideVisit(life.standing, DEED_OF[step.kind], { id: step.actor, reviews: true }, facts);
  if (!decided.ok) return decided;
  if (step.kind === "published" && canonicalJson(step.score) !== canonicalJson(life.score)) return refuse("score-differs");
  return ok({ ...life, ...changes(content, life, step, at), standing: decided.value });
}

function changes({ form, rules }: VisitContent, life: VisitLife, step: VisitStep, at: number): Partial<VisitLife> {
  switch (step.kind) {
    case "begun":
      return { startedAt: at, visitedOn: step.visitedOn, period: step.period };
    case "submitted":
      return { submittedAt: at, answers: step.answers, score: scoreVisit(form, step.answers, rules) };
    case "returned":
      return { returned: { at, reason: step.reason, remarks: step.remarks }, returns: life.returns + 1 };
    case "published":
      return { publishedAt: at };
    case "taken":
    case "approved":
      return {};
  }
}

/**
 * The visit that a whole log tells, scored from the answers in it. Refuses `no-planning` (it does not begin with its
 * plan), `event-refused` with `seq` and the reason where an event could not have happened.
 */
export function lifeOf(content: VisitContent, log: readonly LoggedVisitEvent[]): Result<VisitLife> {
  const [first, ...later] = log;
  if (first?.event.kind !== "planned") return refuse("no-planning");
  let life = plannedLife(first.event, first.at);
  for (const { seq, event, at } of later) {
    const next = isStep(event) ? live(content, life, event, at) : refuse("planned-again");
    if (!next.ok) return refuse("event-refused", { seq, reason: next.problem.code });
    life = next.value;
  }
  return ok(life);
}

function isStep(event: VisitEvent): event is VisitStep {
  return event.kind !== "planned";
}
