import type { Unit } from "#app/core/incentives/rule/rule.ts";

/**
 * Within which amounts are added up and set against each other: all points, all money, and of gifts those of one rule in all
 * its versions, since a kettle pays no debt of umbrellas.
 */
export type Account = string;

const GIFT = "gift ";

export function accountOf(unit: Unit, series: string): Account {
  return unit === "gift" ? `${GIFT}${series}` : unit;
}

export function unitOf(account: Account): Unit {
  return account.startsWith(GIFT) ? "gift" : account === "fen" ? "fen" : "points";
}

/** The rule whose gift it is; null of points and money. */
export function giftSeries(account: Account): string | null {
  return account.startsWith(GIFT) ? account.slice(GIFT.length) : null;
}
