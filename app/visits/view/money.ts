import type { ExpenseKind, ExpenseState } from "#app/core/visit/expense.ts";
import type { Text } from "#app/core/text/text.ts";
import type { PersonView, PlaceView } from "#app/visits/view/place.ts";

/** What a visit cost, as its evaluator and reviewers see it; never in what a branch reads. Instants in ms since the epoch. */
export type ExpenseView = {
  id: string;
  visitId: string;
  place: PlaceView;
  kind: ExpenseKind;
  /** The visit came to nothing, so that its fee is only a share. */
  void: boolean;
  /** What was bought; empty of a fee. */
  what: string;
  fen: number;
  state: ExpenseState;
  /** Why it was refused. */
  reason: string | null;
  at: number;
  decidedAt: number | null;
};

/** The purchases of one visit. */
export type PurchasesView = {
  visitId: string;
  place: PlaceView;
  /** May something be entered now? */
  open: boolean;
  /** Names the next posting: sent twice, it is there once. */
  key: string;
  /** What the visit earns once it is approved, in fen. */
  fee: number;
  rows: ExpenseView[];
};

/** A month of decisions (YYYY-MM) with what was accepted in it, in fen. */
export type PaidMonth = { month: string; fees: number; purchases: number; rows: ExpenseView[] };

/** What an evaluator earned and spent, the latest first. */
export type PayView = { waiting: ExpenseView[]; waitingFen: number; months: PaidMonth[] };

/** What a reviewer narrows the list by. `month`: of the decision, or of what waits of its entry. */
export type Narrowing = { look: "open" | "decided"; evaluator: string | null; firm: string | null; month: string | null };

export type ListedExpense = ExpenseView & { evaluator: PersonView; decides: boolean };

export type ExpensesView = {
  narrowing: Narrowing;
  rows: ListedExpense[];
  /** How many there are, and what they come to in fen; of the decided what was accepted. */
  count: number;
  fen: number;
  page: number;
  pages: number;
  offer: { evaluators: { id: string; name: Text }[]; firms: { id: string; name: Text }[]; inside: boolean; months: string[] };
  /** A firm's reviewers look and decide nothing. */
  decides: boolean;
};

/** Stands for the bank's own evaluators among the firms. */
export const INSIDE = "inside";
