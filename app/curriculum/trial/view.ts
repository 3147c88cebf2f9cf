import type { Dimension, Points } from "#app/core/scenario/dimension.ts";
import type { Loss } from "#app/core/drill/grade.ts";
import type { Channel, Guard, Mood, Outcome, Phase, Seat } from "#app/core/scenario/scenario.ts";
import type { Text } from "#app/core/text/text.ts";

/** What a reply or a silence does, as its writer wrote it. */
export type TrialEffect = {
  points: Points;
  because: readonly string[];
  /** Change of patience. */
  mood: number;
  set: readonly string[];
  /** Where it may lead, in order. */
  to: readonly string[];
};

/** An open reply, in file order. */
export type TrialReply = { id: string; kind: "say" | "do"; text: Text; effect: TrialEffect; critical: Text | null; note: Text | null };

/** A reply that is shut here by its condition. */
export type ShutReply = { id: string; text: Text; when: Guard };

/** A reply or a silence as it was: what the customer said before it, what was said or done, and what it earned. */
export type TrialMove = {
  turn: number;
  beat: string;
  line: Text | null;
  mood: Mood;
  /** Null for a silence. */
  said: { kind: "say" | "do"; text: Text } | null;
  points: Points;
  moodAfter: Mood;
  patienceAfter: number;
};

export type TrialLoss = Pick<Loss, "dimension" | "source" | "score" | "standards">;

/** What a decision cost, and what would have been better. */
export type TrialDecision = {
  turn: number;
  act: "reply" | "silence" | "left" | "timed-out";
  /** What was said or done, if anything. */
  said: Text | null;
  losses: TrialLoss[];
  better: Text | null;
  note: Text | null;
  settledEnding: boolean;
};

export type TrialEnd = {
  outcome: Outcome | "left" | "timed-out";
  title: Text | null;
  text: Text | null;
  /** Null where the scenario has no gold course to be held against. */
  grade: { total: number; failed: boolean; dimensions: { dimension: Dimension; score: number }[]; decisions: TrialDecision[] } | null;
};

export type TrialView = {
  draftId: string;
  trialId: string;
  title: Text;
  brief: Text;
  seat: Seat;
  channel: Channel;
  customer: { name: Text; about: Text | null };
  /** The draft has another text by now. */
  outdated: boolean;
  startedAt: number;
  turn: number;
  /** The clock is held. */
  held: boolean;
  beat: string;
  phase: Phase | null;
  line: Text | null;
  mood: Mood;
  patience: number;
  flags: readonly string[];
  facts: Text[];
  /** Points made so far. */
  earned: Points;
  moves: TrialMove[];
  /** Empty when over. */
  replies: TrialReply[];
  shut: ShutReply[];
  /** Null where silence is not limited, and when over. */
  silence: { effect: TrialEffect; afterSeconds: number; remainingMs: number } | null;
  end: TrialEnd | null;
};
