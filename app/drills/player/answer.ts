import type { Problem } from "#app/core/result.ts";
import type { PlayView } from "#app/drills/view/play.ts";

/** The true state of a sitting with the customer's drawing for it. */
export type PlayState = { play: PlayView; portrait: string };

/**
 * What the server says to anything the player posts: the true state (null where nothing changed) and,
 * if the post was refused, why.
 */
export type PlayAnswer = { state: PlayState | null; problem: Problem | null };
