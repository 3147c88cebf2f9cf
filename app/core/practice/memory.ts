import { FSRSAlgorithm, Rating as Grade, type FSRSState } from "ts-fsrs";
import { inOrder, weightOf, type Exposure, type Rating } from "#app/core/practice/exposure.ts";
import { daysBetween, daysLater } from "#app/core/time/day.ts";

/** How likely a standard should still be known on the day it comes due. FSRS's own default; more would cost a lot of drills for little. */
const RETENTION = 0.9;

/** However well it is known: whoever serves customers meets every standard twice a year. In days. */
const LONGEST = 180;

/**
 * FSRS-6 with its published default weights, fitted to several hundred million reviews of flashcards; a bank's own drills are too few to fit
 * better ones. No fuzz, so that the same past gives the same plan, and no learning steps: the shortest interval is a day.
 * Only the part of the package that counts days is used, since its cards look at the clock where they are given no time.
 * Source: https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm, "FSRS-6".
 */
const fsrs = new FSRSAlgorithm({
  request_retention: RETENTION,
  maximum_interval: LONGEST,
  enable_fuzz: false,
  enable_short_term: true,
  learning_steps: [],
  relearning_steps: [],
});

const GRADES = { again: Grade.Again, hard: Grade.Hard, good: Grade.Good } as const satisfies Record<Rating, Grade>;

/** What one person remembers of one standard. */
export type Memory = {
  readonly standard: string;
  /** S: after so many days it is still known with a probability of 0.9. */
  readonly stability: number;
  /** D: 1 (easy) to 10. */
  readonly difficulty: number;
  /** Day of the last exposure. */
  readonly last: string;
  /** First day on which it should be practised again. */
  readonly due: string;
  /** Why it is due: the weightiest of the lapses since it was last known, the latest of equals; without such a lapse the last exposure. */
  readonly cause: Exposure;
};

/**
 * What remains of a person's exposures, by standard, whatever order they come in. Each is one FSRS review, t calendar days
 * after the one before; with `again` 1, `hard` 2, `good` 3 (G):
 * S₀ = w_{G−1}; D₀ = w₄ − e^{(G−1)·w₅} + 1; then S′ = S·(1 + e^{w₈}·(11−D)·S^{−w₉}·(e^{(1−R)·w₁₀}−1)·[w₁₅ if hard]) after recall,
 * w₁₁·D^{−w₁₂}·((S+1)^{w₁₃}−1)·e^{(1−R)·w₁₄}, at most S / e^{w₁₇·w₁₈}, after a lapse, S·S^{−w₁₉}·e^{w₁₇·(G−3+w₁₈)} on the same day.
 * It is due S days later (retention 0.9), rounded, at least 1 and at most 180; what a red line or a visit has shown is due at once.
 */
export function memoriesOf(exposures: readonly Exposure[]): ReadonlyMap<string, Memory> {
  const memories = new Map<string, Memory>();
  for (const exposure of [...exposures].sort(inOrder)) {
    memories.set(exposure.standard, remembered(memories.get(exposure.standard) ?? null, exposure));
  }
  return memories;
}

function remembered(before: Memory | null, exposure: Exposure): Memory {
  const { standard, day, rating } = exposure;
  const elapsed = before ? Math.max(0, daysBetween(before.last, day)) : 0;
  const { stability, difficulty }: FSRSState = fsrs.next_state(before, elapsed, GRADES[rating]);
  const cause = before && isHeavier(before.cause, exposure) ? before.cause : exposure;
  const rest = weightOf(cause.cause) > 0 ? 0 : fsrs.next_interval(stability, elapsed);
  return { standard, stability, difficulty, last: day, due: daysLater(day, rest), cause };
}

/** Whether a former lapse still weighs more than this one. Whatever was known since is mended. */
function isHeavier(former: Exposure, { rating, cause }: Exposure): boolean {
  return rating === "again" && former.rating === "again" && weightOf(former.cause) > weightOf(cause);
}

/**
 * How likely the standard is still known on a day, 0-1: R = (1 + F·t/S)^{−w₂₀}, F = 0.9^{−1/w₂₀} − 1, t days since the last
 * exposure. Before that day it is 1.
 */
export function retrievability({ last, stability }: Memory, day: string): number {
  return fsrs.forgetting_curve(Math.max(0, daysBetween(last, day)), stability);
}
