import fc from "fast-check";
import { expect, test } from "vitest";
import { planCampaign } from "#app/core/campaign/plan.ts";
import { EMPTY_BOARD, readBoard, writeBoard } from "#app/visits/campaign/plan/board.ts";
import { proposed } from "#app/visits/campaign/plan/change.ts";
import { anyGiven, anyPinned } from "#tests/support/campaigns.ts";

const SIZES = { places: 4, people: 4, days: 9, visits: 2 };

test("whatever is proposed, with every reason for it, is read back as it was", () => {
  fc.assert(
    fc.property(anyGiven(SIZES), anyPinned(SIZES), ({ campaign, evaluators, past }, pinned) => {
      const fixed = { ...EMPTY_BOARD, slots: pinned.map((slot) => ({ ...slot, pinned: true, why: [] })) };
      const board = proposed(fixed, planCampaign(campaign, evaluators, past, pinned, "seed"));
      expect(readBoard(writeBoard(board))).toEqual(board);
    }),
    { numRuns: 60 },
  );
});

test("what is no plan is not read", () => {
  for (const stored of ["{}", JSON.stringify({ ...EMPTY_BOARD, version: 2 }), JSON.stringify({ ...EMPTY_BOARD, slots: [{}] })]) {
    expect(() => readBoard(stored)).toThrow();
  }
});
