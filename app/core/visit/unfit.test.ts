import fc from "fast-check";
import { expect, test } from "vitest";
import { daysLater } from "#app/core/time/day.ts";
import { NO_TIES, whyUnfit, type Ties } from "#app/core/visit/unfit.ts";
import { VISIT_MODES } from "#app/core/visit/visit.ts";

const TODAY = "2026-11-20";
const said = (ties: Partial<Ties>, mode: (typeof VISIT_MODES)[number] = "mystery", days = 30) => whyUnfit({ ...NO_TIES, ...ties }, mode, TODAY, days);

test("nobody is sent where they work or are not impartial, whatever the mode and the rotation", () => {
  for (const mode of VISIT_MODES) {
    for (const days of [0, 30]) {
      expect(said({}, mode, days)).toBeNull();
      expect(said({ home: true, declared: true }, mode, days)).toEqual({ why: "home" });
      expect(said({ declared: true, visitedOn: TODAY }, mode, days)).toEqual({ why: "declared" });
    }
  }
});

test("who was recognised goes there unknown no more, announced as before", () => {
  expect(VISIT_MODES.map((mode) => said({ recognised: true }, mode, 0))).toEqual([{ why: "recognised" }, null, null]);
});

test("who was there comes again only after so many days; who is to go there is not sent twice; recordings know no such thing", () => {
  const last = (daysAgo: number) => ({ visitedOn: daysLater(TODAY, -daysAgo) });
  expect(said(last(29))).toEqual({ why: "visited", day: "2026-10-22" });
  expect(said(last(30))).toBeNull();
  expect(said(last(0), "inspection")).toMatchObject({ why: "visited" });
  expect(said({ arranged: ["2026-12-09", "2026-12-01"], ...last(1) })).toEqual({ why: "arranged", day: "2026-12-01" });
  expect(said({ arranged: ["2026-12-09"], ...last(1) }, "recording")).toBeNull();
  expect(said({ arranged: ["2026-12-09"], ...last(1) }, "mystery", 0)).toBeNull();
});

test("a longer rotation never makes anybody fit", () => {
  fc.assert(
    fc.property(fc.nat(90), fc.nat(90), fc.nat(90), (ago, days, more) => {
      const ties = { visitedOn: daysLater(TODAY, -ago) };
      if (said(ties, "mystery", days)) expect(said(ties, "mystery", days + more)).not.toBeNull();
    }),
  );
});
