import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sampleRule } from "#app/core/incentives/sample.ts";
import { entriesIn, verifyLedger } from "#app/incentives/ledger/entries.server.ts";
import { cancelPayout, makePayout, markPaid } from "#app/incentives/payouts/deeds.server.ts";
import { approveProposal, withdrawProposal } from "#app/incentives/proposals/decide.server.ts";
import { proposeAdjustment, proposeAwards } from "#app/incentives/proposals/propose.server.ts";
import { retractObservation } from "#app/platform/observations.server.ts";
import { payPeriod } from "#app/standings/periods/deeds.server.ts";
import { approved, byPlace, codeOf, days, done, hr, hr2, inForce, KEY, MONTH, openFrozen, restated } from "#tests/support/incentives.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openFrozen();
});
afterEach(() => services.close());

const today = () => new Date(services.clock.at).toISOString().slice(0, 10);
const until = () => new Date(services.clock.at + 5 * 86_400_000).toISOString().slice(0, 10);

test("of many who do the same thing at once exactly one does it", async () => {
  const rule = await inForce(services);
  const proposed = await Promise.all(Array.from({ length: 4 }, () => proposeAwards(services, hr, KEY, rule)));
  expect(proposed.map(codeOf).sort()).toEqual(["ok", "proposal-there", "proposal-there", "proposal-there"]);
  const id = proposed.flatMap((each) => (each.ok ? [each.value] : []))[0] ?? "";
  const decided = await Promise.all([...Array.from({ length: 3 }, () => approveProposal(services, hr2, id, until())), withdrawProposal(services, hr, id, "算错了")]);
  expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
  const approvedNow = (await services.db.awardProposal.findUniqueOrThrow({ where: { id } })).state === "approved";
  expect(await services.db.ledgerEntry.count()).toBe(approvedNow ? 3 : 0);
  // Where the withdrawal came first it is proposed once more.
  if (!approvedNow) done(await approveProposal(services, hr2, done(await proposeAwards(services, hr, KEY, rule)), until()));
  days(services, 7);
  const made = await Promise.all(Array.from({ length: 4 }, (_, i) => makePayout(services, i % 2 === 0 ? hr : hr2, KEY, "fen")));
  expect(made.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await services.db.payoutLine.count()).toBe(3);
  expect(codeOf(await verifyLedger(services))).toBe("ok");
});

const act = fc.constantFrom("propose", "approve", "approve", "approve", "withdraw", "adjust", "restate", "pay", "pay", "paid", "cancel", "wait");
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

test("any interleaving of awards, restatements, rulings, payouts and reversals, also at once, keeps every invariant", async () => {
  const rules = [await inForce(services), await inForce(services, { ...byPlace, way: { by: "threshold", tiers: [{ least: 600, amount: 777 }] }, budget: { total: 3_000, rule: "pro-rata" } })];
  let retracted = 0;
  const one = async (kind: Act, n: number): Promise<unknown> => {
    const proposals = await services.db.awardProposal.findMany({ where: { state: "proposed" }, orderBy: { id: "asc" } });
    const payouts = await services.db.payout.findMany({ where: { state: "made" }, orderBy: { id: "asc" } });
    const by = n % 2 === 0 ? hr : hr2;
    const chosen = proposals[n % Math.max(1, proposals.length)]?.id ?? "none";
    const payout = payouts[n % Math.max(1, payouts.length)]?.id ?? "none";
    switch (kind) {
      case "propose":
        return proposeAwards(services, by, KEY, rules[n % 2] ?? "");
      case "approve":
        return approveProposal(services, n % 3 === 0 ? hr : hr2, chosen, until());
      case "withdraw":
        return withdrawProposal(services, by, chosen, "算错了");
      case "adjust":
        return proposeAdjustment(services, by, { periodKey: n % 3 === 0 ? MONTH : KEY, account: "fen", person: `p0${1 + (n % 9)}`, amount: (n % 2 === 0 ? 1 : -1) * (100 + n), reason: "查实" });
      case "restate": {
        const all = await services.db.observation.findMany({ where: { retraction: null, kind: "drill" }, orderBy: { id: "asc" }, take: 1 });
        if (retracted > 3 || !all[0]) return null;
        retracted += 1;
        await services.db.$transaction((tx) => retractObservation(services, tx, { sourceId: all[0]?.sourceId ?? "", reason: "upheld-appeal" }));
        return restated(services);
      }
      case "pay":
        return makePayout(services, by, n % 3 === 1 ? MONTH : KEY, "fen");
      case "paid":
        return markPaid(services, by, payout, { on: today(), reference: "批次" }, (tx, key) => payPeriod(services, tx, by, key));
      case "cancel":
        return cancelPayout(services, by, payout, "退回");
      case "wait":
        return days(services, 7);
    }
  };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(act, fc.nat(20), fc.boolean()), { minLength: 10, maxLength: 25 }), async (acts) => {
      for (const [kind, n, twice] of acts) {
        // Time and editions do not move under those who act at once.
        if (twice && kind !== "restate" && kind !== "wait") await Promise.all([one(kind, n), one(kind, n), one(kind, n + 1)]);
        else await one(kind, n);
      }
      await finish(rules);
      expect(await verifyLedger(services)).toMatchObject({ ok: true });
      await expectBalances();
    }),
    // One bank lives through all of it, so a shorter course of events would not be the same.
    { numRuns: 12, endOnFailure: true },
  );
  // Else it would have proved nothing.
  const kinds = new Set((await entriesIn(services.db, { account: "fen" })).map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual(expect.arrayContaining(["adjustment", "award", "carried", "payment"]));
}, 120_000);

