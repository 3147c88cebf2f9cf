import { isTaken } from "#app/platform/db/refusals.server.ts";

/** Two at the same moment happen; more often in a row it is a bug. */
const ROUNDS = 5;

/**
 * Tries again where somebody else was quicker to take a unique key: the next round finds what they made. Throws after
 * some rounds, with `what` could not be done.
 */
export async function untilFree<T>(what: string, attempt: () => Promise<T>): Promise<T> {
  for (let round = 0; round < ROUNDS; round += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(`${what} in ${ROUNDS} rounds`);
}
