import type { DimensionScore } from "#app/core/drill/grade.ts";
import type { Tempo } from "#app/core/drill/grade/tempo.ts";
import type { Rules } from "#app/core/drill/rules.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";

/** What a dimension's score is made of: score points (of 100) for scripted points, economy and pace. */
export type Makeup = { readonly scripted: number; readonly economy: number; readonly pace: number };

/**
 * 100 scripted, except efficiency: 60 scripted, 20 economy, 20 pace; without scripted points to earn (B_d ≤ 0) economy
 * and pace alone, in proportion. Null where nothing can be assessed. Source: scoring rules, "A drill".
 */
export function makeupOf(dimension: Dimension, best: number, { efficiency }: Rules): Makeup | null {
  if (dimension !== "efficiency") return best > 0 ? { scripted: 100, economy: 0, pace: 0 } : null;
  if (best > 0) return efficiency;
  const both = efficiency.economy + efficiency.pace;
  if (both <= 0) return null;
  return { scripted: 0, economy: (100 * efficiency.economy) / both, pace: (100 * efficiency.pace) / both };
}

/** How the gold course starts and how the sitting ended, both as "good" in the sense of the scoring rules. */
export type Goodness = { readonly start: boolean; readonly ending: boolean };

/**
 * score_d = scripted · clamp(achieved / B_d, 0, 1) + economy · share + pace · share. What gold's own score leaves below
 * 100 is `goldGap`; what the clamps took or gave is `beyond`: 100 − goldGap − Σ losses − beyond = score. Where gold can
 * reach no good ending, economy and pace are in its gap; a silence or a critical reply may bring one into reach all the
 * same, and then `beyond` gives them back. Source: scoring rules, "A drill".
 */
export function scoreOf(
  dimension: Dimension,
  makeup: Makeup,
  points: { readonly best: number; readonly gold: number; readonly achieved: number },
  tempo: Tempo,
  good: Goodness,
): DimensionScore {
  const { best, achieved } = points;
  const scripted = ratio(achieved, best);
  const gold = ratio(points.gold, best);
  const tempoShare = makeup.economy + makeup.pace;
  const regained = !good.start && (good.ending || tempo.settled >= 0);
  return {
    dimension,
    score: makeup.scripted * scripted.clamped + makeup.economy * tempo.economy + makeup.pace * tempo.pace,
    achieved,
    best,
    parts: dimension === "efficiency" ? partsOf(makeup, scripted.clamped, tempo) : null,
    goldGap: makeup.scripted * (1 - gold.clamped) + (good.start ? 0 : tempoShare),
    beyond: makeup.scripted * (scripted.beyond - gold.beyond) - (regained ? tempoShare : 0),
  };
}

/** a / b within 0..1, and what lay outside; 0 where b ≤ 0. */
function ratio(a: number, b: number): { readonly clamped: number; readonly beyond: number } {
  const value = b > 0 ? a / b : 0;
  const clamped = Math.min(1, Math.max(0, value));
  return { clamped, beyond: value - clamped };
}

function partsOf(makeup: Makeup, scripted: number, tempo: Tempo): DimensionScore["parts"] {
  return {
    scripted: makeup.scripted > 0 ? 100 * scripted : null,
    economy: 100 * tempo.economy,
    pace: 100 * tempo.pace,
  };
}
