import { z } from "zod";
import { canonicalJson } from "#app/core/text/canonical.ts";

const id = z.string().min(1).max(80);
const count = z.int().min(0);
const weekday = z.int().min(1).max(7);
const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });

const reason = z.discriminatedUnion("kind", [
  z.object(kind("pinned")),
  z.object(kind("only-one")),
  z.object({ ...kind("least-loaded"), visits: count }),
  z.object(kind("never-here")),
  z.object({ ...kind("not-since"), day: z.string(), days: z.number() }),
  z.object({ ...kind("other-than-last"), evaluator: id }),
  z.object({ ...kind("joins"), evaluators: count }),
  z.object({ ...kind("apart"), days: z.number() }),
  z.object({ ...kind("near-twin"), days: z.number() }),
  z.object({ ...kind("new-weekday"), weekday }),
  z.object({ ...kind("new-hours"), band: z.string() }),
  z.object({ ...kind("quiet-weekday"), weekday, visits: count }),
  z.object({ ...kind("quiet-hours"), band: z.string(), visits: count }),
]);

const whyNot = z.discriminatedUnion("kind", [
  z.object(kind("not-qualified")),
  z.object(kind("conflict")),
  z.object(kind("here-already")),
  z.object({ ...kind("rotation"), last: z.string() }),
  z.object(kind("no-day")),
  z.object({ ...kind("load"), visits: count }),
  z.object({ ...kind("quota"), firm: id }),
  z.object(kind("days-full")),
]);

const place = { place: id, nth: z.int().min(1), twinOf: id.nullable() };
const slot = z.object({ ...place, evaluator: id, day: z.string(), band: z.string().nullable(), pinned: z.boolean(), why: z.array(reason) });
const unfilled = z.object({ ...place, reasons: z.array(z.object({ evaluator: id, why: whyNot })) });
const plan = { slots: z.array(slot), unfilled: z.array(unfilled) };

/** The plan of a campaign as `Campaign.slots` keeps it, and as it was before the last change, which can be undone. */
const board = z.object({
  version: z.literal(1),
  ...plan,
  former: z.object(plan).nullable(),
  /** True once somebody has asked for a proposal. */
  proposed: z.boolean(),
  /** Why the campaign was ended before its time. */
  ended: z.string().nullable(),
});

/** A visit of the plan; `pinned`: a person fixed it, and proposals leave it as it is. `why` is of the proposal it came with. */
export type BoardSlot = z.infer<typeof slot>;
export type Board = z.infer<typeof board>;
export type Plan = Pick<Board, "slots" | "unfilled">;

export const EMPTY_BOARD: Board = { version: 1, slots: [], unfilled: [], former: null, proposed: false, ended: null };

/** A plan as it was stored. Only this room writes it, so what does not read is a bug and throws. */
export function readBoard(stored: string): Board {
  return board.parse(JSON.parse(stored));
}

export function writeBoard(said: Board): string {
  return canonicalJson(said);
}
