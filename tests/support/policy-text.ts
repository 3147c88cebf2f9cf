/** A policy file without its optional parts. Numbers of the tests' own, so that a bank may change its file. */
export const POLICY = `rules:
  version: 1
  weights: { attitude: 30, efficiency: 20, product-knowledge: 25, problem-solving: 25 }
  efficiency: { scripted: 60, economy: 20, pace: 20 }
  criticalCap: 40
policy:
  version: 1
  pass: { total: 75, dimension: 60 }
  attempts: 2
  idleSeconds: { practice: 86400, assessment: 3600 }
  lostAfterSeconds: 25
  firstCutSeconds: 60
`;
