import { canSomewhere } from "#app/core/access/can.ts";
import type { Bearer } from "#app/core/access/can.ts";
import type { Deed } from "#app/core/access/deed.ts";
import type { Role } from "#app/core/access/grant.ts";

/** The rooms that stand in the head of every page, with the deed that opens each. */
const DOORS = {
  home: "home.see",
  reviews: "visits.review",
  branch: "visits.read",
  scenarios: "scenarios.see",
  system: "system.see",
  drills: "drills.choose",
  records: "drills.read",
} as const satisfies Record<string, Deed>;

export type DoorName = keyof typeof DOORS;

/**
 * The doors this person may open, as they stand in the head: home, then what the present role came for, then what
 * else is open. Drills come first in the seat of staff and last in any other.
 */
export function doorsOf(person: Bearer, seat: Role | null): DoorName[] {
  // The keys of a constant record are its names.
  const open = (Object.keys(DOORS) as DoorName[]).filter((door) => canSomewhere(person, DOORS[door]));
  return open.toSorted((a, b) => rankOf(a, seat) - rankOf(b, seat));
}

function rankOf(door: DoorName, seat: Role | null): number {
  if (door === "home") return 0;
  const plays = door === "drills" || door === "records";
  return plays === (seat === "staff") ? 1 : 2;
}
