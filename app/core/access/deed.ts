import type { Role } from "#app/core/access/grant.ts";

/**
 * Everything that permission is asked for. Each has one rule:
 * - `own`: anybody with any role (or with one of the named roles), and only on what is their own, however wide the role's scope is;
 * - `scope`: the named roles, on things inside the scope of the grant; the roles `atHome` also on things of their own branch,
 *   the roles `wholeBank` only with the scope of the whole bank;
 * - `bank`: the named roles, and only with the scope of the whole bank;
 * - `firm`: the named roles, on things of the outside firm they belong to. For its people, `scope` and `bank` hold nothing.
 */
export const DEEDS = {
  "home.see": { over: "own" },
  "settings.change": { over: "own" },
  "drills.choose": { over: "own" },
  "drills.play": { over: "own" },
  "drills.read": { over: "own" },
  "handbook.read": { over: "own" },
  "visits.fill": { over: "own", roles: ["evaluator"] },
  "visits.plan": { over: "scope", roles: ["reviewer"] },
  "visits.review": { over: "scope", roles: ["reviewer"] },
  "reviews.see": { over: "own", roles: ["reviewer"] },
  "expenses.decide": { over: "scope", roles: ["reviewer"] },
  "expenses.export": { over: "scope", roles: ["reviewer"] },
  "visits.firstReview": { over: "firm", roles: ["reviewer"] },
  "visits.appeal": { over: "scope", roles: ["manager"] },
  "appeals.read": { over: "scope", roles: ["manager", "hr", "reviewer"] },
  "visits.read": { over: "scope", roles: ["manager", "hr", "reviewer"], atHome: ["staff", "manager"] },
  "actions.read": { over: "scope", roles: ["manager", "hr"], atHome: ["staff", "manager"] },
  "actions.write": { over: "scope", roles: ["manager"] },
  "branch.see": { over: "scope", roles: ["manager"] },
  "boards.read": { over: "scope", roles: ["hr", "manager"] },
  "boards.own": { over: "own" },
  "boards.policy": { over: "bank", roles: ["hr"] },
  "periods.see": { over: "scope", roles: ["hr", "manager"] },
  "periods.close": { over: "bank", roles: ["hr"] },
  "incentives.manage": { over: "bank", roles: ["hr"] },
  "pools.divide": { over: "scope", roles: ["manager"] },
  "statement.see": { over: "own" },
  "figures.see": { over: "scope", roles: ["hr", "manager"] },
  "outside.import": { over: "scope", roles: ["hr"] },
  "team.see": { over: "scope", roles: ["manager", "trainer"] },
  "team.assign": { over: "scope", roles: ["manager", "trainer"] },
  "team.coach": { over: "scope", roles: ["manager", "trainer"] },
  "drills.settle": { over: "bank", roles: ["trainer"] },
  "notices.read": { over: "own" },
  "scenarios.see": { over: "bank", roles: ["trainer"] },
  "scenarios.write": { over: "bank", roles: ["trainer"] },
  "forms.see": { over: "scope", roles: ["trainer", "reviewer"], wholeBank: ["trainer"] },
  "facts.write": { over: "bank", roles: ["trainer"] },
  "people.add": { over: "scope", roles: ["admin"] },
  "branches.place": { over: "bank", roles: ["admin"] },
  "system.see": { over: "bank", roles: ["admin"] },
} as const satisfies Record<string, Rule>;

export type Deed = keyof typeof DEEDS;

export type Rule =
  | { readonly over: "own"; readonly roles?: readonly Role[] }
  | { readonly over: "firm"; readonly roles: readonly Role[] }
  | { readonly over: "scope" | "bank"; readonly roles: readonly Role[]; readonly atHome?: readonly Role[]; readonly wholeBank?: readonly Role[] };

export function ruleOf(deed: Deed): Rule {
  return DEEDS[deed];
}
