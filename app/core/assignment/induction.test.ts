import { expect, test } from "vitest";
import { inductionEnds, isInInduction, NO_INDUCTION } from "#app/core/assignment/induction.ts";

const policy = { version: 1, days: 30, scenarios: ["torn-notes"] };

test("the first day counts, and so does the last", () => {
  expect(inductionEnds(policy, "2026-11-01")).toBe("2026-11-30");
  const on = (today: string) => isInInduction(policy, "2026-11-01", today);
  expect([on("2026-10-31"), on("2026-11-01"), on("2026-11-30"), on("2026-12-01")]).toEqual([false, true, true, false]);
});

test("nothing is asked of anybody where nothing is on the list", () => {
  expect(isInInduction(NO_INDUCTION, "2026-11-01", "2026-11-01")).toBe(false);
  expect(isInInduction({ ...policy, scenarios: [] }, "2026-11-01", "2026-11-01")).toBe(false);
});
