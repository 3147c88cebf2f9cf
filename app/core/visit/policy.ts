import { daysLater } from "#app/core/time/day.ts";

/** What the bank decides about visits. Whole numbers, so that a file can say them exactly; days are days of the calendar. */
export type VisitPolicy = {
  readonly version: number;
  /** A published visit may be appealed on so many days after the day of its publication. */
  readonly appealDays: number;
  /** Nobody visits a place again within so many days; 0: as often as anybody likes. */
  readonly rotationDays: number;
  /** Evaluators are reminded so many days before a visit is due. */
  readonly remindDays: number;
  /** An offer unanswered for so many days is brought to mind. */
  readonly answerDays: number;
  /** An appeal should be settled within so many days; nothing settles itself when they are over. */
  readonly hearDays: number;
  /** What an evaluator earns for a visit where its plan says nothing else, in fen. */
  readonly feeFen: number;
  /** Hundredths of the fee that a visit still earns which came to nothing through no fault of its evaluator. */
  readonly voidFeeShare: number;
  /** Said to be farther than so many metres from the place, beyond all that the device may err, a visit is worth a second look. */
  readonly farMetres: number;
  /** When a test on a form is passed, and how soon one that was not may be tried again. */
  readonly qualify: QualifyPolicy;
};

export type QualifyPolicy = {
  /** Hundredths of the compared items that must agree with the key; every critical one must, whatever this says. */
  readonly percent: number;
  /** Days of the calendar after a failed test before the next; 0: at once. */
  readonly waitDays: number;
};

/** In force where the policy file has no `visits:` section. */
export const DEFAULT_VISIT_POLICY: VisitPolicy = {
  version: 0,
  appealDays: 10,
  rotationDays: 30,
  remindDays: 2,
  answerDays: 2,
  hearDays: 10,
  feeFen: 0,
  voidFeeShare: 50,
  farMetres: 500,
  qualify: { percent: 85, waitDays: 1 },
};

/** The last day on which what was published on a day may be appealed; both YYYY-MM-DD. */
export function lastAppealDay({ appealDays }: VisitPolicy, publishedOn: string): string {
  return daysLater(publishedOn, appealDays);
}
