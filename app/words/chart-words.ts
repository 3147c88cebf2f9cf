import type { ChartWords } from "#app/core/scenario/chart/words.ts";
import type { Language } from "#app/core/text/text.ts";
import { CATALOGUE } from "#app/words/catalogue.ts";

/** What a drawn scenario says besides its own texts. */
export function chartWords(language: Language): ChartWords {
  const { trade, scenarios } = CATALOGUE[language];
  const { silence, critical, patienceGone } = scenarios.chart;
  return { language, phase: trade.phase, outcome: trade.outcome, silence, critical, patienceGone };
}
