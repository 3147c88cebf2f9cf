import { keyText, type Entry } from "#app/core/incentives/ledger/entry.ts";

/** A payout of a period. */
export type Payout = { readonly id: string; readonly period: string };

/** What one payout does for one subject. */
export type Paid = { readonly subject: string; readonly amount: number; /** What is left owed to the bank, at or above zero. */ readonly debt: number };

/**
 * What a payout pays: to each subject all that is owed from all periods, and to nobody less than nothing. What earlier
 * periods left, owed or owing, is carried into the payout's own by a pair of entries that cancel, so that every earlier
 * period comes to zero and a debt meets the next thing earned. The same payout again adds nothing: its entries are there.
 */
export function payout({ id, period }: Payout, entries: readonly Pick<Entry, "subject" | "period" | "amount" | "source">[]): { readonly entries: readonly Entry[]; readonly paid: readonly Paid[] } {
  const balances = new Map<string, Map<string, number>>();
  if (entries.some(({ source }) => isOf(source, id))) return { entries: [], paid: [] };
  for (const entry of entries) {
    const own = balances.get(entry.subject) ?? new Map<string, number>();
    balances.set(entry.subject, own.set(entry.period, (own.get(entry.period) ?? 0) + entry.amount));
  }
  const made = [...balances].sort(([a], [b]) => (a < b ? -1 : 1)).map(([subject, byPeriod]) => payoutOf(subject, byPeriod, { id, period }));
  return { entries: made.flatMap((each) => each.entries), paid: made.map(({ paid }) => paid) };
}

function payoutOf(subject: string, byPeriod: ReadonlyMap<string, number>, { id, period }: Payout): { entries: Entry[]; paid: Paid } {
  const earlier = [...byPeriod].filter(([of, balance]) => of !== period && balance !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const total = [...byPeriod.values()].reduce((sum, balance) => sum + balance, 0);
  const carried = earlier.flatMap(([of, balance]): Entry[] => [
    { period: of, rule: "", subject, source: `${id} carries`, kind: "carried", amount: -balance },
    { period, rule: "", subject, source: `${id} carries ${of}`, kind: "carried", amount: balance },
  ]);
  const amount = Math.max(0, total);
  const payment: Entry[] = amount === 0 ? [] : [{ period, rule: "", subject, source: `${id} pays`, kind: "payment", amount: -amount }];
  return { entries: [...carried, ...payment], paid: { subject, amount, debt: Math.max(0, -total) } };
}

function isOf(source: string, id: string): boolean {
  return source === `${id} pays` || source === `${id} carries` || source.startsWith(`${id} carries `);
}

const REVERSES = "reverses ";

/** The source of what a reversal takes back. */
export function reversedSource(source: string): string {
  return source.startsWith(REVERSES) ? source.slice(REVERSES.length) : "";
}

/** The entries that take a payout's payments back, because it was never made; none that are there already. */
export function reversalOf(id: string, entries: readonly Entry[]): Entry[] {
  const there = new Set(entries.map(keyText));
  return entries
    .filter(({ kind, source }) => kind === "payment" && isOf(source, id))
    .map((entry): Entry => ({ ...entry, kind: "reversal", source: `${REVERSES}${entry.source}`, amount: -entry.amount }))
    .filter((entry) => !there.has(keyText(entry)));
}
