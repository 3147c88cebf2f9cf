import type { DrillPolicy, Rules } from "#app/core/drill/rules.ts";

/** The numbers of the scoring rules as they stand by default, apart from the file the bank may change. */
export const RULES: Rules = {
  version: 1,
  weights: { attitude: 30, efficiency: 20, "product-knowledge": 25, "problem-solving": 25 },
  efficiency: { scripted: 60, economy: 20, pace: 20 },
  criticalCap: 40,
};

export const POLICY: DrillPolicy = {
  version: 1,
  pass: { total: 75, dimension: 60 },
  attempts: 2,
  idleSeconds: { practice: 86_400, assessment: 3600 },
  lostAfterSeconds: 25,
  firstCutSeconds: 60,
};
