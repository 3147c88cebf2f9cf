import { afterEach, beforeEach, expect, test } from "vitest";
import { verifyLedger } from "#app/incentives/ledger/entries.server.ts";
import { cancelPayout, makePayout, markPaid } from "#app/incentives/payouts/deeds.server.ts";
import { saveColumns } from "#app/incentives/payouts/columns.server.ts";
import { payoutTable } from "#app/incentives/payouts/file.server.ts";
import { approveProposal, objectToAwards, settleObjection, withdrawProposal } from "#app/incentives/proposals/decide.server.ts";
import { proposalView } from "#app/incentives/proposals/proposals.server.ts";
import { proposeAdjustment, proposeAwards } from "#app/incentives/proposals/propose.server.ts";
import { concerns, statementView } from "#app/incentives/statement/statement.server.ts";
import { retractObservation } from "#app/platform/observations.server.ts";
import { payPeriod, restatePeriod } from "#app/standings/periods/deeds.server.ts";
import { csvOf } from "#app/platform/table/csv.ts";
import { wordsOf } from "#app/words/words-of.ts";
import { approved, codeOf, days, done, hr, hr2, inForce, KEY, MONTH, openFrozen, restated } from "#tests/support/incentives.ts";
import { staff } from "#tests/support/standings.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
let rule: string;
beforeEach(async () => {
  services = await openFrozen();
  rule = await inForce(services);
});
afterEach(() => services.close());

const owed = async (subject: string) => (await services.db.ledgerEntry.findMany({ where: { subject }, orderBy: { seq: "asc" } })).reduce((sum, { amount }) => sum + Number(amount), 0);
const paying = (me: { id: string }) => ({ then: (...[tx, key]: Parameters<Parameters<typeof markPaid>[4]>) => payPeriod(services, tx, me, key) });
const pay = (me: { id: string }, id: string) => markPaid(services, me, id, { on: "2027-01-12", reference: "工资批次 01" }, paying(me).then);
const me = (id: string) => ({ id, grants: [staff], branchId: "n1" });

test("a quarter from proposal to payment: nobody does both, nothing is paid early or twice", async () => {
  const id = done(await proposeAwards(services, hr, KEY, rule));
  expect(codeOf(await proposeAwards(services, hr2, KEY, rule))).toBe("proposal-there");
  expect(codeOf(await approveProposal(services, hr, id, "2027-01-13"))).toBe("proposal-own");
  expect(codeOf(await approveProposal(services, { id: "p02", branchId: "n2" }, id, "2027-01-13"))).toBe("proposal-pays-you");
  expect(codeOf(await makePayout(services, hr, KEY, "fen"))).toBe("payout-pending");
  expect(await services.db.ledgerEntry.count()).toBe(0);
  expect(codeOf(await approveProposal(services, hr2, id, "2027-01-13"))).toBe("ok");
  expect([await owed("p01"), await owed("p03"), await owed("p04")]).toEqual([50_000, 20_000, 0]);
  expect(codeOf(await makePayout(services, hr, KEY, "fen"))).toBe("payout-until");
  expect(codeOf(await objectToAwards(services, { id: "p04", branchId: "n1" }, id, "我和第三名差不到一分"))).toBe("ok");
  days(services, 6);
  expect(codeOf(await makePayout(services, hr, KEY, "fen"))).toBe("payout-objections");
  const [objection] = done(await proposalView(services, hr2, id)).objections;
  expect(codeOf(await settleObjection(services, hr2, id, { objection: objection?.id ?? "", upheld: false, reason: "按规则只到第三名" }))).toBe("ok");
  const payout = done(await makePayout(services, hr, KEY, "fen"));
  expect(codeOf(await makePayout(services, hr2, KEY, "fen"))).toBe("payout-open");
  expect(await owed("p01")).toBe(0);
  expect([codeOf(await pay(hr, payout)), codeOf(await pay(hr2, payout)), codeOf(await pay(hr2, payout)), codeOf(await cancelPayout(services, hr2, payout, "再来"))]).toEqual(["payout-own", "ok", "payout-paid", "payout-paid"]);
  expect((await services.db.period.findUniqueOrThrow({ where: { key: KEY } })).state).toBe("paid");
  expect(codeOf(await makePayout(services, hr, KEY, "fen"))).toBe("payout-nothing");
  expect(await verifyLedger(services)).toMatchObject({ ok: true, value: { entries: 6, accounts: 1 } });
});

