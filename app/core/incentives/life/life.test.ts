import { expect, test } from "vitest";
import { decidePayout, payoutLifeOf, type PayoutEvent } from "#app/core/incentives/life/payout-life.ts";
import { decideProposal, proposalOf, type ProposalEvent } from "#app/core/incentives/life/proposal-life.ts";
import { decideRule, ruleLifeOf, type RuleEvent } from "#app/core/incentives/life/rule-life.ts";
import type { Result } from "#app/core/result.ts";

const state = (done: Result<{ state: string }>) => (done.ok ? done.value.state : done.problem.code);
const today = "2027-01-10";

const show: RuleEvent = { kind: "show", actor: "hr" };
const record: RuleEvent = { kind: "record", actor: "hr", consultation: { consulted: { how: "congress", on: "2027-01-05", outcome: "代表大会讨论后同意" }, informed: { how: "product", on: "2027-01-06" } } };
const enact: RuleEvent = { kind: "enact", actor: "hr", from: "2027-01" };
const end: RuleEvent = { kind: "end", actor: "hr", reason: "换新规则" };

test("no rule takes force before staff were consulted and informed", () => {
  const decide = (log: RuleEvent[], event: RuleEvent, faults = 0) => state(decideRule(log, event, { today, faults }));
  expect([decide([], show), decide([show], record), decide([show, record], enact), decide([show, record, enact], end)]).toEqual(["shown", "consulted", "in-force", "ended"]);
  expect([decide([], show, 2), decide([], record), decide([], enact), decide([], end)]).toEqual(["rule-faults", "rule-not-shown", "rule-not-shown", "rule-not-shown"]);
  expect([decide([show], enact), decide([show], show), decide([show], { ...end, reason: " " })]).toEqual(["rule-not-consulted", "rule-shown", "reason-missing"]);
  const late = { ...record, consultation: { ...record.consultation, informed: { how: "product" as const, on: "2027-01-11" } } };
  expect([decide([show], late), decide([show, record], record), decide([show, record], { ...enact, from: "2027-13" })]).toEqual(["consultation-missing", "rule-consulted", "month-missing"]);
  expect([decide([show, record, enact], enact), decide([show, end], record)]).toEqual(["rule-in-force", "rule-ended"]);
  expect(ruleLifeOf([show, record, enact])).toMatchObject({ state: "in-force", from: "2027-01", consultation: { consulted: { how: "congress" } } });
  expect(() => ruleLifeOf([enact])).toThrow(/drafted/);
});

const propose: ProposalEvent = { kind: "propose", actor: "hr", lines: "h", cost: 5 };
const approve: ProposalEvent = { kind: "approve", actor: "hr2", until: "2027-01-14" };
const object: ProposalEvent = { kind: "object", actor: "bo", objection: "o1", text: "我十二月的成绩没算" };
const settle: ProposalEvent = { kind: "settle", actor: "hr2", objection: "o1", upheld: false, reason: "成绩都在，附了明细" };

test("who proposed approves in no role, and nobody approves what pays themselves", () => {
  const decide = (log: ProposalEvent[], event: ProposalEvent, given: Partial<{ today: string; isPaid: boolean }> = {}) => state(decideProposal(log, event, { today, isPaid: false, ...given }));
  expect([decide([propose], approve), decide([propose, approve], object), decide([propose, approve, object], settle)]).toEqual(["approved", "approved", "approved"]);
  expect([decide([propose], { ...approve, actor: "hr" }), decide([propose], approve, { isPaid: true }), decide([propose], { ...approve, until: "2027-01-13" })]).toEqual(["proposal-own", "proposal-pays-you", "notice-short"]);
  expect([decide([propose], { kind: "reject", actor: "hr", reason: "不行" }), decide([propose], { kind: "reject", actor: "hr2", reason: "" }), decide([propose], { kind: "reject", actor: "hr2", reason: "预算不对" })]).toEqual(["proposal-own", "text-missing", "rejected"]);
  expect([decide([propose], { kind: "withdraw", actor: "hr2", reason: "算错" }), decide([propose], { kind: "withdraw", actor: "hr", reason: "算错" }), decide([propose, approve], approve)]).toEqual(["proposal-not-own", "withdrawn", "proposal-settled"]);
  expect([decide([propose], object), decide([propose, approve], object, { today: "2027-01-15" }), decide([propose, approve, object], { ...object, objection: "o2" })]).toEqual(["proposal-not-approved", "notice-over", "objection-there"]);
  expect([decide([propose, approve, object], { ...settle, actor: "bo" }), decide([propose, approve, object], settle, { isPaid: true }), decide([propose, approve, object, settle], settle)]).toEqual(["objection-own", "objection-own", "objection-settled"]);
  expect(proposalOf([propose, approve, object, settle])).toMatchObject({ state: "approved", by: "hr", objections: [{ outcome: "rejected" }] });
  expect(() => proposalOf([])).toThrow();
  expect(() => proposalOf([propose, { ...approve, actor: "hr" }])).toThrow(/proposed/);
});

test("a payout is paid once, by the word of another than its maker", () => {
  const make: PayoutEvent = { kind: "make", actor: "hr", lines: "h", total: 5 };
  const pay: PayoutEvent = { kind: "pay", actor: "hr2", on: "2027-01-10", reference: "工资批次 2027-01-02" };
  const cancel: PayoutEvent = { kind: "cancel", actor: "hr", reason: "工资系统退回" };
  const decide = (log: PayoutEvent[], event: PayoutEvent) => state(decidePayout(log, event, { today }));
  expect([decide([], make), decide([make], pay), decide([make], cancel)]).toEqual(["made", "paid", "cancelled"]);
  expect([decide([make, pay], pay), decide([make, pay], cancel), decide([make, cancel], pay)]).toEqual(["payout-paid", "payout-paid", "payout-cancelled"]);
  expect([decide([make], { ...pay, actor: "hr" }), decide([make], { ...pay, reference: "" }), decide([make], { ...pay, on: "2027-01-11" }), decide([make], { ...cancel, reason: " " })]).toEqual(["payout-own", "payout-reference", "payout-reference", "text-missing"]);
  expect(payoutLifeOf([make, pay])).toMatchObject({ state: "paid", reference: "工资批次 2027-01-02" });
});
