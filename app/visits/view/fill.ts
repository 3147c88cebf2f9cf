import type { Answer, Condition, Evidence } from "#app/core/form/form.ts";
import type { DeclaredKind } from "#app/core/form/kinds.ts";
import type { Text } from "#app/core/text/text.ts";
import type { VisitDeed, VisitState } from "#app/core/visit/visit.ts";
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

/** An answer as the server has it; `edition` counts its changes from 1, `savedAt` is ms since the epoch. */
export type StoredAnswer = { item: string; answer: Answer; edition: number; savedAt: number };

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
  /** Items still to be answered before it can be submitted, in the form's order. */
  missing: string[];
  /** Why it came back and what is to be mended by item; null unless it is returned. */
  returned: { reason: string; at: number; remarks: Record<string, string> } | null;
};
