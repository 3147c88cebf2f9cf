import { slotKey } from "#app/core/campaign/campaign.ts";
import type { CampaignPlan } from "#app/core/campaign/proposal.ts";
import { bySlot } from "#app/core/campaign/visits.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Board, BoardSlot, Plan } from "#app/visits/campaign/plan/board.ts";

/** Who comes when. */
export type Coming = { readonly evaluator: string; readonly day: string; readonly band: string | null };

/** What a person does to a plan by hand. `slot`: its key. */
export type Change =
  | ({ readonly act: "move"; readonly slot: string } & Coming)
  | ({ readonly act: "add"; readonly place: string; readonly twinOf: string | null } & Coming)
  | { readonly act: "pin" | "unpin" | "drop"; readonly slot: string }
  | { readonly act: "undo" };

/**
 * The plan after a change by hand; whoever moves or adds a visit pins it. Undone twice it is as it was. Refuses
 * `slot-gone` (no such visit, or not the one it is to be the second opinion on) and `nothing-to-undo`.
 */
export function changeBoard(board: Board, change: Change): Result<Board> {
  if (change.act === "undo") return board.former ? ok(withPlan(board, board.former)) : refuse("nothing-to-undo");
  if (change.act === "add") return add(board, change);
  const found = slotOf(board, change.slot);
  if (!found) return refuse("slot-gone");
  return ok(withPlan(board, { ...board, slots: board.slots.flatMap((slot) => changed(slot, change)) }));
}

export function slotOf({ slots }: Plan, key: string): BoardSlot | null {
  return slots.find((slot) => slotKey(slot) === key) ?? null;
}

/** A new plan, which keeps the one before it. */
function withPlan(board: Board, { slots, unfilled }: Plan): Board {
  return { ...board, slots: slots.toSorted(bySlot), unfilled, former: { slots: board.slots, unfilled: board.unfilled } };
}

/** A proposal as the plan. */
export function proposed(board: Board, { slots, unfilled }: CampaignPlan): Board {
  const fixed = new Set(board.slots.filter(({ pinned }) => pinned).map(slotKey));
  const plan: Plan = {
    slots: slots.map((slot) => ({ ...slot, why: [...slot.why], pinned: fixed.has(slotKey(slot)) })),
    unfilled: unfilled.map((gap) => ({ ...gap, reasons: [...gap.reasons] })),
  };
  return { ...withPlan(board, plan), proposed: true };
}

/** The slot, or none; a second opinion on what is dropped is a visit like any other. */
function changed(slot: BoardSlot, change: Exclude<Change, { act: "undo" | "add" }>): BoardSlot[] {
  if (change.act === "drop" && slot.twinOf === change.slot) return [{ ...slot, twinOf: null }];
  if (slotKey(slot) !== change.slot) return [slot];
  switch (change.act) {
    case "drop":
      return [];
    case "pin":
      return [{ ...slot, pinned: true }];
    case "unpin":
      return [{ ...slot, pinned: false }];
    case "move":
      return [{ ...slot, ...comingOf(change), pinned: true, why: [{ kind: "pinned" }] }];
  }
}

function add(board: Board, change: Extract<Change, { act: "add" }>): Result<Board> {
  const { place, twinOf } = change;
  const here = board.slots.filter((slot) => slot.place === place);
  if (twinOf !== null && !here.some((slot) => slotKey(slot) === twinOf)) return refuse("slot-gone");
  const nth = Math.max(0, ...here.map((slot) => slot.nth)) + 1;
  const added: BoardSlot = { place, nth, twinOf, ...comingOf(change), pinned: true, why: [{ kind: "pinned" }] };
  const [filled] = board.unfilled.filter((gap) => gap.place === place && (gap.twinOf !== null) === (twinOf !== null));
  return ok(withPlan(board, { slots: [...board.slots, added], unfilled: board.unfilled.filter((gap) => gap !== filled) }));
}

function comingOf({ evaluator, day, band }: Coming): Coming {
  return { evaluator, day, band };
}
