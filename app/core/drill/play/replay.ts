import { openPlay } from "#app/core/drill/play/open.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";
import { step } from "#app/core/drill/play/step.ts";
import type { LoggedEvent } from "#app/core/drill/sitting.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";

/**
 * The sitting that a log tells, from the events and their times alone. Refuses `no-opening`, `other-scenario` (the log
 * belongs to another version), and `refused-event` with its `seq` and `reason`: no valid log holds an event that `step`
 * refuses. The chain of hashes is checked apart, by `verifyChain`.
 */
export function replay(drill: Drill, log: readonly Pick<LoggedEvent, "seq" | "at" | "event">[]): Result<Play> {
  const [first, ...later] = log;
  if (first?.event.kind !== "opened") return refuse("no-opening");
  if (first.event.scenario !== drill.scenario.hash) return refuse("other-scenario");
  let play = openPlay(drill, first.event, first.at);
  for (const { seq, at, event } of later) {
    const next = step(drill, play, event, at);
    if (!next.ok) return refuse("refused-event", { seq, reason: next.problem.code });
    play = next.value;
  }
  return ok(play);
}
