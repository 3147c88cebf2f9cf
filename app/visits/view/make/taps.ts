import type { Form } from "#app/core/form/form.ts";
import { TAP_MARKS } from "#app/core/form/tap.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { clockAt } from "#app/core/time/day.ts";
import { tapsFrom, type TapAct } from "#app/core/visit/taps.ts";
import type { TapsView } from "#app/visits/view/fill.ts";

/** Null where no time of the form lies between two taps: then there is nothing to tap. */
export function tapsView(form: Form, acts: readonly TapAct[], timeZone: string): TapsView | null {
  if (!hasTaps(form)) return null;
  const taps = tapsFrom(acts);
  const times = TAP_MARKS.flatMap((mark) => taps[mark]?.at ?? []);
  return {
    marks: TAP_MARKS.map((mark) => {
      const tap = taps[mark];
      return { mark, time: tap ? clockAt(tap.at, timeZone) : "", byHand: tap?.byHand ?? false };
    }),
    disordered: times.some((at, i) => at < (times[i - 1] ?? at)),
  };
}

/** True where some time of the form lies between two taps. */
export function hasTaps(form: Form): boolean {
  return itemsOf(form).some((item) => item.kind === "timing" && item.between !== undefined);
}
