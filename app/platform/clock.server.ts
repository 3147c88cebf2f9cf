import { dayOf } from "#app/core/time/month.ts";
import type { Env } from "#app/platform/env.server.ts";

/** The only source of the present moment on the server; tests pass their own. */
export type Clock = {
  /** Milliseconds since 1970 UTC. */
  now(): number;
};

export const systemClock: Clock = { now: () => Date.now() };

/** The day of the bank, YYYY-MM-DD. */
export function todayOf({ clock, env }: { readonly clock: Clock; readonly env: Pick<Env, "bankTz"> }): string {
  return dayOf(clock.now(), env.bankTz);
}
