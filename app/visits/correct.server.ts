import type { Bearer } from "#app/core/access/can.ts";
import { TAP_MARKS, type TapMark } from "#app/core/form/tap.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { clockAt, instantAt } from "#app/core/time/day.ts";
import { dayOf } from "#app/core/time/month.ts";
import { tapsFrom, type Tap } from "#app/core/visit/taps.ts";
import { untilFree } from "#app/platform/db/until-free.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { EDITABLE } from "#app/visits/save.server.ts";
import { isOwn } from "#app/visits/visit/access.ts";
import { readVisit } from "#app/visits/visit/row.server.ts";
import { MOST_TAP_ACTS, readTapActs, storeTapActs, type TapDone } from "#app/visits/visit/taps.server.ts";

/** Times of day as typed, `HH:MM` or `HH:MM:SS`; empty: it did not happen. A mark left out stays as it is. */
export type TapTimes = Readonly<Partial<Record<TapMark, string>>>;

type Typed = { readonly mark: TapMark; readonly time: string };

/**
 * Sets taps by hand, afterwards, on the day on which they stand or else the day of the visit; a time that is typed as it
 * is shown changes nothing, so that doing it twice is doing it once. Refuses `not-found`, `visit-moved-on` where the
 * visit is not open for answers, and `tap-time` where something typed is no time; then nothing is changed.
 */
export async function correctTaps({ db, clock, ids, env }: Services, me: Bearer, visitId: string, times: TapTimes): Promise<Result<null>> {
  return untilFree(`Taps of visit ${visitId} could not be corrected`, () =>
    db.$transaction(async (tx): Promise<Result<null>> => {
      const visit = await readVisit(tx, visitId);
      if (!visit || !isOwn(me, visit)) return refuse("not-found");
      const { visitedOn } = visit;
      if (!EDITABLE.includes(visit.standing.state) || visitedOn === null) return refuse("visit-moved-on");
      const acts = await readTapActs(tx, visitId);
      if (acts.length >= MOST_TAP_ACTS) return refuse("taps-many", { most: MOST_TAP_ACTS });
      const taps = tapsFrom(acts);
      const typed = TAP_MARKS.flatMap((mark): Typed[] => (times[mark] === undefined ? [] : [{ mark, time: times[mark].trim() }]));
      if (typed.some(({ time }) => time !== "" && secondsIn(time) === null)) return refuse("tap-time");
      const changed = typed.filter(({ mark, time }) => !isShown(taps[mark], time, env.bankTz));
      const done = changed.map(({ mark, time }): TapDone => {
        const standing = taps[mark];
        const day = standing ? dayOf(standing.at, env.bankTz) : visitedOn;
        return { key: ids.next(), mark, kind: "corrected", undoes: null, at: time === "" ? null : instantOn(day, time, env.bankTz) };
      });
      await storeTapActs(tx, visitId, done, clock.now());
      return ok(null);
    }),
  );
}

function isShown(tap: Tap | undefined, time: string, timeZone: string): boolean {
  if (!tap || time === "") return !tap && time === "";
  return secondsIn(time) === secondsIn(clockAt(tap.at, timeZone));
}

function instantOn(day: string, time: string, timeZone: string): number {
  const seconds = secondsIn(time) ?? 0;
  return instantAt(day, Math.floor(seconds / 60), timeZone) + (seconds % 60) * 1000;
}

/** Seconds since midnight; null where it is no time of day. */
function secondsIn(time: string): number | null {
  const [, hours, minutes, seconds = "0"] = /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(time) ?? [];
  return hours === undefined || minutes === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
