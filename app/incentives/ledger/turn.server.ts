import type { Result } from "#app/core/result.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { isConflict, isTaken } from "#app/platform/db/refusals.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The one row of LedgerHead. */
export const LEDGER = "ledger";

/** Hundreds of thousands of entries take longer than a transaction is given otherwise. */
const LONGEST_MS = 120_000;
const ROUNDS = 5;

/**
 * Does what reads balances and writes entries, nobody else doing so meanwhile: whoever comes second waits, or begins again
 * and reads what the first has written. `work` decides before it writes anything, since a refusal takes nothing back.
 */
export async function inLedger<T>(services: Services, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  for (let round = 1; ; round += 1) {
    try {
      return await services.db.$transaction(
        async (tx) => {
          // Takes the row's lock first of all.
          const { count } = await tx.ledgerHead.updateMany({ where: { id: LEDGER }, data: { id: LEDGER } });
          if (count === 0) await tx.ledgerHead.create({ data: { id: LEDGER, seq: 0, hash: "0".repeat(64) } });
          return work(tx);
        },
        { timeout: LONGEST_MS, maxWait: LONGEST_MS },
      );
    } catch (error) {
      if (round === ROUNDS || !(isConflict(error) || isTaken(error))) throw error;
    }
  }
}
