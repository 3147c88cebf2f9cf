import type { Spread } from "#prisma/seed/trial/spread.ts";
import type { Trial } from "#prisma/seed/trial/trial.ts";

/** A trial in a line to read: totals as mean (a tenth below–half below–nine tenths below). */
export function lineOf({ slug, skilled, unskilled, difference, strayed }: Trial): string {
  const { mean, low, high } = difference;
  const apart = `${mean.toFixed(1)} apart (95%: ${low.toFixed(1)} to ${high.toFixed(1)})`;
  return `${slug}: skilled ${told(skilled)}, unskilled ${told(unskilled)}, ${apart}; ${strayed} of ${skilled.n + unskilled.n} do not replay`;
}

function told({ mean, p10, p50, p90 }: Spread): string {
  return `${mean.toFixed(1)} (${[p10, p50, p90].map((value) => value.toFixed(0)).join("–")})`;
}
