import type { Answer, Item } from "#app/core/form/form.ts";
import type { ItemScore, VisitScore } from "#app/core/form/score.ts";
import type { Text } from "#app/core/text/text.ts";
import type { VisitEvent } from "#app/core/visit/event.ts";
import type { VisitFlag } from "#app/core/visit/flags.ts";
import type { VisitDeed, VisitState } from "#app/core/visit/visit.ts";
import type { PersonView, PlaceView } from "#app/visits/view/place.ts";

export type ReviewItem = {
  item: Item;
  answer: Answer | null;
  /** The answer of the submission before this one, where it was another; null where it is the same or there was none. */
  former: Answer | null;
  score: ItemScore;
  /** What a reviewer remarked on it when the visit was last sent back. */
  remark: string | null;
};

export type ReviewSection = { id: string; title: Text; items: ReviewItem[] };

/** One line of the visit's history, as its log has it. */
export type ReviewEvent = {
  kind: VisitEvent["kind"];
  /** ms since the epoch. */
  at: number;
  actor: PersonView;
  /** Of deeds that need one, and of an approval that counts in no standing. */
  reason: string | null;
};

export type ReviewStandard = { id: string; title: Text; rule: Text };

/** A visit as its reviewers see it: as it was last submitted, and scored from that. */
export type ReviewView = {
  visitId: string;
  title: Text;
  /** What the evaluator was told to do. */
  brief: Text;
  branch: PlaceView;
  evaluator: PersonView;
  reviewer: PersonView | null;
  state: VisitState;
  /** What the reader may do now. */
  deeds: VisitDeed[];
  /** Number of the last event; who acts says which one was seen. */
  seen: number;
  dueOn: string;
  visitedOn: string | null;
  startedAt: number;
  submittedAt: number;
  score: VisitScore;
  sections: ReviewSection[];
  /** The standards its items cite, by id. */
  standards: ReviewStandard[];
  /** Worth a look; never a penalty. */
  flags: VisitFlag[];
  /** Oldest first. */
  history: ReviewEvent[];
};
