import type { Bearer } from "#app/core/access/can.ts";
import { ROLES } from "#app/core/access/grant.ts";
import type { Role } from "#app/core/access/grant.ts";

/**
 * Whose home is shown to somebody of several roles who never chose: first the roles whose work others wait for,
 * last the one that everybody else may have besides.
 */
const FIRST: readonly Role[] = ["manager", "reviewer", "evaluator", "hr", "trainer", "admin", "staff"];

/** The roles a person holds, each once, in the order of `ROLES`. */
export function rolesOf({ grants }: Pick<Bearer, "grants">): Role[] {
  return ROLES.filter((role) => grants.some((grant) => grant.role === role));
}

/** The role whose home is shown: the chosen one while it is held, else by default; null for somebody without any. */
export function seatOf(person: Pick<Bearer, "grants">, chosen: Role | null): Role | null {
  const held = rolesOf(person);
  if (chosen !== null && held.includes(chosen)) return chosen;
  return FIRST.find((role) => held.includes(role)) ?? null;
}
