/**
 * What an entry is for. An award is the first of a rule for somebody in a period; a correction changes what was owed, never
 * an entry; a division moves a branch's amount to its members; an adjustment is of no rule, but of a ruling; a reversal
 * takes a payment back that was never made.
 */
export const ENTRY_KINDS = ["award", "correction", "division", "adjustment", "carried", "payment", "reversal"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What no two entries have in common, so that whatever is done twice is done once. */
export type EntryKey = {
  readonly period: string;
  /** The rule's version; empty of what is not of one rule: adjustments, payments, and what is carried. */
  readonly rule: string;
  readonly subject: string;
  /** What brought it about: a snapshot, a ruling, a payout. */
  readonly source: string;
};

/** One line of the ledger of one unit; `amount` in whole units: above zero is owed to the subject, below zero paid or taken back. */
export type Entry = EntryKey & { readonly kind: EntryKind; readonly amount: number };

export function keyText({ period, rule, subject, source }: EntryKey): string {
  return [period, rule, subject, source].join("\n");
}

/** What is owed to a subject; below zero what it owes. Always the sum of its entries, and kept nowhere else. */
export function balanceOf(entries: readonly Entry[], subject: string, period: string | null = null): number {
  return entries.reduce((sum, entry) => (entry.subject === subject && (period === null || entry.period === period) ? sum + entry.amount : sum), 0);
}
