/** What the bank hears from outside: how satisfied customers said they were, and how many complained. */
export const OUTSIDE_KINDS = ["satisfaction", "complaints"] as const;
export type OutsideKind = (typeof OUTSIDE_KINDS)[number];

/** One figure of a branch and a month. */
export type OutsideFigure = {
  readonly branchId: string;
  /** YYYY-MM of the bank's calendar. */
  readonly month: string;
  readonly kind: OutsideKind;
  /** The service standard it is about; null for all of the service. */
  readonly standard: string | null;
  /** Satisfaction: a mean, 0-100. Complaints: how many. */
  readonly value: number;
  /** Satisfaction: how many answered. Complaints: how many customers were served, null where nobody counted them. */
  readonly n: number | null;
};

/** What two figures of which the later replaces the earlier have in common. */
export function figureKey({ branchId, month, kind, standard }: Pick<OutsideFigure, "branchId" | "month" | "kind"> & { readonly standard: string | null }): string {
  return [branchId, month, kind, standard ?? ""].join("\n");
}
