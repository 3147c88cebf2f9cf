import type { Bearer } from "#app/core/access/can.ts";
import { reachOf, type ListedDeed } from "#app/core/access/reach.ts";
import type { Places } from "#app/standings/outside/figures.server.ts";

/** Where somebody may do a deed, as figures are asked for. People of an outside firm reach no branch. */
export function placesOf(me: Bearer, deed: ListedDeed): Places {
  if (me.firmId) return {};
  const { bank, regions, branches } = reachOf(me, deed);
  return bank ? { all: true } : { regionIds: regions, branchIds: branches };
}
