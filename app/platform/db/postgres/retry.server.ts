import { setTimeout as pause } from "node:timers/promises";
import type { Db } from "#app/platform/db/database.ts";

const PATIENCE_MS = 5000;
const LONGEST_PAUSE_MS = 100;

/**
 * PostgreSQL lets serializable transactions run side by side and ends one of two that conflict, to be run again.
 * Doing that here makes it behave as SQLite does, where they wait for each other. It is safe because a transaction's
 * function does nothing but use its `tx`.
 */
export function retryConflicts(client: Db): Db {
  // `$transaction` has one signature for a function and one for a list; both are passed on as they came.
  const once = client.$transaction.bind(client) as (work: unknown, options?: unknown) => Promise<unknown>;
  const transaction = async (work: unknown, options?: unknown): Promise<unknown> => {
    // A list of statements is made already and cannot be sent twice.
    if (typeof work !== "function") return once(work, options);
    const end = performance.now() + PATIENCE_MS;
    for (let longest = 2; ; longest = Math.min(longest * 2, LONGEST_PAUSE_MS)) {
      try {
        return await once(work, options);
      } catch (error) {
        if (!isConflict(error) || performance.now() > end) throw error;
      }
      await pause(Math.random() * longest);
    }
  };
  return new Proxy(client, {
    get: (target, name, receiver) => (name === "$transaction" ? transaction : Reflect.get(target, name, receiver)),
  });
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2034";
}
