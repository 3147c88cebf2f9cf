import type { SavedAnswer, SaveRefusal } from "#app/visits/view/save.ts";

/** What the server says to a save of the page: what is stored now, or why nothing was. */
export type SaveReply = { saved: SavedAnswer | null; problem: SaveRefusal | null };
