import { randomInt } from "node:crypto";
import { v7 } from "uuid";
import type { Clock } from "#app/platform/clock.server.ts";

/** The only source of ids on the server; tests pass their own. */
export type Ids = {
  /** A UUID of version 7: ids of one process sort in the order they were made. */
  next(): string;
};

/** Within a millisecond, and when the clock steps back, a counter keeps the order. */
export function createIds(clock: Clock): Ids {
  let msecs = 0;
  let seq = 0;
  return {
    next() {
      const now = clock.now();
      // A random start keeps apart two processes in one millisecond; half of the counter's 32 bits stay for counting.
      seq = now > msecs ? randomInt(2 ** 31) : seq + 1;
      msecs = Math.max(now, msecs);
      return v7({ msecs, seq });
    },
  };
}
