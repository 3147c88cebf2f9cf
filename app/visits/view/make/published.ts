import type { Form } from "#app/core/form/form.ts";
import type { VisitScore } from "#app/core/form/score.ts";
import type { AppealOutcome } from "#app/core/visit/appeal.ts";
import type { VisitMode, VisitState } from "#app/core/visit/visit.ts";

/** A published visit as its branch may know it. Who came, when, and what they wrote is not among it. */
export type PublishedVisit = {
  readonly visitId: string;
  /** YYYY-MM. */
  readonly month: string;
  readonly form: Form;
  readonly score: VisitScore;
  readonly mode: VisitMode;
  /** published, appealed or final */
  readonly standing: VisitState;
  /** What became of an appeal; null without one, and while it is open. */
  readonly outcome: AppealOutcome | null;
  /** False: it counts in no standing. */
  readonly counts: boolean;
};