test("a late appeal after payment is restated, corrected, and met by what is earned next", async () => {
  await approved(services, rule);
  done(await pay(hr2, done(await makePayout(services, hr, KEY, "fen"))));
  await services.db.$transaction((tx) => retractObservation(services, tx, { sourceId: "p01 easy 2026-10-03", reason: "upheld-appeal" }));
  await restated(services);
  const [{ id: former } = { id: "" }] = await services.db.awardProposal.findMany();
  const isOutdated = async () => done(await proposalView(services, hr2, former)).isOutdated;
  expect(await isOutdated()).toBe(true);
  const id = done(await proposeAwards(services, hr, KEY, rule));
  expect(await isOutdated()).toBe(false);
  // p01 has too few results now; p02 and p03 move up, p04 comes.
  expect(done(await proposalView(services, hr2, id)).changes).toMatchObject({ count: 3, first: [{ id: "p01", before: 50_000, by: -50_000 }, { id: "p02", before: 20_000, by: 30_000 }, { id: "p04", before: 0, by: 20_000 }] });
  done(await approveProposal(services, hr2, id, "2027-01-30"));
  expect([await owed("p01"), await owed("p02"), await owed("p04")]).toEqual([-50_000, 30_000, 20_000]);
  services.clock.at = Date.parse("2027-02-01T01:00:00Z");
  const second = done(await makePayout(services, hr, KEY, "fen"));
  const lines = await services.db.payoutLine.findMany({ where: { payoutId: second }, orderBy: { subject: "asc" } });
  expect(lines.map(({ subject, amount }) => [subject, Number(amount)])).toEqual([["p02", 30_000], ["p04", 20_000]]);
  done(await pay(hr2, second));
  expect(codeOf(await proposeAdjustment(services, { id: "p01" }, { periodKey: KEY, account: "fen", person: "p01", amount: 80_000, reason: "专项奖励" }))).toBe("adjust-own");
  const ruling = done(await proposeAdjustment(services, hr, { periodKey: KEY, account: "fen", person: "p01", amount: 80_000, reason: "专项奖励" }));
  done(await approveProposal(services, hr2, ruling, "2027-02-06"));
  days(services, 7);
  const third = done(await makePayout(services, hr, KEY, "fen"));
  expect((await services.db.payoutLine.findMany({ where: { payoutId: third } })).map(({ subject, amount }) => [subject, Number(amount)])).toEqual([["p01", 30_000]]);
  expect(codeOf(await verifyLedger(services))).toBe("ok");
  const read = done(await statementView(services, me("p01")));
  expect(read.entries.map(({ kind, amount }) => [kind, amount])).toEqual([["payment", -30_000], ["adjustment", 80_000], ["correction", -50_000], ["payment", -50_000], ["award", 50_000]]);
  expect(read.awards.map(({ outcome }) => ("code" in outcome ? outcome.code : outcome.amount))).toEqual([80_000, "unranked"]);
});

test("what a restatement overtakes is neither approved nor paid", async () => {
  const id = done(await proposeAwards(services, hr, KEY, rule));
  await services.db.$transaction((tx) => retractObservation(services, tx, { sourceId: "p01 easy 2026-10-03", reason: "upheld-appeal" }));
  await restated(services);
  expect(codeOf(await approveProposal(services, hr2, id, "2027-01-30"))).toBe("proposal-outdated");
  expect(codeOf(await proposeAwards(services, hr, KEY, rule))).toBe("proposal-there");
  done(await withdrawProposal(services, hr, id, "重述了"));
  await approved(services, rule);
  await services.db.$transaction((tx) => retractObservation(services, tx, { sourceId: "p02 easy 2026-10-03", reason: "upheld-appeal" }));
  await restated(services);
  expect(codeOf(await makePayout(services, hr, KEY, "fen"))).toBe("payout-restated");
});

test("what another period owes is not paid before its own notice is over, and is then carried in", async () => {
  done(await approveProposal(services, hr2, done(await proposeAwards(services, hr, KEY, rule)), "2027-01-13"));
  expect(codeOf(await proposeAwards(services, hr, MONTH, rule))).toBe("proposal-nobody");
  expect(codeOf(await makePayout(services, hr, MONTH, "fen"))).toBe("payout-until");
  days(services, 7);
  const payout = done(await makePayout(services, hr, MONTH, "fen"));
  expect((await services.db.payout.findUniqueOrThrow({ where: { id: payout } })).total).toBe(90_000n);
  const kinds = (await services.db.ledgerEntry.findMany({ where: { subject: "p01" }, orderBy: { seq: "asc" } })).map(({ kind, periodKey, amount }) => [kind, periodKey, Number(amount)]);
  expect(kinds).toEqual([["award", KEY, 50_000], ["carried", KEY, -50_000], ["carried", MONTH, 50_000], ["payment", MONTH, -50_000]]);
  expect(codeOf(await verifyLedger(services))).toBe("ok");
});

