/** What became of one visit, as far as a scorecard counts it. Times in ms since the epoch. */
export type CardVisit = {
  readonly visit: string;
  readonly evaluator: string;
  /** The firm it was arranged with; null for the bank's own. */
  readonly firm: string | null;
  readonly begun: boolean;
  /** Handed in at least once, and whether that was after the last day. */
  readonly handedIn: boolean;
  readonly late: boolean;
  readonly returned: boolean;
  /** How it came out of review; null: not yet. Valid: published and counting. */
  readonly end: "valid" | "excluded" | "rejected" | "void" | null;
  /** From the last handing in to the approval or rejection; null: not decided. */
  readonly reviewMs: number | null;
  /** Items of a settled appeal, and how many of them were found right; null without one. */
  readonly appealed: { readonly items: number; readonly changed: number; readonly moved: boolean } | null;
  /** Items of an overlap that can be compared, and on how many both agree; null: no twin, or not both are in. */
  readonly twin: { readonly compared: number; readonly agreed: number } | null;
  /** Fees and purchases that were accepted, hundredths of a yuan. */
  readonly fen: number;
};

/** A figure and how many it is made of; the value is null where they are fewer than `FEWEST`. */
export type Figure = { readonly value: number | null; readonly n: number };

/** From fewer than that nothing is said about anybody. */
export const FEWEST = 5;

/** Shares 0-1, the review time in ms, costs in hundredths of a yuan. How strict somebody scores is no part of it: that needs a model of its own. */
export type Scorecard = {
  /** Visits handed in. */
  readonly done: number;
  /** Of the visits handed in: sent back at least once; handed in after the last day. */
  readonly returned: Figure;
  readonly late: Figure;
  /** Of the visits begun: void. */
  readonly lost: Figure;
  /** Of the visits that are decided: published and counting. */
  readonly valid: Figure;
  /** Of the items appealed and settled: found right; of the visits: restated. */
  readonly overturnedItems: Figure;
  readonly overturnedVisits: Figure;
  /** Share of the compared items of double-scored visits on which both agree; `n` counts visits. */
  readonly agreement: Figure;
  readonly reviewMs: Figure;
  readonly fen: number;
  /** Cost of all visits for each one handed in; `n` counts those. */
  readonly fenPerVisit: Figure;
  /** Cost of all visits for each valid one; `n` counts the valid. */
  readonly fenPerValid: Figure;
};

/** Everything a scorecard says of some visits: those of one evaluator or one firm in a period. */
export function scorecardOf(visits: readonly CardVisit[]): Scorecard {
  const handedIn = visits.filter((visit) => visit.handedIn);
  const begun = visits.filter((visit) => visit.begun);
  const decided = visits.filter(({ end }) => end !== null);
  const valid = visits.filter(({ end }) => end === "valid");
  const appeals = visits.flatMap(({ appealed }) => appealed ?? []);
  const twins = visits.flatMap(({ twin }) => (twin && twin.compared > 0 ? [twin] : []));
  const waits = visits.flatMap(({ reviewMs }) => reviewMs ?? []);
  const fen = sum(visits.map((visit) => visit.fen));
  const items = sum(appeals.map((appeal) => appeal.items));
  return {
    done: handedIn.length,
    returned: share(handedIn, ({ returned }) => returned),
    late: share(handedIn, ({ late }) => late),
    lost: share(begun, ({ end }) => end === "void"),
    valid: share(decided, ({ end }) => end === "valid"),
    overturnedItems: figure(sum(appeals.map(({ changed }) => changed)), items, items),
    overturnedVisits: share(appeals, ({ moved }) => moved),
    agreement: figure(sum(twins.map(({ agreed }) => agreed)), sum(twins.map(({ compared }) => compared)), twins.length),
    reviewMs: figure(sum(waits), waits.length, waits.length),
    fen,
    fenPerVisit: figure(fen, handedIn.length, handedIn.length),
    fenPerValid: figure(fen, valid.length, valid.length),
  };
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): Figure {
  return figure(all.filter(holds).length, all.length, all.length);
}

function figure(part: number, whole: number, n: number): Figure {
  return { value: n < FEWEST || whole === 0 ? null : part / whole, n };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
