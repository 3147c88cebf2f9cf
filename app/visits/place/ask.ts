import type { LocatedFields } from "#app/visits/place/posted.ts";

/** What a browser offers for being asked where it is, as far as it does. */
export type Compass = {
  /** Browsers tell a position only to pages that came over an encrypted connection, or from the same machine. */
  readonly secure: boolean;
  /** False where this page's own headers deny it: it was reached from another page without being loaded anew. */
  readonly allowed: boolean;
  readonly geolocation: Pick<Geolocation, "getCurrentPosition"> | null;
};

/** Why there is no position. `elsewhere`: the page must be loaded anew before it may ask. */
export type Unplaced = "insecure" | "elsewhere" | "unable" | "refused" | "no-signal" | "late";

export type Asked = { readonly found: LocatedFields } | { readonly found: null; readonly why: Unplaced };

/** Longer than this nobody stands in a doorway waiting, ms. A position a minute old is as good. */
const PATIENCE = { timeout: 15_000, maximumAge: 60_000, enableHighAccuracy: true } as const;

/** Asks the browser once where it is. Called by a press and by nothing else; never throws. */
export function askWhere({ secure, allowed, geolocation }: Compass, key: string): Promise<Asked> {
  if (!secure) return Promise.resolve({ found: null, why: "insecure" });
  if (!geolocation) return Promise.resolve({ found: null, why: "unable" });
  if (!allowed) return Promise.resolve({ found: null, why: "elsewhere" });
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) => resolve({ found: fieldsOf(coords, key) }),
      ({ code }) => resolve({ found: null, why: WHY[code] ?? "no-signal" }),
      PATIENCE,
    );
  });
}

/** By the codes of the standard: PERMISSION_DENIED, POSITION_UNAVAILABLE, TIMEOUT. */
const WHY: Readonly<Record<number, Unplaced>> = { 1: "refused", 2: "no-signal", 3: "late" };

/** Written out in full, since tiny numbers would be written with an exponent. */
function fieldsOf({ latitude, longitude, accuracy }: Pick<GeolocationCoordinates, "latitude" | "longitude" | "accuracy">, key: string): LocatedFields {
  return { key, latitude: latitude.toFixed(6), longitude: longitude.toFixed(6), accuracy: Math.min(accuracy, 99_999_999).toFixed(1) };
}
