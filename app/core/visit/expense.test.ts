import fc from "fast-check";
import { expect, test } from "vitest";
import { MOST_FEN } from "#app/core/money/yuan.ts";
import { VOID_CAUSES } from "#app/core/visit/event.ts";
import { mayEnter, voidFee } from "#app/core/visit/expense.ts";
import { VISIT_STATES } from "#app/core/visit/visit.ts";

const half = { voidFeeShare: 50 };

test("half a fee is rounded up to the fen, and the whole of it is the whole of it", () => {
  expect(voidFee(8000, "place-closed", half)).toBe(4000);
  expect(voidFee(8001, "recognised", half)).toBe(4001);
  expect(voidFee(1, "unsafe", half)).toBe(1);
  expect(voidFee(8001, "recognised", { voidFeeShare: 33 })).toBe(2640);
});

test("what may be the evaluator's own doing earns nothing", () => {
  expect(VOID_CAUSES.filter((cause) => voidFee(8000, cause, half) === 0)).toEqual(["other"]);
});

test("never a fraction, never more than the fee", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MOST_FEN }), fc.integer({ min: 0, max: 100 }), (fee, voidFeeShare) => {
      const earned = voidFee(fee, "place-closed", { voidFeeShare });
      expect(Number.isInteger(earned) && earned >= 0 && earned <= fee).toBe(true);
      expect(Math.abs(earned * 100 - fee * voidFeeShare)).toBeLessThanOrEqual(50);
    }),
  );
});

test("purchases are entered from the beginning until it is final, and for a while after it came to nothing", () => {
  const open = VISIT_STATES.filter((state) => mayEnter(state, "2026-11-01", "2026-11-11", { appealDays: 10 }));
  expect(open).toEqual(["under-way", "submitted", "first-review", "passed-on", "in-review", "returned", "approved", "published", "appealed", "void"]);
  expect(mayEnter("void", "2026-11-01", "2026-11-12", { appealDays: 10 })).toBe(false);
});
