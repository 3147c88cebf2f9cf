import { keyText, type Entry } from "#app/core/incentives/ledger/entry.ts";
import { reversedSource } from "#app/core/incentives/ledger/payout.ts";

/** What a ledger breaks, and at which entry, counted from 0. */
export type Broken = { readonly at: number; readonly what: "amount" | "key" | "overpaid" | "award-twice" | "correction-of-nothing" | "carried-apart" | "divided-apart" | "reversal-of-nothing" };

/**
 * What must hold of a ledger in the order of its entries: amounts are whole and not nothing; no key is taken twice; an
 * award is the first of its rule, period and subject, and a correction never is; no payment exceeds what was owed; what is
 * carried out of a period is carried into another; a division gives away just what it takes; a reversal is of a payment and
 * of all of it. Entries of one act stand beside each other.
 */
export function brokenInvariants(entries: readonly Entry[]): Broken[] {
  const broken: Broken[] = [];
  const [keys, owed, begun] = [new Set<string>(), new Map<string, number>(), new Set<string>()];
  const payments = new Map<string, number>();
  const apart = { carried: 0, division: 0 };
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
    if (kind === "payment") payments.set(keyText(entry), amount);
    if (kind === "reversal" && payments.get(keyText({ ...entry, source: reversedSource(entry.source) })) !== -amount) broken.push({ at, what: "reversal-of-nothing" });
    if (kind !== "carried" && apart.carried !== 0) broken.push({ at, what: "carried-apart" });
    if (kind !== "division" && apart.division !== 0) broken.push({ at, what: "divided-apart" });
    if (kind === "carried" || kind === "division") apart[kind] += amount;
  }
  if (apart.carried !== 0) broken.push({ at: entries.length, what: "carried-apart" });
  if (apart.division !== 0) broken.push({ at: entries.length, what: "divided-apart" });
  return broken;
}
