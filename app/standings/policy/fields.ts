import type { StandingsPolicy } from "#app/core/standings/policy.ts";

/** What of the policy personnel may change, by the name its field has in the form; whole numbers between two bounds. */
export const FIELDS = [
  { name: "people", least: 1, most: 100 },
  { name: "visits", least: 1, most: 100 },
  { name: "evaluators", least: 1, most: 100 },
  { name: "members", least: 1, most: 1000 },
  { name: "regionBranches", least: 1, most: 100 },
  { name: "regionMembers", least: 1, most: 1000 },
  { name: "postMembers", least: 1, most: 1000 },
  { name: "inductionMonths", least: 0, most: 24 },
  { name: "bandCertainty", least: 50, most: 99 },
  { name: "assumedError", least: 1, most: 50 },
  { name: "compositeDrills", least: 0, most: 100 },
  { name: "neighbours", least: 0, most: 10 },
] as const;

export type FieldName = (typeof FIELDS)[number]["name"];
export type Typed = Readonly<Record<FieldName, string>> & { readonly ties: string; readonly reason: string };
export type Values = Readonly<Record<FieldName, number>> & { readonly ties: StandingsPolicy["ties"] };

export const MOST_REASON = 500;

export function valuesOf({ people, branches, regions, posts, inductionMonths, bandCertainty, assumedError, compositeDrills, neighbours, ties }: StandingsPolicy): Values {
  const { visits, evaluators, members } = branches;
  return {
    ...{ people: people.observations, visits, evaluators, members, regionBranches: regions.branches, regionMembers: regions.members, postMembers: posts.members },
    ...{ inductionMonths, bandCertainty, assumedError, compositeDrills, neighbours, ties },
  };
}

/** The policy of these values, as the next version. */
export function policyOf(values: Values, version: number): StandingsPolicy {
  const { people, visits, evaluators, members, regionBranches, regionMembers, postMembers, ...rest } = values;
  return {
    version,
    people: { observations: people },
    branches: { visits, evaluators, members },
    regions: { branches: regionBranches, members: regionMembers },
    posts: { members: postMembers },
    ...rest,
  };
}

/** What is wrong with a field; the bounds are in FIELDS. */
export type Fault = { readonly field: FieldName | "ties" | "reason"; readonly fault: "number" | "evaluators" | "choice" | "missing" | "long" };

/** Reads what was typed: the values, or what is wrong, field by field. */
export function readTyped(typed: Typed): { readonly values: Values; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const read = (name: FieldName, least: number, most: number): number => {
    const value = /^\d{1,4}$/.test(typed[name].trim()) ? Number(typed[name]) : -1;
    if (value < least || value > most) faults.push({ field: name, fault: "number" });
    return value;
  };
  const ties = typed.ties === "dense" ? "dense" : "standard";
  if (!["standard", "dense"].includes(typed.ties)) faults.push({ field: "ties", fault: "choice" });
  // Every name is among FIELDS.
  const numbers = Object.fromEntries(FIELDS.map(({ name, least, most }) => [name, read(name, least, most)])) as Record<FieldName, number>;
  if (faults.length === 0 && numbers.evaluators > numbers.visits) faults.push({ field: "evaluators", fault: "evaluators" });
  return { values: { ...numbers, ties }, faults };
}

/** The fields in which two sets of values differ, in the order of the form. */
export function changedFields(before: Values, after: Values): (FieldName | "ties")[] {
  return [...FIELDS.map(({ name }) => name), "ties" as const].filter((name) => before[name] !== after[name]);
}
