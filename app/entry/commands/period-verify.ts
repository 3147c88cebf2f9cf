import type { Command } from "#app/entry/commands/command.ts";
import { withServices } from "#app/entry/commands/command.ts";
import { Failure } from "#app/entry/setup/failure.mjs";
import { verifyPeriod } from "#app/standings/periods/snapshot/verify.server.ts";

const usage = `npm run cli -- period verify --all
npm run cli -- period verify <period, such as 2026-10, 2026-Q4 or 2027-01..2027-03>

Checks the log of a period and the hash of every snapshot of it down to its rows; where the results behind a snapshot are
unchanged, makes it anew and compares it to the last byte. Changes nothing. Exit code 1 where anything does not hold.`;

export const periodVerify: Command = {
  name: "period verify",
  summary: "Prove that frozen periods are what they were when they were sealed",
  usage,
  async run(args) {
    const only = keyIn(args);
    return withServices(async (services) => {
      const keys = (await services.db.period.findMany({ orderBy: { key: "asc" }, select: { key: true } })).map(({ key }) => key);
      if (only !== null && !keys.includes(only)) throw new Failure(`Nothing has been done about a period ${only}.`);
      let [sealed, broken] = [0, 0];
      for (const key of only === null ? keys : [only]) {
        const found = await verifyPeriod(services, key);
        if (!found.ok) {
          broken += 1;
          console.log(`${String(found.problem.params?.["what"] ?? key)}  does not hold: ${String(found.problem.params?.["part"] ?? found.problem.code)}`);
          continue;
        }
        sealed += found.value.length;
        for (const { period, number, hash, rows, again } of found.value) {
          console.log(`${period}  edition ${number}  ${hash}  ${rows} rows, ${again === "same" ? "made anew: the same" : "results have changed since, so it was not made anew"}`);
        }
      }
      console.log(`${sealed} ${sealed === 1 ? "snapshot" : "snapshots"} verified, ${broken} ${broken === 1 ? "period does" : "periods do"} not hold`);
      return broken === 0 ? 0 : 1;
    });
  },
};

/** The period that was named, null for all. */
function keyIn(args: readonly string[]): string | null {
  const [first, ...more] = args;
  if (first === undefined || more.length > 0) throw new Failure(`Say --all or one period.\n\n${usage}`);
  if (first === "--all") return null;
  if (first.startsWith("-")) throw new Failure(`There is no ${first} here.\n\n${usage}`);
  return first;
}
