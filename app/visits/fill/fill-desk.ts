import type { AnswerDesk, Desk } from "#app/visits/fill/desk/answer-desk.ts";
import type { FillView } from "#app/visits/view/fill.ts";

/** What every page of one visit shares, so that what is on its way goes on while one turns the page. */
export type FillDesk = {
  view: FillView;
  desk: AnswerDesk;
  shown: Desk;
  /** True once the page's script runs. */
  alive: boolean;
  /** Taps on this device that have not arrived yet. */
  unsentTaps: number;
};
