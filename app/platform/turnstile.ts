import { ok, refuse } from "#app/core/result.ts";
import type { Result } from "#app/core/result.ts";

/** Lets so many pieces of work run at once and so many wait; the next one is refused, never queued for ever. */
export type Turnstile = {
  /** Runs the work in its turn. Refuses `overloaded`; an error of the work is thrown on. */
  enter<T>(work: () => Promise<T>): Promise<Result<T>>;
};

export function createTurnstile(limits: { readonly atOnce: number; readonly waiting: number }): Turnstile {
  let running = 0;
  const queue: (() => void)[] = [];

  async function admitted(): Promise<boolean> {
    if (running < limits.atOnce) {
      running += 1;
      return true;
    }
    if (queue.length >= limits.waiting) return false;
    // The place of the one who leaves is handed over, so `running` stays as it is.
    await new Promise<void>((resolve) => queue.push(resolve));
    return true;
  }

  function leave(): void {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }

  return {
    async enter(work) {
      if (!(await admitted())) return refuse("overloaded");
      try {
        return ok(await work());
      } finally {
        leave();
      }
    },
  };
}
