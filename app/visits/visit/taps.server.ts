import type { TapMark } from "#app/core/form/tap.ts";
import type { TapAct } from "#app/core/visit/taps.ts";
import type { Tx } from "#app/platform/db/database.ts";

type TapRow = { key: string; mark: string; kind: string; undoes: string | null; at: Date | null; receivedAt: Date };

/** All that was done about the taps of a visit, in the order in which it arrived. */
export async function readTapActs(tx: Tx, visitId: string): Promise<TapAct[]> {
  return (await tx.visitTap.findMany({ where: { visitId }, orderBy: { seq: "asc" } })).map(actOf);
}

/** What was done about a tap, not received yet. */
export type TapDone = Omit<TapAct, "receivedAt">;

/** What is done at one visit is a handful; more than so much is kept by nobody. */
export const MOST_TAP_ACTS = 200;

/** Adds what is not there yet by its key, and gives all there is. Two at once may throw for a taken key; then again. */
export async function storeTapActs(tx: Tx, visitId: string, done: readonly TapDone[], now: number): Promise<TapAct[]> {
  const acts = await readTapActs(tx, visitId);
  const fresh = done.filter(({ key }) => acts.every((act) => act.key !== key)).map((each) => ({ ...each, receivedAt: now }));
  await tx.visitTap.createMany({
    data: fresh.map((act, i) => {
      const { at, receivedAt, ...rest } = act;
      return { visitId, seq: acts.length + i + 1, ...rest, at: at === null ? null : new Date(at), receivedAt: new Date(receivedAt) };
    }),
  });
  return [...acts, ...fresh];
}

function actOf({ key, mark, kind, undoes, at, receivedAt }: TapRow): TapAct {
  // This room alone writes both words, from a TapAct.
  return { key, mark: mark as TapMark, kind: kind as TapAct["kind"], undoes, at: at && at.getTime(), receivedAt: receivedAt.getTime() };
}
