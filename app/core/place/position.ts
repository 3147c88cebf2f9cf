import { ok, refuse, type Result } from "#app/core/result.ts";

/** A point on the Earth, WGS 84, in whole millionths of a degree (0.1 m at most); north and east are above 0. */
export type Position = { readonly latitude: number; readonly longitude: number };

/** Millionths of a degree. */
export const MICRO = 1_000_000;
const MOST_LATITUDE = 90 * MICRO;
const MOST_LONGITUDE = 180 * MICRO;
/** Nobody keeps a branch nearer to a pole, and all of China is east of it: what lies beyond is the two written the wrong way round. */
const LIVED_IN = 72 * MICRO;

const DEGREES = /^([+-]?)(\d{1,3})(?:\.(\d{1,20}))?$/;

/**
 * Degrees as people write them, such as 31.2304, in whole millionths, rounded half away from 0; null: no number of degrees.
 * Worked out on the digits, so that what is written is what is kept.
 */
export function microDegrees(written: string): number | null {
  const [, sign, whole = "", decimals = ""] = DEGREES.exec(written.trim().replace(/^[−－]/, "-")) ?? [];
  if (sign === undefined) return null;
  const rest = Number(decimals.slice(0, 6).padEnd(6, "0")) + (Number(decimals[6] ?? 0) >= 5 ? 1 : 0);
  const micro = Number(whole) * MICRO + rest;
  return sign === "-" && micro !== 0 ? -micro : micro;
}

/** The same as people write it: at least four decimals, never more than are needed. */
export function degreesText(micro: number): string {
  const size = Math.abs(micro);
  const decimals = String(size % MICRO).padStart(6, "0").replace(/0{1,2}$/, "");
  return `${micro < 0 ? "-" : ""}${Math.floor(size / MICRO)}.${decimals}`;
}

/**
 * Where something is, as it was typed; null: both were left empty. Refuses `place-half` (only one was given),
 * `place-number` (no degrees), `place-swapped` (they make sense the other way round only), `place-range`.
 */
export function readPosition(typed: { readonly latitude: string; readonly longitude: string }): Result<Position | null> {
  const [north, east] = [typed.latitude.trim(), typed.longitude.trim()];
  if (north === "" && east === "") return ok(null);
  if (north === "" || east === "") return refuse("place-half");
  const [latitude, longitude] = [microDegrees(north), microDegrees(east)];
  if (latitude === null || longitude === null) return refuse("place-number");
  if (Math.abs(latitude) > LIVED_IN && Math.abs(longitude) <= LIVED_IN) return refuse("place-swapped");
  return isPosition({ latitude, longitude }) ? ok({ latitude, longitude }) : refuse("place-range");
}

export function isPosition({ latitude, longitude }: Position): boolean {
  return Math.abs(latitude) <= MOST_LATITUDE && Math.abs(longitude) <= MOST_LONGITUDE;
}
