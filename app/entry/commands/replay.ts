import { replaySittings, type Replayed } from "#app/drills/replay.server.ts";
import type { Command } from "#app/entry/commands/command.ts";
import { withServices } from "#app/entry/commands/command.ts";
import { Failure } from "#app/entry/setup/failure.mjs";

const usage = `npm run cli -- replay --all
npm run cli -- replay <id of a sitting>

Recomputes drills from their events, checks the chain of hashes, and compares everything stored of them.
Changes nothing. Exit code 1 when a drill is not what its events say.`;

export const replay: Command = {
  name: "replay",
  summary: "Check that stored drills are what their events say",
  usage,
  async run(args) {
    const only = sittingIn(args);
    return withServices(async (services) => {
      const replayed = await replaySittings(services, only);
      if (only !== undefined && replayed.sittings === 0) throw new Failure(`There is no sitting ${only}.`);
      report(replayed);
      return replayed.different.length === 0 ? 0 : 1;
    });
  },
};

/** The sitting that was named, undefined for all. */
function sittingIn(args: readonly string[]): string | undefined {
  const [first, ...more] = args;
  if (first === undefined || more.length > 0) throw new Failure(`Say --all or the id of one sitting.\n\n${usage}`);
  if (first === "--all") return undefined;
  if (first.startsWith("-")) throw new Failure(`There is no ${first} here.\n\n${usage}`);
  return first;
}

function report({ sittings, events, different }: Replayed): void {
  for (const { sittingId, differences } of different) {
    for (const difference of differences) console.log(`${sittingId}  ${difference}`);
  }
  const count = different.reduce((sum, { differences }) => sum + differences.length, 0);
  console.log(`${sittings} sittings replayed from ${events} events: ${count} ${count === 1 ? "difference" : "differences"}`);
}
