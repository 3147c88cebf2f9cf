import type { BeatStatistics, Flag } from "#app/core/items/item.ts";

/** From so many people on, something conspicuous is pointed out; with fewer it is as likely chance. */
export const FLAGGED_FROM = 30;

/** A correlation below this tells next to nothing, a share of points above or below these neither. */
export const BOUNDS = { flat: 0.1, easy: 0.95, hard: 0.2 } as const;

/**
 * What deserves the author's look, as a hint and never a verdict: at n = 30 a true correlation of 0.1 comes out below 0
 * three times in ten. The point-biserial speaks, and the graded correlation only where that is undefined. A beat with
 * one reply leaves no choice and is never too easy. `stayed` is how many decided here, `couldPick` how many of them could
 * have decided for a reply: who left decided against none.
 */
export function flagsOf(figures: Omit<BeatStatistics, "flags">, stayed: number, couldPick: (reply: string) => number): Flag[] {
  const unpicked = figures.replies.flatMap(({ reply, told }) => (told?.picked === 0 && couldPick(reply) >= FLAGGED_FROM ? [reply] : []));
  const flags: Flag[] = unpicked.length > 0 ? [{ kind: "unpicked", replies: unpicked }] : [];
  if (stayed < FLAGGED_FROM) return flags;
  const r = figures.discrimination.best.value ?? figures.discrimination.points.value;
  if (r !== null && r < BOUNDS.flat) flags.push({ kind: r < 0 ? "negative" : "flat" });
  const difficulty = figures.difficulty.value;
  if (difficulty !== null && difficulty > BOUNDS.easy && figures.replies.length > 1) flags.push({ kind: "easy" });
  if (difficulty !== null && difficulty < BOUNDS.hard) flags.push({ kind: "hard" });
  return flags;
}
