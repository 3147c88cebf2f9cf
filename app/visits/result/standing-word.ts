import type { ResultView } from "#app/visits/view/result.ts";

/** What is said of how final a result is: its appeal first; null while nobody has appealed and somebody still may. */
export function standingWord(standing: ResultView["standing"], outcome: ResultView["outcome"]) {
  if (standing === "appealed") return "appealed" as const;
  return outcome ?? (standing === "final" ? ("final" as const) : null);
}
