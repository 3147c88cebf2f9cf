import { DIMENSIONS, type ByDimension, type Dimension, type Points } from "#app/core/scenario/dimension.ts";
import type { Rules } from "#app/core/drill/rules.ts";

/** u_d of each dimension on one common scale, as whole numbers, so that sums of worth compare exactly. */
export type Worth = ByDimension<bigint>;

/**
 * u_d = s_d · w_d / B_d: what one scenario point of dimension d adds to the total, up to a common factor. s is the
 * scripted share for efficiency (0.6) and 1 for the others; u_d = 0 where B_d ≤ 0. Source: scoring rules, "A drill".
 */
export function worthOfPoint(best: ByDimension<number>, rules: Rules): Worth {
  const { worth, divisor } = scaledWorth(best, rules);
  return Object.fromEntries(Object.entries(worth).map(([dimension, u]) => [dimension, u / divisor]));
}

/**
 * What economy and pace together weigh in the total if efficiency is tested: 0.4·w_E, on the scale of the worth. A
 * fraction, since it may not be whole there. Whether efficiency has scripted points as well makes no difference.
 */
export function worthOfTempo(best: ByDimension<number>, rules: Rules): { readonly numerator: bigint; readonly divisor: bigint } {
  const { common, divisor } = scaledWorth(best, rules);
  const { economy, pace } = rules.efficiency;
  const weight = best.efficiency === undefined ? 0 : (economy + pace) * rules.weights.efficiency;
  return { numerator: BigInt(weight) * common, divisor };
}

/** u_d times `common`, the product of all B_d > 0, and what all of them can be divided by. */
function scaledWorth(best: ByDimension<number>, rules: Rules): { worth: Worth; common: bigint; divisor: bigint } {
  const earnable = DIMENSIONS.filter((dimension) => (best[dimension] ?? 0) > 0);
  const common = earnable.reduce((product, dimension) => product * BigInt(best[dimension] ?? 1), 1n);
  const scaled = DIMENSIONS.filter((dimension) => best[dimension] !== undefined).map((dimension): [Dimension, bigint] => {
    if (!earnable.includes(dimension)) return [dimension, 0n];
    const share = dimension === "efficiency" ? rules.efficiency.scripted : 100;
    return [dimension, (BigInt(share * rules.weights[dimension]) * common) / BigInt(best[dimension] ?? 1)];
  });
  const divisor = scaled.reduce((a, [, b]) => greatestCommonDivisor(a, b), 0n) || 1n;
  return { worth: Object.fromEntries(scaled), common, divisor };
}

/** Σ u_d · p_d on the scale of `worth`. */
export function worthOf(worth: Worth, points: Points): bigint {
  return DIMENSIONS.reduce((sum, dimension) => {
    const p = points[dimension];
    return p ? sum + (worth[dimension] ?? 0n) * BigInt(p) : sum;
  }, 0n);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
