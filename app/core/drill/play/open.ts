import { initialTransition } from "xstate";
import { compile } from "#app/core/drill/compile.ts";
import type { DrillValue } from "#app/core/drill/machine/context.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";
import { timersAfter } from "#app/core/drill/play/timers.ts";
import type { Opened } from "#app/core/drill/sitting.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";

/** Compiles a checked scenario for play. */
export function drillOf(scenario: Scenario): Drill {
  return { scenario, machine: compile(scenario) };
}

/** A new sitting, opened at `at` (server time, ms): the first beat begins at once. */
export function openPlay(drill: Drill, opened: Opened, at: number): Play {
  const [start, asked] = initialTransition(drill.machine, { allowance: opened.allowance });
  return {
    opened,
    openedAt: at,
    now: at,
    began: at,
    pausedAt: null,
    // XState derives no precise type from states made of data; the regions are those of `compile`.
    value: start.value as DrillValue,
    context: start.context,
    timers: timersAfter([], asked, at),
    moves: [],
    end: null,
  };
}
