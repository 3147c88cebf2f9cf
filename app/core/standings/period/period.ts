/** Where a period stands: 进行中 → 申诉期 → 封账中 → 已封账 → 已发放. */
export const PERIOD_STATES = ["open", "closing", "freezing", "frozen", "paid"] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

/** One event of a period's log. `actor` is a person's id; null for the job. */
export type PeriodEvent =
  /** Appeals are still heard until that day, YYYY-MM-DD, inclusive. */
  | { readonly kind: "close"; readonly actor: string; readonly until: string }
  | { readonly kind: "reopen"; readonly actor: string; readonly reason: string }
  | { readonly kind: "freeze"; readonly actor: string; readonly snapshot: string }
  | { readonly kind: "seal"; readonly actor: null; readonly snapshot: string; readonly hash: string }
  | { readonly kind: "fail"; readonly actor: null; readonly snapshot: string; readonly reason: string }
  /** A new snapshot is to be made, because results behind the last have changed. */
  | { readonly kind: "restate"; readonly actor: string; readonly reason: string; readonly snapshot: string }
  | { readonly kind: "reseal"; readonly actor: null; readonly snapshot: string; readonly hash: string }
  | { readonly kind: "pay"; readonly actor: string };

/** All that a period's events tell. */
export type PeriodLife = {
  readonly state: PeriodState;
  /** The last day of appeals; null while open. */
  readonly until: string | null;
  /** The snapshot in the making; null of none. */
  readonly making: string | null;
  /** Sealed snapshots, the first to the last; the last counts. */
  readonly snapshots: readonly string[];
  /** Why the last attempt to freeze failed; null since it went well. */
  readonly failure: string | null;
};

/** What a deed depends on besides where the period stands. */
export type PeriodFacts = {
  /** The day of the bank, YYYY-MM-DD. */
  readonly today: string;
  /** Visits and talks of the period that somebody has objected to and nobody has settled. */
  readonly openAppeals: number;
  /** Results that came, went or changed since the last snapshot. */
  readonly changedSince: number;
};
