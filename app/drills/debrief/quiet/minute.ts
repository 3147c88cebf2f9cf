/** For so long after the talk a debrief that needs one begins with a quiet minute. */
const FRESH_MS = 60 * 60 * 1000;

/**
 * Whether the quiet minute comes before the numbers: after a talk with abuse or threats, while it is fresh, and until
 * the reader has asked for the numbers on this visit. Times in ms since the epoch.
 */
export function quietFirst({ hard, endedAt, now, asked }: { hard: boolean; endedAt: number; now: number; asked: boolean }): boolean {
  return hard && !asked && now - endedAt < FRESH_MS;
}