/** Whatever was begun is decided, and all that is owed paid out, so that every course of events reaches the end. */
async function finish(rules: readonly string[]): Promise<void> {
  const open = () => services.db.awardProposal.findMany({ where: { state: "proposed" } });
  for (const { id, createdById } of await open()) await withdrawProposal(services, { id: createdById, branchId: null }, id, "收尾");
  for (const rule of rules) await proposeAwards(services, hr, KEY, rule);
  for (const { id } of await open()) done(await approveProposal(services, hr2, id, until()));
  days(services, 7);
  for (const { id } of await services.db.payout.findMany({ where: { state: "made" } })) done(await cancelPayout(services, hr, id, "收尾"));
  const made = await makePayout(services, hr, (await services.db.payout.count()) % 2 === 0 ? MONTH : KEY, "fen");
  if (made.ok) done(await markPaid(services, hr2, made.value, { on: today(), reference: "批次" }, (tx, key) => payPeriod(services, tx, hr2, key)));
  else expect(made.problem.code).toBe("payout-nothing");
}

/** What the ledger owes is what was approved less what was paid, and was paid what stands on the payouts. */
async function expectBalances(): Promise<void> {
  const entries = await entriesIn(services.db, { account: "fen" });
  const sum = (kinds: readonly string[]) => entries.reduce((all, { kind, amount }) => (kinds.includes(kind) ? all + amount : all), 0);
  const payouts = await services.db.payout.findMany({ where: { state: { in: ["made", "paid"] } } });
  expect(0 - sum(["payment", "reversal"])).toBe(payouts.reduce((all, { total }) => all + Number(total), 0));
  const approvedRows = await services.db.awardProposal.findMany({ where: { state: "approved" } });
  const last = approvedRows.filter(({ kind, ruleId, edition }) => kind === "adjustment" || !approvedRows.some((other) => other.ruleId === ruleId && (other.edition ?? 0) > (edition ?? 0)));
  expect(sum(["award", "correction", "adjustment"])).toBe(last.reduce((all, { cost }) => all + Number(cost), 0));
  expect(sum(["carried", "division"])).toBe(0);
}

test("entries can be neither changed nor deleted, and what was altered behind the triggers is found", async () => {
  await approved(services, await inForce(services));
  const { db } = services;
  const refused = /is append-only/;
  await expect(db.ledgerEntry.updateMany({ data: { amount: 1 } })).rejects.toThrow(refused);
  await expect(db.ledgerEntry.deleteMany()).rejects.toThrow(refused);
  await expect(db.awardLine.updateMany({ data: { amount: 1 } })).rejects.toThrow(refused);
  await expect(db.awardProposalEvent.deleteMany()).rejects.toThrow(refused);
  await expect(db.$executeRawUnsafe(services.database.kind === "sqlite" ? `INSERT OR REPLACE INTO "LedgerEntry" SELECT "seq", "at", "actorId", "account", "periodKey", "ruleId", "subject", "board", "source", "kind", 1, "prevHash", "hash" FROM "LedgerEntry"` : `TRUNCATE "LedgerEntry"`)).rejects.toThrow(refused);
  const [entry] = await db.ledgerEntry.findMany({ orderBy: { seq: "desc" }, take: 1 });
  await db.ledgerEntry.create({ data: { ...entry!, seq: entry!.seq + 1, source: "slipped in" } });
  expect(await verifyLedger(services)).toMatchObject({ ok: false, problem: { code: "ledger-altered", params: { seq: entry!.seq + 1 } } });
});

test("the words of a rule that is shown no longer change, and a draft may be thrown away", async () => {
  const rule = await inForce(services, { ...sampleRule });
  const { db } = services;
  await expect(db.incentiveRule.update({ where: { id: rule }, data: { body: "{}" } })).rejects.toThrow(/keeps its words/);
  await expect(db.incentiveRule.update({ where: { id: rule }, data: { state: "drafted" } })).rejects.toThrow(/keeps its words/);
  await expect(db.incentiveRule.delete({ where: { id: rule } })).rejects.toThrow();
  expect(done(await proposeAwards(services, hr, KEY, rule))).toEqual(expect.any(String));
});
