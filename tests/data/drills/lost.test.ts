import { afterEach, beforeEach, expect, test } from "vitest";
import { leaveSitting } from "#app/drills/leave.server.ts";
import { lostByStandard } from "#app/drills/lost.server.ts";
import { ANNA, BEN, GOLD, openDrills, play, start } from "#tests/support/drills.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openDrills();
});
afterEach(() => services.close());

const lost = async (me = ANNA) => Object.fromEntries(await lostByStandard(services, me));

test("what one's own drills cost is counted by standard, practice apart from assessment", async () => {
  const practised = await start(services);
  await play(services, ANNA, practised, ["curt", "verify", "explain"]);
  const first = await lost();
  expect(first["A04"]).toMatchObject({ practice: 1, assessment: 0, last: { sittingId: practised } });
  expect(first["A04"]?.points).toBeGreaterThan(0);
  services.clock.pass(60_000);
  const assessed = await start(services, ANNA, "assessment");
  await play(services, ANNA, assessed, ["curt", "verify", "explain"]);
  const both = await lost();
  expect(both["A04"]).toMatchObject({ practice: 1, assessment: 1, last: { sittingId: assessed } });
  expect(both["A04"]?.points).toBeCloseTo(2 * (first["A04"]?.points ?? 0), 9);
  expect(both["A04"]?.last.at).toBe(services.clock.now());
});

test("a drill without loss, one that is not over, and those of others count nothing", async () => {
  await play(services, ANNA, await start(services), GOLD);
  expect(await lost()).toEqual({});
  const open = await start(services);
  await play(services, ANNA, open, ["curt"]);
  expect(await lost()).toEqual({});
  await play(services, BEN, await start(services, BEN), ["curt", "verify", "explain"]);
  expect(await lost()).toEqual({});
  expect(Object.keys(await lost(BEN))).toContain("A04");
});

test("leaving costs what was still to be had", async () => {
  const sitting = await start(services);
  await leaveSitting(services, ANNA, sitting);
  const cost = Object.values(await lost());
  expect(cost.length).toBeGreaterThan(0);
  for (const { points, practice, last } of cost) expect([points > 0, practice, last.sittingId]).toEqual([true, 1, sitting]);
});
