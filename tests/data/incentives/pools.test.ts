import { afterEach, beforeEach, expect, test } from "vitest";
import type { Rule } from "#app/core/incentives/rule/rule.ts";
import { sampleRule } from "#app/core/incentives/sample.ts";
import { verifyLedger } from "#app/incentives/ledger/entries.server.ts";
import { periodIncentives } from "#app/incentives/overview.server.ts";
import { makePayout } from "#app/incentives/payouts/deeds.server.ts";
import { dividePool, poolsView, poolView } from "#app/incentives/pools/pools.server.ts";
import { retractObservation } from "#app/platform/observations.server.ts";
import { visited } from "#tests/support/standings.ts";
import { approved, codeOf, days, done, hr, inForce, KEY, openFrozen, restated } from "#tests/support/incentives.ts";
import type { TestServices } from "#tests/support/test-services.ts";

/** Branches by their visits, divided among staff, so that it takes a written basis. */
const POOLED: Rule = { ...sampleRule, of: { board: "branches", measure: "total" }, way: { by: "threshold", tiers: [{ least: 600, amount: 300 }, { least: 850, amount: 900 }] }, pool: { least: 10, most: 50 }, basis: "工会协商纪要 2026-09" };

let services: TestServices;
let rule: string;
beforeEach(async () => {
  services = await openFrozen();
  rule = await inForce(services, POOLED);
  await approved(services, rule);
});
afterEach(() => services.close());

const manager = { id: "boss", grants: [{ role: "manager", scope: "branch", scopeId: "n1" } as const], branchId: "n1" };
const key = (branch = "n1") => ({ rule, period: KEY, branch });
const divide = (parts: Record<string, number>, number = 0) => dividePool(services, manager, key(), new Map(Object.entries(parts)), number);
const balance = async (subject: string) => (await services.db.ledgerEntry.findMany({ where: { subject } })).reduce((sum, { amount }) => sum + Number(amount), 0);

test("a manager divides the own branch's amount within its bounds, and nobody else's", async () => {
  expect((await poolsView(services, manager)).map(({ branch, whole, left }) => [branch, whole, left])).toEqual([["n1", 900, 900]]);
  const view = done(await poolView(services, manager, key()));
  expect(view).toMatchObject({ bounds: { least: 90, most: 450 }, number: 0 });
  expect(view.members.map(({ id, equal }) => [id, equal])).toEqual([["p01", 225], ["p04", 225], ["p07", 225], ["p10", 225]]);
  expect(codeOf(await poolView(services, manager, key("n2")))).toBe("not-found");
  expect(codeOf(await dividePool(services, manager, key("n2"), new Map([["p02", 300]]), 0))).toBe("not-found");
  const wrong = await divide({ p01: 500, p04: 80, p02: 100 });
  expect(wrong).toMatchObject({ ok: false, problem: { code: "pool-faults", faults: [{ code: "above", member: "p01" }, { code: "below", member: "p04" }, { code: "unknown", member: "p02" }, { code: "sum", by: 220 }] } });
  expect(codeOf(await divide({ p01: 450, p04: 450, p07: Number.NaN }))).toBe("pool-faults");
  expect(await services.db.poolDivision.count()).toBe(0);
  expect(codeOf(await divide({ p01: 450, p04: 350, p07: 100, p10: 0 }))).toBe("ok");
  expect(codeOf(await divide({ p01: 450, p04: 450 }, 0))).toBe("pool-moved-on");
  expect(await Promise.all(["n1", "p01", "p04", "p07", "p10"].map(balance))).toEqual([0, 450, 350, 100, 0]);
  expect(codeOf(await divide({ p01: 450, p04: 450 }, 1))).toBe("ok");
  expect(await Promise.all(["n1", "p01", "p04", "p07", "p10"].map(balance))).toEqual([0, 450, 450, 0, 0]);
  expect(codeOf(await verifyLedger(services))).toBe("ok");
});

test("two who divide at once: one does, and the other is told", async () => {
  const codes = await Promise.all([divide({ p01: 450, p04: 450 }), divide({ p07: 450, p10: 450 })]);
  expect(codes.map(codeOf).sort()).toEqual(["ok", "pool-moved-on"]);
  expect(await balance("n1")).toBe(0);
});

test("only what is divided is paid, and what a restatement takes is divided anew", async () => {
  done(await divide({ p01: 450, p04: 450 }));
  expect(done(await periodIncentives(services, hr, KEY)).undivided.map(({ branch, left }) => [branch.en, left])).toEqual([["n2", 300], ["s1", 300]]);
  const payout = done(await makePayout(services, hr, KEY, "points"));
  expect((await services.db.payoutLine.findMany({ where: { payoutId: payout }, orderBy: { subject: "asc" } })).map(({ subject, amount }) => [subject, Number(amount)])).toEqual([["p01", 450], ["p04", 450]]);
  expect(codeOf(await divide({ p07: 450, p10: 450 }, 1))).toBe("pool-divided");
  // An appeal takes the branch's best visit; it falls to the lower tier.
  await services.db.$transaction((tx) => retractObservation(services, tx, { sourceId: "n1 2026-10-05", reason: "upheld-appeal" }));
  await visited(services, { branch: "n1", evaluator: "e0", on: "2026-10-26", total: 55, id: "n1 again" });
  await restated(services);
  await approved(services, rule);
  days(services, 1);
  expect(done(await poolView(services, manager, key()))).toMatchObject({ whole: 300, left: -600, number: 1 });
  expect(codeOf(await divide({ p01: 150, p04: 150 }, 1))).toBe("ok");
  expect(await Promise.all(["n1", "p01", "p04"].map(balance))).toEqual([0, -300, -300]);
  expect(codeOf(await verifyLedger(services))).toBe("ok");
});

test("nobody gives to themselves", async () => {
  const own = { ...manager, id: "p01" };
  expect(done(await poolView(services, own, key())).members.map(({ id }) => id)).toEqual(["p04", "p07", "p10"]);
  expect(codeOf(await dividePool(services, own, key(), new Map([["p01", 450], ["p04", 450]]), 0))).toBe("pool-faults");
});