test("a payout taken twice is the same file, under the payroll's headings, and no name is a formula", async () => {
  await approved(services, rule);
  await services.db.person.update({ where: { id: "p02" }, data: { nameZh: "=1+1" } });
  done(await saveColumns(services, hr, [{ field: "account", head: "EMP" }, { field: "name", head: "姓名" }, { field: "fen", head: "AMT" }, { field: "amount", head: "元" }], 0));
  expect(codeOf(await saveColumns(services, hr2, [{ field: "account", head: "A" }, { field: "fen", head: "B" }], 0))).toBe("payroll-moved-on");
  const payout = done(await makePayout(services, hr, KEY, "fen"));
  const file = async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of csvOf(done(await payoutTable(services, payout, wordsOf("zh", "Asia/Shanghai"))))) pieces.push(piece);
    return Buffer.concat(pieces).toString("utf8");
  };
  const first = await file();
  expect(first.replace("\uFEFF", "").split("\r\n").slice(0, 3)).toEqual(["EMP,姓名,AMT,元", "p01,人p01,50000,500.00", "p02,'=1+1,20000,200.00"]);
  expect(await file()).toBe(first);
});

test("a period that is being restated is not marked as paid meanwhile, nor is its payout", async () => {
  await approved(services, rule);
  const payout = done(await makePayout(services, hr, KEY, "fen"));
  await services.db.$transaction((tx) => retractObservation(services, tx, { sourceId: "p01 easy 2026-10-03", reason: "upheld-appeal" }));
  services.clock.at += 1000;
  done(await restatePeriod(services, hr, KEY, "申诉改判"));
  expect(codeOf(await pay(hr2, payout))).toBe("period-freezing");
  expect((await services.db.payout.findUniqueOrThrow({ where: { id: payout } })).state).toBe("made");
});

test("a cancelled payout is reversed, and the next pays the same", async () => {
  await approved(services, rule);
  const first = done(await makePayout(services, hr, KEY, "fen"));
  expect(codeOf(await cancelPayout(services, hr, first, " "))).toBe("text-missing");
  done(await cancelPayout(services, hr, first, "工资系统退回"));
  expect(await owed("p01")).toBe(50_000);
  expect(codeOf(await payoutTable(services, first, wordsOf("zh", "Asia/Shanghai")))).toBe("payout-cancelled");
  const second = done(await makePayout(services, hr, KEY, "fen"));
  expect(await services.db.payout.findUniqueOrThrow({ where: { id: second } })).toMatchObject({ number: 2, total: 90_000n, paid: 3 });
  expect(codeOf(await verifyLedger(services))).toBe("ok");
});

test("a member of staff reads why, and only what is theirs", async () => {
  const id = done(await proposeAwards(services, hr, KEY, rule));
  expect(await concerns(services, me("p04"), id)).toBe(false);
  done(await approveProposal(services, hr2, id, "2027-01-13"));
  expect(done(await statementView(services, me("p01"))).awards).toMatchObject([{ outcome: { amount: 50_000, why: { by: "place", place: 1, to: 1 } }, mayObject: true }]);
  expect(done(await statementView(services, me("p04"))).awards).toMatchObject([{ outcome: { code: "no-tier" } }]);
  expect(done(await statementView(services, me("p12"))).awards).toMatchObject([{ outcome: { code: "unranked" } }]);
  const told = (personId: string) => services.db.notice.findMany({ where: { personId }, orderBy: { id: "asc" } }).then((rows) => rows.map(({ kind }) => kind));
  expect([await told("hr"), await told("hr2"), await told("p01"), await told("p04")]).toEqual([[], ["awards-waiting"], ["awards-posted"], []]);
  done(await objectToAwards(services, { id: "p04", branchId: "n1" }, id, "差不到一分"));
  const [objection] = done(await proposalView(services, hr2, id)).objections;
  done(await settleObjection(services, hr2, id, { objection: objection?.id ?? "", upheld: false, reason: "按规则只到第三名" }));
  expect([await told("hr"), await told("p04")]).toEqual([["awards-objected"], ["award-objection-settled"]]);
  expect(await concerns(services, me("p04"), id)).toBe(true);
  expect(JSON.stringify(done(await statementView(services, me("p04"))))).not.toContain("p01");
  expect(codeOf(await statementView(services, { id: "p01", grants: [{ role: "evaluator", scope: "self", scopeId: "" }] }))).toBe("not-found");
  expect(done(await statementView(services, me("p02"))).rules).toMatchObject([{ state: "in-force", trial: { outcome: { amount: 20_000 } } }]);
});
