import type { TapAct } from "#app/core/visit/taps.ts";

/** All that the screen of taps is given: no word of what is tapped for. */
export type NowView = {
  visitId: string;
  /** What was done so far, as it arrived. */
  acts: TapAct[];
  /** Names what a page without scripts does next. */
  key: string;
};

/** What the server says to a tap: all that was done by now, or why it was not taken. */
export type TapReply = { acts: TapAct[] | null; problem: string | null };
