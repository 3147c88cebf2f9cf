import type { Text } from "#app/core/text/text.ts";

/** A branch, or whatever else is assessed. */
export type PlaceView = { id: string; name: Text };

/** A colleague as colleagues of the same trade see them; never in what a branch reads. */
export type PersonView = { id: string; name: Text; firm: Text | null };
