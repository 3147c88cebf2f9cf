/**
 * Both databases run transactions one after another in effect, so a room's read-then-write is right on either.
 * Waits are in milliseconds: for a turn to begin, and for the function to finish once begun.
 */
export const transactionOptions = {
  isolationLevel: "Serializable",
  maxWait: 10_000,
  timeout: 5_000,
} as const;
