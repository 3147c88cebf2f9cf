import type { Answer, Condition, Evidence } from "#app/core/form/form.ts";
import type { DeclaredKind } from "#app/core/form/kinds.ts";
import type { TapMark } from "#app/core/form/tap.ts";
import type { Remove } from "#app/core/place/distance.ts";
import type { Problem } from "#app/core/result.ts";
import type { Text } from "#app/core/text/text.ts";
import type { VisitDeed, VisitState } from "#app/core/visit/visit.ts";
import type { FillEdit } from "#app/visits/view/edit.ts";
import type { PlaceView } from "#app/visits/view/place.ts";

/** How an item is answered, without what an answer is worth. */
export type FillMeasure =
  | { kind: "yes-no" }
  | { kind: "scale"; low: Text; high: Text }
  | { kind: "choice"; options: readonly { id: string; text: Text }[] }
  | { kind: "timing" }
  | { kind: "count"; unit: Text }
  | { kind: "text"; required: boolean }
  | { kind: "served"; required: boolean }
  | { kind: DeclaredKind; required: boolean };

/** An item as its evaluator sees it: no weight, no values, no standards. */
export type FillItem = FillMeasure & {
  id: string;
  question: Text;
  hint: Text | null;
  mayNotApply: boolean;
  showIf: Condition | null;
  /** What to keep or write to back the answer up. */
  evidence: Evidence | null;
};

export type FillSection = { id: string; title: Text; hint: Text | null; items: FillItem[] };

/**
 * An answer as the server has it; `edition` counts its changes from 1 and is 0 while only the taps tell it, `savedAt` is
 * ms since the epoch. `byTaps`: it is what the taps tell.
 */
export type StoredAnswer = { item: string; answer: Answer; edition: number; savedAt: number; byTaps: boolean };

/** A mark with its time of day in the bank's time zone, `HH:MM:SS`; empty where it does not stand. */
export type TapView = { mark: TapMark; time: string; byHand: boolean };

/** What the server says to where somebody is; null: it is kept as far as it is kept. */
export type PlaceReply = { problem: Problem | null };

/** `disordered`: some tap is before one that it comes after. */
export type TapsView = { marks: TapView[]; disordered: boolean };

export type FillView = {
  visitId: string;
  title: Text;
  brief: Text;
  branch: PlaceView;
  state: VisitState;
  dueOn: string;
  visitedOn: string | null;
  /** What the evaluator may do now. */
  deeds: VisitDeed[];
  /** True while answers can be saved. */
  editable: boolean;
  /** Number of the last event; who submits says which one was seen. */
  seen: number;
  sections: FillSection[];
  answers: StoredAnswer[];
  /** Some time of the form lies between two taps. */
  tappable: boolean;
  /** What was tapped at the place, in the visit's order; null where there is nothing to tap, and before it is begun. */
  taps: TapsView | null;
  /** Where it is can be added: the place is known, and somebody goes there. Until it is handed in, and before it is begun. */
  locatable: boolean;
  /** What was kept of where the evaluator last said they were; null: nothing, or it was taken back. */
  remove: Remove | null;
  /** Items still to be answered before it can be submitted, in the form's order. */
  missing: string[];
  /** Why it came back and what is to be mended by item; null unless it is returned. */
  returned: { reason: string; at: number; remarks: Record<string, string> } | null;
  /** What reviewers changed since it was last handed in, oldest first. */
  edits: FillEdit[];
};
