import type { Bearer } from "#app/core/access/can.ts";
import { TAP_MARKS, type TapMark } from "#app/core/form/tap.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { tapsFrom, type TapAct } from "#app/core/visit/taps.ts";
import { untilFree } from "#app/platform/db/until-free.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { EDITABLE } from "#app/visits/save.server.ts";
import { isOwn } from "#app/visits/visit/access.ts";
import { readVisit } from "#app/visits/visit/row.server.ts";
import { MOST_TAP_ACTS, readTapActs, storeTapActs, type TapDone } from "#app/visits/visit/taps.server.ts";

/** `mark` was tapped, or the tap named `undoes` came too early. `at`: the device's clock, ms since the epoch; null: not said. */
export type TapPost = { readonly visitId: string; readonly key: string; readonly at: number | null } & (
  | { readonly mark: TapMark }
  | { readonly undoes: string }
);

/**
 * Takes one tap, or the undoing of one; both are kept for ever under their keys, so that the same one sent again
 * changes nothing, whenever it arrives. Gives all that was done by now. Refuses `not-found`, `visit-moved-on` where the
 * visit is not open for answers, and `taps-many`.
 */
export async function tapVisit({ db, clock }: Services, me: Bearer, post: TapPost): Promise<Result<TapAct[]>> {
  const { visitId, key } = post;
  return untilFree(`Tap ${key} of visit ${visitId} could not be stored`, () =>
    db.$transaction(async (tx) => {
      const visit = await readVisit(tx, visitId);
      if (!visit || !isOwn(me, visit)) return refuse("not-found");
      const acts = await readTapActs(tx, visitId);
      if (acts.some((act) => act.key === key)) return ok(acts);
      if (!EDITABLE.includes(visit.standing.state)) return refuse("visit-moved-on");
      if (acts.length >= MOST_TAP_ACTS) return refuse("taps-many", { most: MOST_TAP_ACTS });
      const done = doneBy(post, acts);
      return ok(done ? await storeTapActs(tx, visitId, [done], clock.now()) : acts);
    }),
  );
}

/** Null where what is to be undone does not stand. */
function doneBy(post: TapPost, acts: readonly TapAct[]): TapDone | null {
  const { key, at } = post;
  if ("mark" in post) return { key, mark: post.mark, kind: "tapped", undoes: null, at };
  const { undoes } = post;
  const taps = tapsFrom(acts);
  const mark = TAP_MARKS.find((each) => taps[each]?.key === undoes);
  return mark ? { key, mark, kind: "undone", undoes, at } : null;
}
