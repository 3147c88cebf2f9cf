import { ruleOf } from "#app/core/access/deed.ts";
import type { Deed, Rule } from "#app/core/access/deed.ts";
import type { Grant, Role } from "#app/core/access/grant.ts";

/** Who asks, and the branch they work in or the outside firm they belong to, if any. */
export type Bearer = {
  readonly id: string;
  readonly grants: readonly Grant[];
  readonly branchId?: string | null;
  readonly firmId?: string | null;
};

/**
 * What the deed is done to: the person it belongs to and where it is. An absent part is "none",
 * so `{}` is the bank itself, which only the scope of the whole bank covers.
 */
export type Thing = {
  readonly personId?: string | null;
  readonly branchId?: string | null;
  readonly regionId?: string | null;
  readonly firmId?: string | null;
};

/** True when the grant's scope holds the thing: bank everything, region and branch by id, self by person. */
function covers(person: Bearer, grant: Grant, thing: Thing): boolean {
  switch (grant.scope) {
    case "bank":
      return true;
    case "region":
      return grant.scopeId !== "" && thing.regionId === grant.scopeId;
    case "branch":
      return grant.scopeId !== "" && thing.branchId === grant.scopeId;
    case "self":
      return thing.personId === person.id;
  }
}

/**
 * May this person do this deed to this thing? Allowed when at least one grant allows it; a person without
 * any grant may do nothing, and an outside firm's people nothing to what is the bank's, whatever they were granted.
 * The rules of the deeds are in `deed.ts`.
 */
export function can(person: Bearer, deed: Deed, thing: Thing): boolean {
  const rule = ruleOf(deed);
  if (rule.over === "own") return holdsOneOf(person, rule.roles) && thing.personId === person.id;
  if (rule.over === "firm") return holdsOneOf(person, rule.roles) && Boolean(person.firmId) && thing.firmId === person.firmId;
  if (person.firmId) return false;
  if (isAtHome(person, thing) && rule.atHome && holdsOneOf(person, rule.atHome)) return true;
  return person.grants.some((grant) => reaches(rule, grant) && covers(person, grant, thing));
}

/** May this person do this deed to anything at all? For doors and menus; the thing itself is asked with `can`. */
export function canSomewhere(person: Bearer, deed: Deed): boolean {
  const rule = ruleOf(deed);
  if (rule.over === "own") return holdsOneOf(person, rule.roles);
  if (rule.over === "firm") return Boolean(person.firmId) && holdsOneOf(person, rule.roles);
  if (person.firmId) return false;
  if (person.branchId && rule.atHome && holdsOneOf(person, rule.atHome)) return true;
  return person.grants.some((grant) => reaches(rule, grant));
}

/** Is this a grant by which anything at all may be reached? */
function reaches(rule: Extract<Rule, { over: "scope" | "bank" }>, { role, scope }: Grant): boolean {
  const narrow = rule.over === "scope" && !rule.wholeBank?.includes(role);
  return rule.roles.includes(role) && (narrow || scope === "bank");
}

/** With no roles named, any grant will do. */
function holdsOneOf({ grants }: Bearer, roles: readonly Role[] | undefined): boolean {
  return grants.some(({ role }) => roles === undefined || roles.includes(role));
}

function isAtHome({ branchId }: Bearer, thing: Thing): boolean {
  return Boolean(branchId) && thing.branchId === branchId;
}
