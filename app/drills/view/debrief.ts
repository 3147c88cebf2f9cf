import type { ByDimension, Points } from "#app/core/scenario/dimension.ts";
import type { Mood } from "#app/core/scenario/scenario.ts";
import type { DimensionScore, Grade, Loss } from "#app/core/drill/grade.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Text } from "#app/core/text/text.ts";
import type { CustomerView } from "#app/drills/view/play.ts";

/** A move as the debrief shows it: no names of beats, replies or flags. */
export type DebriefMove = {
  turn: number;
  at: number;
  activeMs: number;
  act: "reply" | "silence" | "left" | "timed-out";
  mood: Mood;
  patience: number;
  moodAfter: Mood;
  patienceAfter: number;
  points: Points;
};

export type DebriefDecision = {
  move: DebriefMove;
  losses: readonly Loss[];
  /** Null while better replies are hidden, and where nothing better was open. */
  betterPoints: Points | null;
  detour: number;
  overtimeSeconds: number;
  shareSeconds: number;
  settledEnding: boolean;
  capLoss: number;
};

export type DebriefGrade = {
  outcome: Grade["outcome"];
  dimensions: ByDimension<DimensionScore>;
  /** Weights of the assessed dimensions in the total, in hundredths of a whole with all four. */
  weights: ByDimension<number>;
  uncapped: number;
  total: number;
  bestTotal: number;
  failed: boolean;
  passed: boolean;
  /** Critical failures, in the order in which they happened. */
  criticals: { turn: number; text: Text; standard: string }[];
};

/** `phrase` keeps the standard, `avoid` breaks it. */
export type DebriefStandard = { id: string; title: Text; rule: Text; phrase: Text | null; avoid: Text | null };
export type Spoken = { kind: "say" | "do"; text: Text };

/** One line of what colleagues chose. `other`: replies that were not open here; `gone`: left, or never answered. */
export type ColleaguesChoice = {
  act: "reply" | "other" | "silence" | "gone";
  /** Null unless it is a reply. */
  reply: Spoken | null;
  /** In steps of 5; 0 stands for "under 5". */
  percent: number;
  /** What the trainee did here, and what would have been better. */
  chosen: boolean;
  better: boolean;
};

/** A fact never learned, and where it was nearest. */
export type MissedFact = {
  text: Text;
  /** At that step (a place in `steps`) this reply, and then so many more, would have shown it; null where no way led to it. */
  chance: { step: number; reply: Spoken; further: number } | null;
};

export type DebriefStep = {
  decision: DebriefDecision;
  /** What the customer had said. */
  line: Text | null;
  /** Null where the trainee was silent, left or ran out of time. */
  chosen: Spoken | null;
  better: Spoken | null;
  /** Notes of the chosen and of the better reply; null while hidden. */
  note: Text | null;
  betterNote: Text | null;
  /** The standards its losses cite. */
  standards: DebriefStandard[];
  /** The critical act, if it was one. */
  critical: Text | null;
  /** What colleagues did here, the most frequent first; null while hidden, and where fewer than five stood. */
  choices: ColleaguesChoice[] | null;
};

export type DebriefView = {
  sittingId: string;
  slug: string;
  title: Text;
  brief: Text;
  mode: DrillMode;
  attempt: number;
  /** Assessment attempts left in the month of this sitting; 0 in practice. */
  attemptsLeft: number;
  startedAt: number;
  endedAt: number;
  customer: CustomerView;
  ending: { outcome: Grade["outcome"]; title: Text | null; text: Text | null };
  grade: DebriefGrade;
  /** False: better replies and notes come after the last attempt of the month. */
  revealed: boolean;
  steps: DebriefStep[];
  /** Facts the trainee never learned; empty while hidden. */
  factsMissed: MissedFact[];
  /** How many hints were asked for. */
  hints: number;
  /** The finished drill, and the move in it, from which this one was taken up; null from the beginning. */
  from: { sittingId: string; turn: number } | null;
  /** The standard on keeping composed where the talk asked for it; else null. */
  composure: DebriefStandard | null;
};
