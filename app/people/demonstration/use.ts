/** What one may sign in to a demonstration bank for: to be trained, to visit branches and review visits, to lead and run. */
export const USES = ["practice", "visits", "lead"] as const;
export type Use = (typeof USES)[number];

/** What an account shows best: the widest of its roles decides, so a manager who is also staff leads. */
export function useOf(roles: readonly string[]): Use {
  if (roles.some((role) => ["manager", "trainer", "hr", "admin"].includes(role))) return "lead";
  return roles.some((role) => role === "evaluator" || role === "reviewer") ? "visits" : "practice";
}
