import { openPlay } from "#app/core/drill/play/open.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";
import { step } from "#app/core/drill/play/step.ts";
import type { TimedEvent } from "#app/core/drill/presence.ts";
import type { Opened } from "#app/core/drill/sitting.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";

/**
 * The log of a sitting that takes a former one up again at `turn` (moves made before it). The former events come again
 * at the same intervals and end at `now`, the moment at which that turn begins: the same moves at the same pace, hence
 * the same standing. Refuses `no-such-turn` where the former sitting made no move at that turn.
 *
 * @param former its log from the opening on, one that `replay` tells
 * @param opened of the new sitting: same scenario and allowance, or else silences would fall otherwise
 */
export function takeUp(drill: Drill, former: readonly TimedEvent[], turn: number, opened: Opened, now: number): Result<readonly TimedEvent[]> {
  const began = beginningOf(drill, former, turn);
  if (began === null) return refuse("no-such-turn");
  return ok(
    leadingTo(drill, former, turn, began).map(({ event, at }) => ({
      event: event.kind === "opened" ? opened : event,
      at: at + now - began,
    })),
  );
}

/** When a turn at which a move was made began; null where none was. */
function beginningOf(drill: Drill, [first, ...rest]: readonly TimedEvent[], turn: number): number | null {
  const { openedAt, moves } = rest.reduce((play, timed) => stepped(drill, play, timed), opening(drill, first));
  if (!moves[turn]) return null;
  return moves[turn - 1]?.at ?? openedAt;
}

/** The events by which the move before a turn was made. A silence was no event: that the clock was looked at then is. */
function leadingTo(drill: Drill, [first, ...rest]: readonly TimedEvent[], turn: number, began: number): TimedEvent[] {
  let play = opening(drill, first);
  const log: TimedEvent[] = [{ event: play.opened, at: play.openedAt }];
  for (const timed of rest) {
    if (play.moves.length === turn) break;
    const next = stepped(drill, play, timed);
    const silent = next.moves.length > turn || (next.moves.length === turn && timed.event.kind !== "replied");
    play = silent ? stepped(drill, play, { event: { kind: "settled" }, at: began }) : next;
    log.push(silent ? { event: { kind: "settled" }, at: began } : { event: timed.event, at: next.now });
  }
  return log;
}

function opening(drill: Drill, first: TimedEvent | undefined): Play {
  if (first?.event.kind !== "opened") throw new Error("A log begins with its opening");
  return openPlay(drill, first.event, first.at);
}

function stepped(drill: Drill, play: Play, { event, at }: TimedEvent): Play {
  const next = step(drill, play, event, at);
  if (!next.ok) throw new Error(`The log of ${play.opened.sitting} cannot be told: ${next.problem.code}`);
  return next.value;
}
