import type { Db, Tx } from "#app/platform/db/database.ts";
import { isConflict } from "#app/platform/db/refusals.server.ts";

const ATTEMPTS = 5;

type Work = (tx: Tx) => Promise<unknown>;

/**
 * PostgreSQL lets serializable transactions run side by side and ends one of two that conflict, to be run again. Doing
 * that here makes it behave as SQLite does, where they wait for each other. It is safe because a transaction's function
 * does nothing but use its `tx`.
 */
export function settleConflicts(client: Db): Db {
  // One signature for a function and one for a list: both are passed on as they came.
  const once = client.$transaction.bind(client) as (work: unknown, options?: unknown) => Promise<unknown>;
  const transaction = async (work: Work | unknown[], options?: unknown): Promise<unknown> => {
    // A list of statements is made already and cannot be sent twice.
    if (typeof work !== "function") return once(work, options);
    for (let attempt = 1; ; attempt++) {
      try {
        return await once((tx: Tx) => inTurn(tx, work, attempt > 1), options);
      } catch (error) {
        if (attempt === ATTEMPTS || !isConflict(error)) throw error;
      }
    }
  };
  return new Proxy(client, {
    get: (target, name, receiver) => (name === "$transaction" ? transaction : Reflect.get(target, name, receiver)),
  });
}

/**
 * The first attempts share a lock, a later one holds it alone: however many want the same row, the second attempt has
 * nobody beside it. Any table would do; LOCK comes before the transaction's view of the data is taken, which a query
 * for an advisory lock would not.
 */
async function inTurn(tx: Tx, work: Work, alone: boolean): Promise<unknown> {
  await tx.$executeRawUnsafe(`LOCK TABLE "_prisma_migrations" IN ${alone ? "EXCLUSIVE" : "ROW SHARE"} MODE`);
  return work(tx);
}
