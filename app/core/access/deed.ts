import type { Role } from "#app/core/access/grant.ts";

/**
 * Everything that permission is asked for. Each has one rule:
 * - `own`: anybody with any role, and only on what is their own, however wide the role's scope is;
 * - `scope`: the named roles, on things inside the scope of the grant;
 * - `bank`: the named roles, and only with the scope of the whole bank.
 */
export const DEEDS = {
  "home.see": { over: "own" },
  "settings.change": { over: "own" },
  "drills.choose": { over: "own" },
  "drills.play": { over: "own" },
  "drills.read": { over: "own" },
  "people.add": { over: "scope", roles: ["admin"] },
  "system.see": { over: "bank", roles: ["admin"] },
} as const satisfies Record<string, Rule>;

export type Deed = keyof typeof DEEDS;

export type Rule =
  | { readonly over: "own" }
  | { readonly over: "scope" | "bank"; readonly roles: readonly Role[] };

export function ruleOf(deed: Deed): Rule {
  return DEEDS[deed];
}
