import type { Opened } from "#app/core/drill/sitting.ts";
import type { TrialEvent } from "#app/curriculum/trial/act.ts";

/** Whose trial of which text, by which rules. */
type Opening = Pick<Opened, "sitting" | "person" | "scenario" | "rules">;

/** The events a trial begins with: opened as a practice of nobody's month, the clock held so that it can be read in peace. */
export function openingEvents(opening: Opening, at: number): readonly TrialEvent[] {
  const nowhere = { period: "", attempt: 1, policy: "", seed: opening.sitting, allowance: 100, mode: "practice" } as const;
  return [
    { at, event: { kind: "opened", ...opening, ...nowhere } },
    { at, event: { kind: "paused" } },
  ];
}
