import type { Rules } from "#app/core/drill/rules.ts";
import type { Answers, Form } from "#app/core/form/form.ts";
import { missingItems } from "#app/core/form/missing.ts";
import { scoreVisit } from "#app/core/form/score-visit.ts";
import type { VisitScore } from "#app/core/form/score.ts";
import type { Remove } from "#app/core/place/distance.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { AppealedItem, AppealOutcome } from "#app/core/visit/appeal.ts";
import { withAnswer } from "#app/core/visit/edits.ts";
import type { Appointment, BegunDevice, LoggedVisitEvent, Planned, Remarks, VisitEvent, VisitStep, VoidCause } from "#app/core/visit/event.ts";
import { feeAfter, feeFault, plannedFee, type FeeLife } from "#app/core/visit/fee.ts";
import { hearingFault, restatedAnswers } from "#app/core/visit/hearing.ts";
import { decideVisit, NOTHING_WANTING, type VisitFacts } from "#app/core/visit/machine.ts";
import type { VisitActor, VisitDeed, VisitStanding } from "#app/core/visit/visit.ts";

/** The form a visit is scored by for ever, and the rules it was published under. */
export type VisitContent = { readonly form: Form; readonly rules: Rules };

/** An objection to a published visit, and what became of it; `outcome` is null until it is settled. */
export type VisitAppeal = {
  readonly by: string;
  readonly at: number;
  readonly reason: string;
  readonly items: readonly AppealedItem[];
  readonly outcome: AppealOutcome | null;
  readonly settledReason: string | null;
  readonly settledAt: number | null;
  /** The blind scores of whoever hears it, and when; null until they are given, and again where another takes it over. */
  readonly rescored: { readonly at: number; readonly answers: Answers } | null;
  /** Those of them that were found right; empty until it is settled. */
  readonly answers: Answers;
};

/** All that a visit's events tell. Times in ms since the epoch. */
export type VisitLife = FeeLife & {
  readonly planned: Planned;
  readonly plannedAt: number;
  readonly standing: VisitStanding;
  /** Who goes and when, as last arranged. */
  readonly appointment: Appointment;
  readonly visitedOn: string | null;
  readonly period: string | null;
  readonly startedAt: number | null;
  /** What the evaluator's device offered at the beginning. */
  readonly device: BegunDevice | null;
  /** How far from the place the evaluator last said they were; null: not said, or taken back. */
  readonly remove: Remove | null;
  readonly submittedAt: number | null;
  readonly publishedAt: number | null;
  /** When it came to its end: final, or lost. */
  readonly endedAt: number | null;
  /** As last submitted, with what a reviewer changed; and what that scores, after an appeal the score restated. */
  readonly answers: Answers | null;
  readonly score: VisitScore | null;
  /** What was published first, where an appeal restated it; else null. */
  readonly formerScore: VisitScore | null;
  /** The last return, also after it was mended. */
  readonly returned: { readonly at: number; readonly reason: string; readonly remarks: Remarks } | null;
  readonly returns: number;
  /** Why it counts in no standing; null where it counts. */
  readonly excluded: string | null;
  /** Why the offer was declined last, or why it came to nothing. */
  readonly declined: string | null;
  readonly lost: { readonly cause: VoidCause | "cancelled" | "rejected" | "expired"; readonly reason: string | null } | null;
  /** Last day to appeal, YYYY-MM-DD; null where there is none. */
  readonly appealUntil: string | null;
  readonly appeal: VisitAppeal | null;
};

/** Which deed a later event records. */
export const DEED_OF = {
  offered: "offer",
  replanned: "replan",
  accepted: "accept",
  declined: "decline",
  begun: "begin",
  located: "locate",
  unlocated: "locate",
  submitted: "submit",
  taken: "take",
  released: "release",
  passed: "pass",
  returned: "return",
  edited: "edit",
  approved: "approve",
  rejected: "reject",
  voided: "void",
  published: "publish",
  appealed: "appeal",
  heard: "hear",
  rescored: "rescore",
  settled: "settle",
  closed: "close",
  cancelled: "cancel",
  expired: "expire",
} as const satisfies Record<VisitStep["kind"], VisitDeed>;

/** A visit that has only been planned. */
export function plannedLife(planned: Planned, at: number): VisitLife {
  const { evaluator, dueOn, firm = null, on = null, band = null, offers = false } = planned;
  return {
    planned,
    plannedAt: at,
    standing: { state: "planned", evaluatorId: evaluator, firmId: firm, offers, reviewerId: null, firstReviewerId: null, hearerId: null },
    appointment: { evaluator, firm, dueOn, on, band },
    ...plannedFee(planned),
    visitedOn: null,
    period: null,
    startedAt: null,
    device: null,
    remove: null,
    submittedAt: null,
    publishedAt: null,
    endedAt: null,
    answers: null,
    score: null,
    formerScore: null,
    returned: null,
    returns: 0,
    excluded: null,
    declined: null,
    lost: null,
    appealUntil: null,
    appeal: null,
  };
}

