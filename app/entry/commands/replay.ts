import { replaySittings, type Replayed } from "#app/drills/replay.server.ts";
import type { Command } from "#app/entry/commands/command.ts";
import { withServices } from "#app/entry/commands/command.ts";
import { Failure } from "#app/entry/setup/failure.mjs";
import { replayVisits, type ReplayedVisits } from "#app/visits/replay.server.ts";

const usage = `npm run cli -- replay --all
npm run cli -- replay <id of a sitting or a visit>

Recomputes drills and visits from their events, checks the chains of hashes, and compares everything stored of them.
Changes nothing. Exit code 1 when a drill or a visit is not what its events say.`;

export const replay: Command = {
  name: "replay",
  summary: "Check that stored drills and visits are what their events say",
  usage,
  async run(args) {
    const only = idIn(args);
    return withServices(async (services) => {
      const drills = await replaySittings(services, only);
      const visits = await replayVisits(services, only);
      if (only !== undefined && drills.sittings + visits.visits === 0) throw new Failure(`There is no sitting and no visit ${only}.`);
      if (only === undefined || drills.sittings > 0) reportDrills(drills);
      if (only === undefined || visits.visits > 0) reportVisits(visits);
      return drills.different.length + visits.different.length === 0 ? 0 : 1;
    });
  },
};

/** The sitting or visit that was named, undefined for all. */
function idIn(args: readonly string[]): string | undefined {
  const [first, ...more] = args;
  if (first === undefined || more.length > 0) throw new Failure(`Say --all or the id of one sitting or visit.\n\n${usage}`);
  if (first === "--all") return undefined;
  if (first.startsWith("-")) throw new Failure(`There is no ${first} here.\n\n${usage}`);
  return first;
}

function reportDrills({ sittings, events, different }: Replayed): void {
  const found = different.flatMap(({ sittingId, differences }) => differences.map((each) => `${sittingId}  ${each}`));
  report(found, `${sittings} sittings replayed from ${events} events`);
}

function reportVisits({ visits, events, different }: ReplayedVisits): void {
  const found = different.flatMap(({ visitId, differences }) => differences.map((each) => `${visitId}  ${each}`));
  report(found, `${visits} visits told again from ${events} events`);
}

function report(found: readonly string[], what: string): void {
  for (const line of found) console.log(line);
  console.log(`${what}: ${found.length} ${found.length === 1 ? "difference" : "differences"}`);
}
