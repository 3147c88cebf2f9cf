import type { Outcome, Phase } from "#app/core/scenario/scenario.ts";
import type { Language } from "#app/core/text/text.ts";

/** What a drawn scenario says besides its own texts, in the reader's language. */
export type ChartWords = {
  readonly language: Language;
  readonly phase: Readonly<Record<Phase, string>>;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly silence: string;
  readonly critical: string;
  readonly patienceGone: string;
};
