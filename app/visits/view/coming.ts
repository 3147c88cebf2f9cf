import type { Text } from "#app/core/text/text.ts";
import type { VoidCause } from "#app/core/visit/event.ts";
import type { VisitDeed, VisitMode, VisitState } from "#app/core/visit/visit.ts";
import type { PersonView, PlaceView } from "#app/visits/view/place.ts";
import type { EvaluatorChoice } from "#app/visits/view/plan.ts";
import type { ReviewEvent } from "#app/visits/view/review.ts";

/** A visit that nobody has handed in, was sent back, or came to nothing, as its planners see it. No answers. */
export type ComingView = {
  visitId: string;
  slug: string;
  title: Text;
  branch: PlaceView;
  mode: VisitMode;
  state: VisitState;
  evaluator: PersonView;
  /** YYYY-MM-DD in the bank's time zone. */
  dueOn: string;
  plannedOn: string | null;
  band: string | null;
  /** What it is to earn, in fen; `agreed`: whoever goes has accepted it for that, so that it stays. */
  fee: number;
  agreed: boolean;
  visitedOn: string | null;
  /** Why it was declined or came to nothing; null where nobody said. */
  cause: VoidCause | null;
  reason: string | null;
  /** What the reader may do now. */
  deeds: VisitDeed[];
  /** Number of the last event; who acts says which one was seen. */
  seen: number;
  /** The evaluator declared a conflict about the place after this was arranged. */
  declaredSince: boolean;
  /** The visit that came to nothing and this one makes good, and the visit that makes this one good. */
  revisitOf: string | null;
  revisit: string | null;
  /** True where it came to nothing before it was handed in, and nothing makes it good. */
  mayRevisit: boolean;
  /** True where the reader can read it as a reviewer. */
  inReview: boolean;
  /** Whom it could be offered to; empty where it cannot be arranged anew. */
  evaluators: EvaluatorChoice[];
  rotationDays: number;
  today: string;
  /** Oldest first. */
  history: ReviewEvent[];
};
