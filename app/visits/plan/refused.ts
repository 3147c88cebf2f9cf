/** What the form to plan a visit asks for. */
export const PLAN_FIELDS = ["branchId", "slug", "evaluatorId", "dueOn"] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

/** Where a refusal is said: at the field that is to be changed. */
const FIELD_OF: ReadonlyMap<string, PlanField> = new Map([
  ["unknown-branch", "branchId"],
  ["form-not-published", "slug"],
  ["form-facts-stale", "slug"],
  ["evaluator-unfit", "evaluatorId"],
  ["due-shape", "dueOn"],
  ["due-past", "dueOn"],
]);

/** The field a refusal belongs to; null where it is about the whole form. */
export function fieldOf(code: string): PlanField | null {
  return FIELD_OF.get(code) ?? null;
}
