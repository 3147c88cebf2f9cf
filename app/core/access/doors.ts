import { canSomewhere } from "#app/core/access/can.ts";
import type { Bearer } from "#app/core/access/can.ts";
import type { Deed } from "#app/core/access/deed.ts";
import type { Role } from "#app/core/access/grant.ts";
import { rolesOf } from "#app/core/access/seat.ts";

type Door = { readonly deed: Deed; readonly roles?: readonly Role[] };

/** The rooms that stand in the head of every page: the deed that opens each, and whom it is for where not for all who may. */
const DOORS = {
  home: { deed: "home.see" },
  visits: { deed: "visits.fill" },
  reviews: { deed: "reviews.see" },
  branch: { deed: "visits.read" },
  boards: { deed: "boards.own", roles: ["staff", "manager", "hr"] },
  scenarios: { deed: "scenarios.see" },
  facts: { deed: "facts.write" },
  team: { deed: "team.see" },
  system: { deed: "system.see" },
  drills: { deed: "drills.choose" },
  progress: { deed: "drills.read" },
  handbook: { deed: "handbook.read" },
} as const satisfies Record<string, Door>;

export type DoorName = keyof typeof DOORS;

/**
 * The doors this person may open, as they stand in the head: home, then what the present role came for, then what
 * else is open, then the handbook. Drills come first in the seat of staff and late in any other.
 */
export function doorsOf(person: Bearer, seat: Role | null): DoorName[] {
  // The keys of a constant record are its names.
  const open = (Object.keys(DOORS) as DoorName[]).filter((door) => isFor(person, DOORS[door]));
  return open.toSorted((a, b) => rankOf(a, seat) - rankOf(b, seat));
}

function isFor(person: Bearer, { deed, roles }: Door): boolean {
  return canSomewhere(person, deed) && (roles === undefined || rolesOf(person).some((role) => roles.includes(role)));
}

function rankOf(door: DoorName, seat: Role | null): number {
  if (door === "home") return 0;
  if (door === "handbook") return 3;
  const plays = door === "drills" || door === "progress";
  return plays === (seat === "staff") ? 1 : 2;
}
