import type { Fact, Facts } from "#app/core/facts/fact.ts";
import type { Text } from "#app/core/text/text.ts";
import { daysLater } from "#app/core/time/day.ts";

/** How a fact stands on a day: not on the sheet, past its last day, about to be, or good. */
export type FactState = "missing" | "expired" | "soon" | "good";

/** So many days before its last one a fact is to be looked at. */
const SOON_DAYS = 30;

/** @param today `YYYY-MM-DD` by the bank's clocks; the last day itself is good still */
export function stateOfFact(fact: Pick<Fact, "until"> | undefined, today: string): FactState {
  if (!fact) return "missing";
  if (fact.until < today) return "expired";
  return fact.until <= daysLater(today, SOON_DAYS) ? "soon" : "good";
}

/** A fact that cannot be relied on; one that is missing goes by its key. */
export type StaleFact = { readonly key: string; readonly name: Text; readonly state: "missing" | "expired" };

/** Of the facts that something names, those it cannot be assessed with today. */
export function staleFacts(named: readonly string[], facts: Facts, today: string): StaleFact[] {
  return named.flatMap((key) => {
    const fact = facts.get(key);
    const state = stateOfFact(fact, today);
    return state === "missing" || state === "expired" ? [{ key, name: fact?.name ?? { zh: key, en: key }, state }] : [];
  });
}
