import type { DrillMachine } from "#app/core/drill/compile.ts";
import type { DrillContext, DrillValue } from "#app/core/drill/machine/context.ts";
import type { Move, Opened } from "#app/core/drill/sitting.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";

/** A scenario ready to be played. Make it once for each scenario hash and keep it. */
export type Drill = { readonly scenario: Scenario; readonly machine: DrillMachine };

/** A delay that is running: the event it raises and when it is due, server time in ms. */
export type Timer = { readonly event: string; readonly due: number };

/** How a sitting ended; `ending` names the ending of the scenario it reached. */
export type PlayEnd =
  | { readonly kind: "ending"; readonly at: number; readonly ending: string }
  | { readonly kind: "left" | "timed-out"; readonly at: number };

/**
 * A sitting as it stands: plain JSON, and a function of (scenario, events with their times) alone. A stored one is a
 * cache that `replay` must equal byte for byte as canonical JSON. Times are server times in ms.
 */
export type Play = {
  readonly opened: Opened;
  readonly openedAt: number;
  /** Time of the last event, or the time it was advanced to; it never runs backwards. */
  readonly now: number;
  /** When the present beat began, moved forward by the pauses since: now − began is active time. */
  readonly began: number;
  readonly pausedAt: number | null;
  readonly value: DrillValue;
  readonly context: DrillContext;
  readonly timers: readonly Timer[];
  readonly moves: readonly Move[];
  /** Turns before which a hint was asked for, in order; absent where none was, as in every sitting older than hints. */
  readonly hinted?: readonly number[];
  readonly end: PlayEnd | null;
};
