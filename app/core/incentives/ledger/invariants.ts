import { keyText, type Entry } from "#app/core/incentives/ledger/entry.ts";

/** What a ledger breaks, and at which entry, counted from 0. */
export type Broken = { readonly at: number; readonly what: "amount" | "key" | "overpaid" | "award-twice" | "correction-of-nothing" | "carried-apart" };

/**
 * What must hold of a ledger in the order of its entries: amounts are whole and not nothing; no key is taken twice; an
 * award is the first of its rule, period and subject, and a correction never is; no payment exceeds what was owed; what is
 * carried out of a period is carried into another.
 */
export function brokenInvariants(entries: readonly Entry[]): Broken[] {
  const broken: Broken[] = [];
  const [keys, owed, begun] = [new Set<string>(), new Map<string, number>(), new Set<string>()];
  let apart = 0;
  for (const [at, entry] of entries.entries()) {
    const { kind, amount, period, rule, subject } = entry;
    if (!Number.isSafeInteger(amount) || amount === 0 || (kind === "award" && amount < 0) || (kind === "payment" && amount > 0)) broken.push({ at, what: "amount" });
    if (keys.has(keyText(entry))) broken.push({ at, what: "key" });
    keys.add(keyText(entry));
    const part = keyText({ period, rule, subject, source: "" });
    if (kind === "award" && begun.has(part)) broken.push({ at, what: "award-twice" });
    if (kind === "correction" && !begun.has(part)) broken.push({ at, what: "correction-of-nothing" });
    if (kind === "award" || kind === "correction") begun.add(part);
    const balance = (owed.get(subject) ?? 0) + amount;
    owed.set(subject, balance);
    if (kind === "payment" && balance < 0) broken.push({ at, what: "overpaid" });
    if (kind === "carried") apart += amount;
    // The two of a pair stand beside each other.
    else if (apart !== 0) broken.push({ at, what: "carried-apart" });
  }
  if (apart !== 0) broken.push({ at: entries.length, what: "carried-apart" });
  return broken;
}