/**
 * The visit after one more event. Refuses what `decideVisit` refuses, what `hearingFault` says of an appeal's hearing and
 * `feeFault` of its fee, and `score-differs` where the score published or restated is not what the answers give. That the
 * actor had the right was asked when it was recorded.
 */
export function live(content: VisitContent, life: VisitLife, step: VisitStep, at: number): Result<VisitLife> {
  const decided = decideVisit(life.standing, DEED_OF[step.kind], trusted(step.actor, life), factsOf(content, step));
  if (!decided.ok) return decided;
  const fault = feeFault(life, step) ?? (life.appeal && hearingFault(content.form, life.answers ?? {}, life.appeal, step));
  if (fault) return refuse(fault);
  const next = { ...life, ...(saysWhere(step) ? { remove: removeIn(step) } : changes(content, life, step, at)), ...feeAfter(life, life.standing.evaluatorId, step) };
  const said = step.kind === "published" || step.kind === "settled" ? step.score : null;
  if (said && canonicalJson(said) !== canonicalJson(next.score)) return refuse("score-differs");
  return ok({ ...next, standing: standingAfter(decided.value, step) });
}

/** Somebody with every right over this visit but those that the visit itself gives. */
function trusted(id: string, { standing }: VisitLife): VisitActor {
  return { id, firm: standing.firmId, reviews: true, firstReviews: true, plans: true, appeals: true };
}

function factsOf({ form }: VisitContent, step: VisitStep): VisitFacts {
  return {
    ...NOTHING_WANTING,
    complete: step.kind !== "submitted" || missingItems(form, step.answers).length === 0,
    reason: "reason" in step ? step.reason : NOTHING_WANTING.reason,
  };
}

/** The machine knows who holds a visit; who is to make it is said by the plan. */
function standingAfter(standing: VisitStanding, step: VisitStep): VisitStanding {
  if (step.kind !== "replanned") return standing;
  const { evaluator: evaluatorId, firm: firmId } = step.appointment;
  return { ...standing, evaluatorId, firmId, offers: true };
}

/** What its evaluator says of where they are, or no longer says. */
type Whereabouts = Extract<VisitStep, { readonly kind: "located" | "unlocated" }>;

function saysWhere(step: VisitStep): step is Whereabouts {
  return step.kind === "located" || step.kind === "unlocated";
}

function removeIn(step: Whereabouts): Remove | null {
  return step.kind === "located" ? { metres: step.metres, accuracy: step.accuracy } : null;
}

function changes(content: VisitContent, life: VisitLife, step: Exclude<VisitStep, Whereabouts>, at: number): Partial<VisitLife> {
  switch (step.kind) {
    case "replanned":
      return { appointment: step.appointment, declined: null };
    case "declined":
      return { declined: step.reason };
    case "begun":
      return { startedAt: at, visitedOn: step.visitedOn, period: step.period, device: step.device ?? null };
    case "submitted":
      return { submittedAt: at, ...scoredAs(content, step.answers) };
    case "edited":
      return scoredAs(content, withAnswer(life.answers ?? {}, step.item, step.answer));
    case "returned":
      return { returned: { at, reason: step.reason, remarks: step.remarks }, returns: life.returns + 1 };
    case "approved":
      return { excluded: step.excluded ?? null };
    case "published":
      return { publishedAt: at, appealUntil: step.appealUntil ?? null };
    case "appealed":
    case "heard":
    case "rescored":
      return { appeal: appealAfter(life.appeal, step, at) };
    case "settled":
      return settled(content, life, step, at);
    case "closed":
      return { endedAt: at };
    case "voided":
    case "cancelled":
    case "rejected":
      return { endedAt: at, lost: { cause: step.kind === "voided" ? step.cause : step.kind, reason: step.reason } };
    case "expired":
      return { endedAt: at, lost: { cause: "expired", reason: null } };
    case "offered":
    case "accepted":
    case "taken":
    case "released":
    case "passed":
      return {};
  }
}

function scoredAs({ form, rules }: VisitContent, answers: Answers): Pick<VisitLife, "answers" | "score"> {
  return { answers, score: scoreVisit(form, answers, rules) };
}

/** Whoever takes an appeal over begins it anew. */
function appealAfter(before: VisitAppeal | null, step: VisitStep, at: number): VisitAppeal | null {
  if (step.kind !== "appealed") return before && { ...before, rescored: step.kind === "rescored" ? { at, answers: step.answers } : null };
  const { actor: by, reason, items } = step;
  return { by, at, reason, items, outcome: null, settledReason: null, settledAt: null, rescored: null, answers: {} };
}

/** What was heard stands beside what was reviewed; only the score is restated. */
function settled({ form, rules }: VisitContent, life: VisitLife, step: VisitStep & { kind: "settled" }, at: number): Partial<VisitLife> {
  const { outcome, reason: settledReason, answers } = step;
  if (!life.appeal) return {};
  const restated = scoreVisit(form, restatedAnswers(form, life.answers ?? {}, answers), rules);
  const moved = canonicalJson(restated) !== canonicalJson(life.score);
  return {
    endedAt: at,
    score: restated,
    formerScore: moved ? life.score : null,
    appeal: { ...life.appeal, outcome, settledReason, settledAt: at, answers },
  };
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
