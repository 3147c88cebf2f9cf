import { expect, test } from "vitest";
import { EMPTY_BOARD, type Board, type BoardSlot } from "#app/visits/campaign/plan/board.ts";
import { changeBoard, type Change } from "#app/visits/campaign/plan/change.ts";

const slot = (place: string, nth: number, more: Partial<BoardSlot> = {}): BoardSlot => ({
  place, nth, twinOf: null, evaluator: "eve", day: "2026-12-01", band: null, pinned: false, why: [{ kind: "never-here" }], ...more,
});
const board: Board = { ...EMPTY_BOARD, slots: [slot("a", 1), slot("a", 2, { twinOf: "a/1", evaluator: "ann" }), slot("b", 1)], unfilled: [{ place: "b", nth: 2, twinOf: null, reasons: [] }] };
const coming = { evaluator: "ann", day: "2026-12-03", band: "09:00-11:00" };

function changed(change: Change, from = board): Board {
  const after = changeBoard(from, change);
  if (!after.ok) throw new Error(after.problem.code);
  return after.value;
}

test("moved, a visit is pinned and says so; the others stay", () => {
  const after = changed({ act: "move", slot: "b/1", ...coming });
  expect(after.slots).toEqual([board.slots[0], board.slots[1], { ...slot("b", 1), ...coming, pinned: true, why: [{ kind: "pinned" }] }]);
  expect(after.unfilled).toEqual(board.unfilled);
});

test("added, it takes the place of one that was missing", () => {
  const after = changed({ act: "add", place: "b", twinOf: null, ...coming });
  expect(after.slots.map(({ place, nth }) => `${place}/${nth}`)).toEqual(["a/1", "a/2", "b/1", "b/2"]);
  expect(after.unfilled).toEqual([]);
});

test("a second opinion on what is taken out is a visit like any other", () => {
  expect(changed({ act: "drop", slot: "a/1" }).slots).toEqual([slot("a", 2, { evaluator: "ann" }), slot("b", 1)]);
});

test.each<Change>([{ act: "move", slot: "b/1", ...coming }, { act: "add", place: "c", twinOf: null, ...coming }, { act: "drop", slot: "a/1" }, { act: "pin", slot: "a/1" }])("$act is undone, and undone again it is back", (change) => {
  const after = changed(change);
  const undone = changed({ act: "undo" }, after);
  expect([undone.slots, undone.unfilled]).toEqual([board.slots, board.unfilled]);
  expect(changed({ act: "undo" }, undone).slots).toEqual(after.slots);
});

test("what is not there is refused", () => {
  const code = (change: Change) => {
    const after = changeBoard(board, change);
    return after.ok ? "ok" : after.problem.code;
  };
  expect(code({ act: "pin", slot: "b/2" })).toBe("slot-gone");
  expect(code({ act: "add", place: "b", twinOf: "b/7", ...coming })).toBe("slot-gone");
  expect(code({ act: "undo" })).toBe("nothing-to-undo");
});
