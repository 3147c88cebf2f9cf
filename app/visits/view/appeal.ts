import type { Answer, Item } from "#app/core/form/form.ts";
import type { Text } from "#app/core/text/text.ts";
import type { AppealKind, AppealOutcome } from "#app/core/visit/appeal.ts";
import type { VisitMode, VisitState } from "#app/core/visit/visit.ts";
import type { PersonView, PlaceView } from "#app/visits/view/place.ts";
import type { Found, ResultScores } from "#app/visits/view/result.ts";

/** An item that cost points, as it may be chosen for an appeal. `loss` in tenths. */
export type AppealChoice = { item: string; question: Text; found: Found | null; loss: number; critical: boolean };

/** An appealed item, what was found first and, once settled and only where it was found right, what is found now. */
export type AppealedView = {
  item: string;
  question: Text;
  kind: AppealKind;
  text: string;
  was: Found | null;
  is: Found | "not-applicable" | null;
  /** Null until it is settled. */
  right: boolean | null;
};

/** An appeal as its place, HR and reviewers read it; who heard it and who made the visit is not in it. Times in ms since the epoch. */
export type AppealTold = {
  at: number;
  items: AppealedView[];
  settled: { at: number; outcome: AppealOutcome; reason: string; was: ResultScores; is: ResultScores; moved: boolean } | null;
};

/** The appeal against a published visit: still to be made, made, settled, or too late. */
export type AppealView = {
  visitId: string;
  title: Text;
  branch: PlaceView;
  /** YYYY-MM. */
  month: string;
  standing: VisitState;
  outcome: AppealOutcome | null;
  /** Last day to appeal, YYYY-MM-DD, and how many days are left, that day among them; null: it cannot be appealed. */
  window: { until: string; left: number } | null;
  /** The reader may appeal it now. */
  may: boolean;
  choices: AppealChoice[];
  /** Null without one, and for readers who know only that there is one. */
  appeal: AppealTold | null;
};

export type HearingRow = {
  visitId: string;
  title: Text;
  branch: PlaceView;
  month: string;
  items: number;
  /** When it was appealed; the day by which it should be settled, and how many days that is from now, below 0 after it. */
  at: number;
  dueOn: string;
  left: number;
  hearer: PersonView | null;
  /** The reader hears it, may take it, or had a part in the score. */
  reader: "hears" | "may" | "apart";
  settled: { at: number; outcome: AppealOutcome } | null;
};

/** Open ones, the oldest first, and the latest that are settled. */
export type HearingsView = { open: HearingRow[]; settled: HearingRow[]; days: number };

export type HearingItem = {
  item: Item;
  kind: AppealKind;
  text: string;
  /** What the evaluator noted on it; only for whoever hears it. */
  note: string | null;
};

/** What scoring again came to; to whoever scored it, and to the others once it is settled. */
export type HearingVerdict = {
  items: { item: Item; was: Answer | null; is: Answer | null; right: boolean }[];
  outcome: AppealOutcome;
  was: ResultScores;
  is: ResultScores;
};

/** An appeal as it is heard. Nothing tells who made or reviewed the visit; answers and scores come after the blind ones are in. */
export type HearingView = {
  visitId: string;
  title: Text;
  brief: Text;
  mode: VisitMode;
  branch: PlaceView;
  month: string;
  /** Number of the last event; who acts says which one was seen. */
  seen: number;
  at: number;
  dueOn: string;
  left: number;
  hearer: PersonView | null;
  /** What the reader is to do, or why nothing. */
  stage: "take" | "score" | "settle" | "other" | "apart" | "settled";
  /** Another took it, and the reader may take it over. */
  mayTake: boolean;
  items: HearingItem[];
  /** What the evaluator wrote or declared elsewhere; only for whoever hears it. */
  said: { item: Item; answer: Answer }[];
  verdict: HearingVerdict | null;
  reason: string | null;
};
