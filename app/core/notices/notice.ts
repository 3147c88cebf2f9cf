import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Text } from "#app/core/text/text.ts";
import type { AppealOutcome } from "#app/core/visit/appeal.ts";

/** Whose name a notice says, in both languages, as it was then. */
type By = { readonly by: Text };
/** The drill it is about. */
type About = { readonly sittingId: string; readonly title: Text };

/** The visit it is about; only to evaluators and reviewers, to the place only once it is published. */
type OfVisit = { readonly visitId: string; readonly place: Text };

/** The plan it is about, by the question that was failed. */
type OfAction = { readonly actionId: string; readonly question: Text };

/**
 * What somebody is told in the app. Each is plain JSON that says all its sentence needs, so that it reads the same when
 * what it tells of has changed or gone. Days are YYYY-MM-DD in the bank's time zone.
 */
export type Notice =
  /** A coach said something of a decision (or, null, of the whole drill); to its owner. */
  | ({ readonly kind: "remark"; readonly turn: number | null } & About & By)
  /** The owner answered; to the coach. */
  | ({ readonly kind: "answer"; readonly turn: number | null } & About & By)
  | ({ readonly kind: "objection-settled"; readonly turn: number; readonly outcome: "will-change" | "stays" } & About)
  | ({ readonly kind: "appeal-settled"; readonly outcome: "upheld" | "rejected" } & About)
  /** Drills assigned in one go, the first few by name. */
  | ({ readonly kind: "assigned"; readonly titles: readonly Text[]; readonly count: number; readonly dueOn: string } & By)
  | ({ readonly kind: "unassigned"; readonly titles: readonly Text[]; readonly count: number } & By)
  /** A critical item failed, `count` of them; to the reviewers whose turn it is. `night`: told by night, though others wait. */
  | ({ readonly kind: "visit-alarm"; readonly count: number; readonly night: boolean } & OfVisit)
  /** To the evaluator. */
  | ({ readonly kind: "visit-returned" | "visit-rejected" } & OfVisit)
  /** Somebody put back what this reviewer had taken. */
  | ({ readonly kind: "visit-put-back" } & OfVisit & By)
  /** To the evaluator: has not been answered; is due soon; go there? */
  | ({ readonly kind: "visit-unanswered" | "visit-due"; readonly dueOn: string } & OfVisit)
  /** And for so many fen; older ones do not say for how much. */
  | ({ readonly kind: "visit-offered"; readonly dueOn: string; readonly fee?: number } & OfVisit)
  /** To the evaluator: `count` visits of a campaign wait for an answer; the first is due on `dueOn`, and each earns `fee`. */
  | { readonly kind: "visits-offered"; readonly count: number; readonly dueOn: string; readonly fee?: number }
  /** To the evaluator: the test on a form, passed before, is to be taken again; the reason as a planner wrote it. */
  | { readonly kind: "test-again"; readonly slug: string; readonly title: Text; readonly reason: string }
  /** To the evaluator: a campaign has ended, and `count` visits of theirs with it. */
  | { readonly kind: "visits-over"; readonly count: number }
  /** To the evaluator: there is nothing more to do. `moved`: somebody else goes. */
  | ({ readonly kind: "visit-over"; readonly how: "cancelled" | "expired" | "void" | "moved" } & OfVisit)
  /** To the evaluator: what became of `count` entries of what the visit cost, `yuan` together; `reopened`: it is undecided again. */
  | ({ readonly kind: "expenses-decided"; readonly outcome: "accepted" | "refused" | "reopened"; readonly count: number; readonly yuan: string } & OfVisit)
  /** To whoever arranged it: it needs them. `by`: the evaluator. */
  | ({ readonly kind: "visit-trouble"; readonly how: "declined" | "unanswered" | "expired" | "void" } & OfVisit & By)
  /** To those who may hear it: a visit was appealed. To those whose score it was: what became of the appeal. To the evaluator: the score is another now. */
  | ({ readonly kind: "visit-appealed" | "visit-restated" } & OfVisit)
  | ({ readonly kind: "visit-appeal-decided"; readonly outcome: AppealOutcome } & OfVisit)
  /** To whoever appealed; the month (YYYY-MM) is all they know of when it was. */
  | ({ readonly kind: "visit-appeal-settled"; readonly outcome: AppealOutcome; readonly month: string } & OfVisit)
  /** To the owner of a plan for a finding: it is theirs now; theirs no longer, or given up. */
  | ({ readonly kind: "action-given"; readonly dueOn: string } & OfAction & By)
  | ({ readonly kind: "action-taken" } & OfAction & By)
  /** To its owner and the managers: what a later visit of that month (YYYY-MM) proved, or that the one that found it was restated on appeal. */
  | ({ readonly kind: "action-proved"; readonly outcome: "closed" | "failed" | "relapsed" | "overturned"; readonly month: string } & OfAction)
  /** To those who may approve awards: some wait, or somebody objected to some. `title` of the rule; null of a correction. */
  | { readonly kind: "awards-waiting" | "awards-objected"; readonly proposalId: string; readonly title: Text | null }
  /** To whoever is awarded something: it can be objected to until that day. */
  | { readonly kind: "awards-posted"; readonly title: Text | null; readonly until: string }
  | { readonly kind: "award-objection-settled"; readonly title: Text | null; readonly outcome: "upheld" | "rejected" }
  /** To the managers of a branch: its award is theirs to divide. */
  | { readonly kind: "pool-waiting"; readonly title: Text; readonly place: Text }
  | { readonly kind: "due-soon" | "overdue"; readonly slug: string; readonly title: Text; readonly mode: DrillMode; readonly dueOn: string };

export type NoticeKind = Notice["kind"];
