import type { Text } from "#app/core/text/text.ts";
import type { Scorecard } from "#app/core/visit/scorecard.ts";

/** One evaluator or one firm; an empty name is the bank's own people together. */
export type CardRow = { id: string; name: Text | null; firm: Text | null; card: Scorecard };

/** How evaluators and firms did in the visits that were due in some months. */
export type ScorecardsView = {
  /** First and last month, YYYY-MM. */
  from: string;
  to: string;
  /** The quarter asked for, YYYY-Qn; null: the last four. The quarters that may be asked for, the latest first. */
  quarter: string | null;
  quarters: string[];
  /** Empty for a firm's own reviewers: the firm is all they see. */
  firms: CardRow[];
  people: CardRow[];
};
