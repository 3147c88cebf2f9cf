import type { Command } from "#app/entry/commands/command.ts";
import { withServices } from "#app/entry/commands/command.ts";
import { Failure } from "#app/entry/setup/failure.mjs";
import { verifyLedger } from "#app/incentives/ledger/entries.server.ts";

const usage = `npm run cli -- ledger verify

Checks the ledger of incentives: that every entry hashes to what it says and follows the one before, that the ledger ends where
it should, and that every account keeps its invariants. Changes nothing. Exit code 1 where anything does not hold.`;

export const ledgerVerify: Command = {
  name: "ledger verify",
  summary: "Prove that the ledger of incentives is what was written to it",
  usage,
  async run(args) {
    if (args.length > 0) throw new Failure(`There is nothing to say after it.\n\n${usage}`);
    return withServices(async (services) => {
      const proved = await verifyLedger(services);
      if (!proved.ok) {
        console.log(`Entry ${String(proved.problem.params?.["seq"] ?? "")} does not hold: ${String(proved.problem.params?.["part"] ?? proved.problem.code)}`);
        return 1;
      }
      const { entries, accounts, hash } = proved.value;
      console.log(entries === 0 ? "The ledger has no entries yet" : `${entries} entries in ${accounts} ${accounts === 1 ? "account" : "accounts"} verified, ending in ${hash}`);
      return 0;
    });
  },
};
