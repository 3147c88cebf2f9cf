import type { Dimension } from "#app/core/scenario/dimension.ts";
import type { Text } from "#app/core/text/text.ts";

/** A line of the list. */
export type ListedStandard = {
  id: string;
  dimension: Dimension;
  title: Text;
  rule: Text;
  /** Published drills that turn on it. */
  drills: number;
};

/** The standards asked for, those that fit best first where words were asked for; `of` all there are. */
export type HandbookView = { standards: ListedStandard[]; of: number };

export type ExercisingDrill = { slug: string; title: Text };

/** The items of one form that look at a standard. */
export type ExercisingForm = { slug: string; title: Text; items: { id: string; question: Text }[] };

export type StandardView = {
  id: string;
  dimension: Dimension;
  title: Text;
  rule: Text;
  why: Text;
  /** Why no talk can show it; null where one can. */
  talkReason: Text | null;
  use: Text | null;
  avoid: Text | null;
  basis: Text | null;
  /** Those that turn on it most first. */
  drills: ExercisingDrill[];
  forms: ExercisingForm[];
  /** The standards before and after it. */
  before: string | null;
  after: string | null;
};

/** What the reader lost under one standard in drills of their own. */
export type OwnRecord = {
  /** Decisions that cost points under it, by the kind of drill. */
  practice: number;
  assessment: number;
  /** Points of the dimension's score lost by them in all, 0-100 each drill. */
  points: number;
  /** The last drill in which it happened. */
  last: { sittingId: string; title: Text; at: number };
};
