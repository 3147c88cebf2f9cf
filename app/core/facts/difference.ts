import type { Fact, Facts } from "#app/core/facts/fact.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";

/** A fact that two sheets do not say alike; null where one of them does not have it. */
export type FactChange = { readonly key: string; readonly before: Fact | null; readonly after: Fact | null };

/** What changed from one sheet to another, by key. */
export function changesBetween(before: Facts, after: Facts): FactChange[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((key) => {
    const change = { key, before: before.get(key) ?? null, after: after.get(key) ?? null };
    return isSameFact(change.before, change.after) ? [] : [change];
  });
}

export function isSameFact(one: Fact | null, other: Fact | null): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
