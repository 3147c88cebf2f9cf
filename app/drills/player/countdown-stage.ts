import type { Countdown } from "#app/drills/view/play.ts";

/** Pressing from here on, in ms, or from the last third of a shorter silence. */
const PRESSING_MS = 10_000;

export type Stage = "reading" | "gentle" | "pressing" | "due";

export type CountdownNow = {
  stage: Stage;
  /** Whole seconds left to think, never negative. */
  seconds: number;
  /** 0-1 of the time to think. */
  share: number;
};

/**
 * Where the countdown stands `elapsedMs` after its view was made. The customer's line is read first
 * (`readingMs`); only then does the time to think run.
 */
export function countdownAt({ remainingMs, totalMs, readingMs }: Countdown, elapsedMs: number): CountdownNow {
  const left = Math.max(0, remainingMs - Math.max(0, elapsedMs));
  const thinkMs = Math.max(1, totalMs - readingMs);
  const think = Math.min(left, thinkMs);
  return { stage: stageOf(left, thinkMs), seconds: Math.ceil(think / 1000), share: think / thinkMs };
}

/** Whole seconds that are left when it begins to press. */
export function pressingSeconds({ totalMs, readingMs }: Countdown): number {
  return Math.ceil(pressingFrom(totalMs - readingMs) / 1000);
}

function pressingFrom(thinkMs: number): number {
  return Math.min(PRESSING_MS, thinkMs / 3);
}

function stageOf(left: number, thinkMs: number): Stage {
  if (left <= 0) return "due";
  if (left > thinkMs) return "reading";
  return left <= pressingFrom(thinkMs) ? "pressing" : "gentle";
}
