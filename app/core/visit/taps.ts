import type { Answer, Answers } from "#app/core/form/form.ts";
import { itemsOf, type Sheet } from "#app/core/form/visible.ts";
import { MAX_SECONDS } from "#app/core/form/answer.ts";
import { TAP_MARKS, type Between, type TapMark } from "#app/core/form/tap.ts";

/**
 * One thing done about a tap, as it was recorded; times in ms since the epoch. `tapped`: it happened now, by the
 * device's clock where that was said. `undone`: the tap with the key `undoes` came too early. `corrected`: by hand
 * afterwards; `at` null: it did not happen.
 */
export type TapAct = {
  readonly key: string;
  readonly mark: TapMark;
  readonly kind: "tapped" | "undone" | "corrected";
  readonly undoes: string | null;
  readonly at: number | null;
  readonly receivedAt: number;
};

/** A tap that stands; `key` names the act that set it. */
export type Tap = { readonly key: string; readonly at: number; readonly byHand: boolean };
export type Taps = Readonly<Partial<Record<TapMark, Tap>>>;

/**
 * What stands after all that was done, in the order in which it arrived. A second tap of a mark that stands is taken
 * back by nobody and counts for nothing; a correction always stands; an undoing takes back the tap it names and no other.
 */
export function tapsFrom(acts: readonly TapAct[]): Taps {
  return acts.reduce<Taps>(tapsAfter, {});
}

function tapsAfter(taps: Taps, { key, mark, kind, undoes, at, receivedAt }: TapAct): Taps {
  const { [mark]: standing, ...others } = taps;
  switch (kind) {
    case "tapped":
      return standing ? taps : { ...others, [mark]: { key, at: at ?? receivedAt, byHand: false } };
    case "undone":
      return standing && standing.key === undoes ? others : taps;
    case "corrected":
      return at === null ? others : { ...others, [mark]: { key, at, byHand: true } };
  }
}

/** The mark tapped last, by the taps' own times; the later of the visit where two are of one instant. Null: none. */
export function lastTapped(taps: Taps): TapMark | null {
  return TAP_MARKS.reduce<TapMark | null>((last, mark) => {
    const [tap, latest] = [taps[mark], last && taps[last]];
    return tap && (!latest || tap.at >= latest.at) ? mark : last;
  }, null);
}

/** As much of an item as says what taps tell of it. */
export type Tapped = { readonly id: string; readonly kind: string; readonly between?: Between };

/** The times that taps tell, by item: of every timing whose two taps stand the right way round and within a day. */
export function answersFrom(form: Sheet<Tapped>, taps: Taps): Answers {
  const told = itemsOf(form).flatMap(({ id, kind, between }): [string, Answer][] => {
    const [from, to] = between ? [taps[between[0]], taps[between[1]]] : [];
    if (kind !== "timing" || !from || !to || to.at < from.at) return [];
    const seconds = Math.round((to.at - from.at) / 1000);
    return seconds > MAX_SECONDS ? [] : [[id, { kind: "timing", note: null, seconds, started: from.at, stopped: to.at }]];
  });
  return Object.fromEntries(told);
}
