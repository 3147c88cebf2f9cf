/** What a person is in the bank. One person may hold several, each with its own scope. */
export const ROLES = ["staff", "evaluator", "reviewer", "manager", "trainer", "hr", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** How far a role reaches: the whole bank, one region, one branch, or only the person. */
export const SCOPES = ["bank", "region", "branch", "self"] as const;
export type Scope = (typeof SCOPES)[number];

export type Grant = {
  readonly role: Role;
  readonly scope: Scope;
  /** Region or branch id; empty for bank and self. */
  readonly scopeId: string;
};

export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}

export function isScope(text: string): text is Scope {
  return SCOPES.some((scope) => scope === text);
}

/** True when the scope and its id belong together: an id for region and branch, none for bank and self. */
export function isCoherent(grant: Grant): boolean {
  const needsId = grant.scope === "region" || grant.scope === "branch";
  return needsId ? grant.scopeId !== "" : grant.scopeId === "";
}
