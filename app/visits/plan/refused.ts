import type { Problem } from "#app/core/result.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

/** What the forms that plan a visit, or plan it anew, ask for. */
export type PlanField = "branchId" | "slug" | "mode" | "evaluatorId" | "dueOn" | "on" | "fee" | "reason";

/** Where a refusal is said: at the field that is to be changed. */
const FIELD_OF: ReadonlyMap<string, PlanField> = new Map([
  ["unknown-branch", "branchId"],
  ["form-not-published", "slug"],
  ["form-facts-stale", "slug"],
  ["mode-unfit", "mode"],
  ["evaluator-unfit", "evaluatorId"],
  ["evaluator-untested", "evaluatorId"],
  ["revisit-beside", "evaluatorId"],
  ["due-shape", "dueOn"],
  ["due-past", "dueOn"],
  ["day-outside", "on"],
  ["amount-shape", "fee"],
  ["amount-large", "fee"],
  ["fee-agreed", "fee"],
  ["reason-missing", "reason"],
  ["reason-long", "reason"],
]);

/** The field a refusal belongs to; null where it is about the whole form. */
export function fieldOf(code: string): PlanField | null {
  return FIELD_OF.get(code) ?? null;
}

/** Says a refusal of a plan; of an evaluator who may not be sent, what stands between them and the place. */
export function usePlanProblem(rotationDays: number) {
  const { t, formats } = useReader();
  return (problem: Problem): string => {
    const { why, day } = problem.params ?? {};
    switch (why) {
      case "home":
      case "declared":
      case "recognised":
        return t(`planning.unfit.${why}`);
      case "visited":
      case "arranged":
        return t(`planning.unfit.${why}`, { day: formats.date(String(day)), days: rotationDays });
      default:
        return problemSentence(t, problem);
    }
  };
}
