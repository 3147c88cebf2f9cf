import type { Rules } from "#app/core/drill/rules.ts";

/** The rules of the scoring text's defaults. */
export const sampleRules: Rules = {
  version: 1,
  weights: { attitude: 30, efficiency: 20, "product-knowledge": 25, "problem-solving": 25 },
  efficiency: { scripted: 60, economy: 20, pace: 20 },
  criticalCap: 40,
};
