import { setTimeout as pause } from "node:timers/promises";
import { isBusyError } from "#app/platform/db/sqlite/errors.server.ts";

const LONGEST_PAUSE_MS = 25;

/**
 * Runs `attempt` until no other process holds the lock, for `patienceMs` at most; other requests go on meanwhile.
 * Only for steps that leave nothing behind when they fail: BEGIN, and a single statement outside a transaction.
 * @throws the last error
 */
export async function patiently<T>(attempt: () => T, patienceMs: number): Promise<T> {
  const end = performance.now() + patienceMs;
  for (let delay = 1; ; delay = Math.min(delay * 2, LONGEST_PAUSE_MS)) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusyError(error) || performance.now() > end) throw error;
    }
    await pause(delay);
  }
}
