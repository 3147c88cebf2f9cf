import { expect, test } from "vitest";
import { isMendable, whyNoRevisit } from "#app/core/visit/revisit.ts";
import { VISIT_STATES } from "#app/core/visit/visit.ts";

test("what came to nothing before it was handed in can be made good, and every other state says why not", () => {
  const why = Object.fromEntries(VISIT_STATES.map((state) => [state, whyNoRevisit(state)]));
  expect(VISIT_STATES.filter(isMendable)).toEqual(["cancelled", "expired", "void"]);
  expect([why.cancelled, why.expired, why.void]).toEqual([null, null, null]);
  expect([why.declined, why.rejected]).toEqual(["revisit-declined", "revisit-rejected"]);
  const going = VISIT_STATES.filter((state) => !isMendable(state) && state !== "declined" && state !== "rejected");
  expect(new Set(going.map((state) => why[state]))).toEqual(new Set(["revisit-going"]));
});
