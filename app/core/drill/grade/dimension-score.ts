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
 * score_d = scripted · clamp(achieved / B_d, 0, 1) + economy · share + pace · share. What gold leaves below 100 is
 * `goldGap`; what the clamp took or gave is `beyond`: 100 − goldGap − Σ losses − beyond = score. Where gold itself can
 * reach no good ending, economy and pace are in its gap, and a good ending gives them back through `beyond`.
 * Source: scoring rules, "A drill".
 */
export function scoreOf(
  dimension: Dimension,
  makeup: Makeup,
  points: { readonly best: number; readonly gold: number; readonly achieved: number },
  tempo: Tempo,
  good: Goodness,
): DimensionScore {
  const { best, achieved } = points;
  const unclamped = best > 0 ? achieved / best : 0;
  const scripted = Math.min(1, Math.max(0, unclamped));
  const gold = best > 0 ? points.gold / best : 0;
  const tempoShare = makeup.economy + makeup.pace;
  return {
    dimension,
    score: makeup.scripted * scripted + makeup.economy * tempo.economy + makeup.pace * tempo.pace,
    achieved,
    best,
    parts: dimension === "efficiency" ? partsOf(makeup, scripted, tempo) : null,
    goldGap: makeup.scripted * (1 - gold) + (good.start ? 0 : tempoShare),
    beyond: makeup.scripted * (unclamped - scripted) - (!good.start && good.ending ? tempoShare : 0),
  };
}

function partsOf(makeup: Makeup, scripted: number, tempo: Tempo): DimensionScore["parts"] {
  return {
    scripted: makeup.scripted > 0 ? 100 * scripted : null,
    economy: 100 * tempo.economy,
    pace: 100 * tempo.pace,
  };
}
