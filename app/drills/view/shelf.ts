import type { Dimension } from "#app/core/scenario/dimension.ts";
import type { Channel, Family, Seat } from "#app/core/scenario/scenario.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Text } from "#app/core/text/text.ts";

/** What stands on the cover of a scenario. */
export type Cover = {
  slug: string;
  title: Text;
  brief: Text;
  seat: Seat;
  channel: Channel;
  family: Family;
  level: 1 | 2 | 3;
  tests: readonly Dimension[];
  par: { turns: number; seconds: number };
  customerName: Text;
};

export type ShelfScenario = Cover & {
  /** Sittings begun and not finished, the latest first; at most one of each mode. */
  open: { sittingId: string; mode: DrillMode }[];
  /** Finished practices of the reader, and the best total among those played from the beginning. */
  practised: number;
  best: number | null;
  /** Assessment attempts of this month, and the total of the latest finished one. */
  assessment: { attemptsUsed: number; attemptsAllowed: number; last: number | null };
  /** Names of the facts that are out of date, which keep it out of assessment; practice goes on. */
  stale: Text[];
};

export type ShelfView = {
  scenarios: ShelfScenario[];
  /** How many there are in all, listed or not. */
  of: number;
};
