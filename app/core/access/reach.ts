import type { Bearer, Thing } from "#app/core/access/can.ts";
import { ruleOf, type Deed } from "#app/core/access/deed.ts";

/** Deeds on people and places, which lists ask a database for. */
export type ListedDeed = Extract<Deed, `team.${string}` | "figures.see" | "boards.read" | "outside.import">;

/** Where somebody may do a deed: in the whole bank, or in these regions and branches. Nowhere: both are empty. */
export type Reach = { readonly bank: boolean; readonly regions: readonly string[]; readonly branches: readonly string[] };

/** As `can` decides of one thing, for all at once; a test holds the two together. What is one's own by scope `self` is not in it. */
export function reachOf({ grants }: Pick<Bearer, "grants">, deed: ListedDeed): Reach {
  const rule = ruleOf(deed);
  const held = rule.over === "scope" ? grants.filter(({ role }) => rule.roles.includes(role)) : [];
  const ids = (scope: "region" | "branch") => [...new Set(held.filter((grant) => grant.scope === scope && grant.scopeId !== "").map(({ scopeId }) => scopeId))];
  return { bank: held.some(({ scope }) => scope === "bank"), regions: ids("region"), branches: ids("branch") };
}

/** Whether a place lies within a reach. */
export function isWithin({ bank, regions, branches }: Reach, { branchId, regionId }: Pick<Thing, "branchId" | "regionId">): boolean {
  return bank || (Boolean(regionId) && regions.includes(regionId ?? "")) || (Boolean(branchId) && branches.includes(branchId ?? ""));
}
