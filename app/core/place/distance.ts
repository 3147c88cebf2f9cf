import { MICRO, type Position } from "#app/core/place/position.ts";

/** The Earth's mean radius in metres (IUGG). Taken as a ball it is wrong by half of one per cent at most. */
const RADIUS = 6_371_008.8;
/** A distance is kept no finer than this, in metres: enough to tell a branch from the next street, not a room from another. */
export const GRAIN = 50;

/**
 * Metres between two points along the surface, by the haversine formula: 2R·asin √(sin²(Δφ/2) + cos φ₁ · cos φ₂ · sin²(Δλ/2)).
 * Opposite points give half the circumference; what rounding lifts above 1 is 1.
 */
export function metresBetween(one: Position, other: Position): number {
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2;
  const across = Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * half(one.longitude, other.longitude);
  return 2 * RADIUS * Math.asin(Math.sqrt(Math.min(1, half(one.latitude, other.latitude) + across)));
}

/** How far a device was from a place, and how far its own word may be off, both in whole metres. */
export type Remove = { readonly metres: number; readonly accuracy: number };

/** All that is kept of where a device was: the distance to the next 50 m, half upwards, and the accuracy, never better than it said. */
export function removeOf(place: Position, device: Position, accuracy: number): Remove {
  return { metres: Math.round(metresBetween(place, device) / GRAIN) * GRAIN, accuracy: Math.ceil(accuracy) };
}

/** True where the device was farther than so many metres from the place even if it errs by all it says it may. */
export function isFar({ metres, accuracy }: Remove, limit: number): boolean {
  return metres - accuracy > limit;
}

function radians(micro: number): number {
  return ((micro / MICRO) * Math.PI) / 180;
}
