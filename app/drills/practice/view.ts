import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Text } from "#app/core/text/text.ts";
import type { Cover } from "#app/drills/view/shelf.ts";

/** A standard by its id and what it is called. */
export type NamedStandard = { id: string; title: Text };

/** Why a drill is proposed: one standard and what befell it last, or that it is new. Days are YYYY-MM-DD of the bank's calendar. */
export type PlanReason =
  /** A red line of one's own that no practice has mended since. */
  | { kind: "red-line"; standard: NamedStandard; day: string }
  /** A published visit to one's own branch found it wanting; `failed`: by a critical item. */
  | { kind: "visit"; standard: NamedStandard; failed: boolean; visitTitle: Text }
  /** It cost points of its dimension's score, in that drill's worst decision. */
  | { kind: "lost"; standard: NamedStandard; day: string; points: number }
  /** Done right, but with a hint. */
  | { kind: "hinted"; standard: NamedStandard; day: string }
  /** Done right, so long ago that it is about to fade. */
  | { kind: "fading"; standard: NamedStandard; day: string }
  /** Nothing of it has been met yet: so many standards in which one has no record. */
  | { kind: "new"; standards: number };

/** A practice to begin. */
export type PlannedDrill = Cover & {
  minutes: number;
  /** The weightiest first, at least one; so many standards more are due that it practises. */
  reasons: PlanReason[];
  more: number;
};

/** A drill begun and not finished. */
export type OpenDrill = { sittingId: string; slug: string; mode: DrillMode; title: Text; brief: Text };

/** What one person had best practise today. */
export type PracticePlan = {
  /** YYYY-MM-DD by the bank's clocks. */
  today: string;
  /** To be finished first, the latest first. */
  open: OpenDrill[];
  /** The most needed first; empty where nothing is due, or the day has had its share. */
  drills: PlannedDrill[];
  /** Of those drills together, by their par. */
  minutes: number;
  /** Drills finished today. */
  done: number;
  /** The first day on which something is due again, and what; null where nothing ever is. */
  next: { day: string; standards: NamedStandard[] } | null;
  /** Nothing is published, so that nothing can be proposed. */
  bare: boolean;
};

/** The first day on which a standard should be practised again, and today, YYYY-MM-DD. */
export type DueAgain = { day: string; today: string };
