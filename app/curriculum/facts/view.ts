import type { Unit } from "#app/core/facts/fact.ts";
import type { FactState } from "#app/core/facts/standing.ts";
import type { TypedFact } from "#app/core/facts/typed.ts";
import type { Text } from "#app/core/text/text.ts";

/** A published scenario or form, by its title. */
export type Citing = { kind: "scenario" | "form"; slug: string; title: Text };

/** Which facts are listed: all, those past their day or missing, those about to be. */
export const FACT_FILTERS = ["all", "stale", "soon"] as const;
export type FactFilter = (typeof FACT_FILTERS)[number];

/** What is not on the sheet has no reading, no last day and no owner, and can be edited only where the file proposes it. */
export type ListedFact = {
  key: string;
  name: Text;
  state: FactState;
  reading: Text | null;
  until: string | null;
  owner: Text | null;
  /** How many published scenarios and forms name it. */
  cited: number;
  editable: boolean;
};

/** When a version was made, and by whom; by nobody where it is the file's. `at` in ms since the epoch. */
export type SheetChange = { version: number; at: number; by: Text | null };

export type FactsView = {
  /** Null before the first sheet. */
  sheet: SheetChange | null;
  /** The file of the content folder says something else than the bank's sheet ever did. */
  fileStrays: boolean;
  facts: ListedFact[];
  counts: Record<FactFilter, number>;
};

/** One fact to be edited. `seen`: the sheet's version as the page shows it. */
export type FactView = {
  key: string;
  name: Text;
  unit: Unit;
  state: FactState;
  reading: Text | null;
  until: string | null;
  typed: TypedFact;
  seen: number;
  cited: Citing[];
};

/** A part of a fact before and after; null where there was none. Days are `YYYY-MM-DD`. */
export type ChangedPart =
  | { part: "value" | "owner" | "basis"; before: Text | null; after: Text | null }
  | { part: "until"; before: string | null; after: string | null };

export type ChangedFactView = { key: string; name: Text; parts: ChangedPart[] };

export type SheetVersion = SheetChange & {
  /** How many facts it has. */
  size: number;
  changes: ChangedFactView[];
};

/** What keeps something out of assessment, and what soon will. */
export type StaleBrief = {
  out: (Citing & { facts: Text[] })[];
  soon: { key: string; name: Text; until: string }[];
};
