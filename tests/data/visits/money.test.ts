import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { publishPolicy } from "#app/library/publish-policy.server.ts";
import { approveVisit } from "#app/visits/approve.server.ts";
import { branchView } from "#app/visits/branch.server.ts";
import { decideExpenses, undoDecisions } from "#app/visits/decide-expenses.server.ts";
import { sendTable } from "#app/platform/table/send.server.ts";
import { expenseSheet } from "#app/visits/expense-sheet.server.ts";
import { expensesView } from "#app/visits/expenses.server.ts";
import { payView } from "#app/visits/pay.server.ts";
import { planVisit } from "#app/visits/plan.server.ts";
import { enterPurchase, purchasesView, takeBackPurchase } from "#app/visits/purchases.server.ts";
import { rejectVisit } from "#app/visits/reject.server.ts";
import { resultView } from "#app/visits/result.server.ts";
import { voidVisit } from "#app/visits/void.server.ts";
import { createWords } from "#app/words/words.ts";
import type { VoidCause } from "#app/core/visit/event.ts";
import { POLICY } from "#tests/support/policy-text.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { codeOf, given, openVisits, someone, visitAt } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
  const visits = "visits: { version: 2, appealDays: 10, rotationDays: 0, remindDays: 2, answerDays: 2, feeFen: 8001 }\n";
  await publishPolicy(services, { file: "policy.yaml", source: POLICY.replace("policy:\n  version: 1", "policy:\n  version: 2") + visits });
});
afterEach(() => services.close());

const [eve, other, rita, roy, dora, mark] = [someone("eve"), someone("other"), someone("rita"), someone("roy"), someone("dora"), someone("mark")];
const ALL = { look: "open", evaluator: null, firm: null, month: null } as const;
const bought = (visitId: string, key: string, what = "瓶装水", amount = "12.5") => enterPurchase(services, eve, { visitId, key, what, amount });
const stored = () => services.db.expense.findMany({ orderBy: { key: "asc" } });
const told = async () => (await services.db.notice.findMany({ where: { personId: "eve", kind: "expenses-decided" }, orderBy: { id: "asc" } })).map(({ body }) => JSON.parse(body) as unknown);

function sent(me = rita, firm: string | null = null, month = "2026-11", language: "zh" | "en" = "en"): Promise<Response> {
  const table = given(expenseSheet(services, me, { month, firm }, { t: createWords(language).t, language }));
  const audit = { deed: "expenses-exported", subject: month, detail: { month, firm: firm ?? "" } };
  return sendTable(services, me, new Request("http://bank.example/reviews/expenses/file"), table, audit);
}

async function sheet(me = rita, firm: string | null = null, month = "2026-11", language: "zh" | "en" = "en"): Promise<string> {
  return (await sent(me, firm, month, language)).text();
}

test("a fee is due once a visit is approved, however often and by however many that is posted", async () => {
  const visitId = await visitAt(services, "in-review");
  expect(await stored()).toEqual([]);
  const posts = await Promise.all(Array.from({ length: 8 }, () => approveVisit(services, rita, { visitId })));
  expect(posts.every(({ ok }) => ok)).toBe(true);
  expect(await stored()).toMatchObject([{ kind: "fee", fen: 8001, key: `fee:${visitId}`, decision: "accepted", decidedById: "rita" }]);
  given(await approveVisit(services, rita, { visitId }));
  expect(await services.db.expense.count()).toBe(1);
});

test("excluded earns the fee, rejected none, and a plan's own fee comes before the policy's", async () => {
  const excluded = await visitAt(services, "in-review");
  given(await approveVisit(services, rita, { visitId: excluded, excluded: "当天停电" }));
  const rejected = await visitAt(services, "in-review");
  given(await rejectVisit(services, rita, { visitId: rejected, reason: "去错了网点" }));
  expect((await stored()).map(({ visitId, fen }) => [visitId, fen])).toEqual([[excluded, 8001]]);
  const plan = { branchId: "n2", slug: "counter", evaluatorId: "other", dueOn: "2026-11-30" };
  expect(codeOf(await planVisit(services, rita, { ...plan, fee: "1e3" }))).toBe("amount-shape");
  const { visitId } = given(await planVisit(services, rita, { ...plan, fee: "１００" }));
  expect(given(await purchasesView(services, other, visitId)).fee).toBe(10_000);
});

test.each<[VoidCause, number]>([["place-closed", 4001], ["recognised", 4001], ["unsafe", 4001], ["other", 0]])("void because %s earns %i fen, which nobody pays themselves", async (cause, fen) => {
  const visitId = await visitAt(services, "under-way");
  for (let i = 0; i < 3; i += 1) given(await voidVisit(services, eve, { visitId, cause, reason: "说明" }));
  expect((await stored()).map((row) => [row.fen, row.decision])).toEqual(fen === 0 ? [] : [[fen, null]]);
  // Something was bought before it came to nothing.
  given(await bought(visitId, "k"));
  services.clock.pass(11 * 24 * 3600_000);
  expect(codeOf(await bought(visitId, "l"))).toBe("purchase-closed");
});

test("declared void by the bank's own, what it earns is accepted with it", async () => {
  const visitId = await visitAt(services, "under-way");
  given(await voidVisit(services, rita, { visitId, cause: "place-closed", reason: "" }));
  expect(await stored()).toMatchObject([{ fen: 4001, decision: "accepted", decidedById: "rita" }]);
});

test("purchases are entered once each, from the beginning on, and taken back while nobody has decided", async () => {
  const visitId = await visitAt(services, "accepted");
  expect(codeOf(await bought(visitId, "k"))).toBe("purchase-closed");
  const under = await visitAt(services, "under-way");
  const posts = await Promise.all(Array.from({ length: 8 }, () => bought(under, "k")));
  expect(new Set(posts.map((post) => given(post).id)).size).toBe(1);
  expect(codeOf(await bought(under, "k", "别的"))).toBe("purchase-known");
  expect(codeOf(await bought(under, "l", " 水"))).toBe("what-missing");
  expect(codeOf(await bought(under, "l", "水".repeat(201)))).toBe("what-long");
  for (const [amount, code] of [["0.00", "amount-none"], ["1.234", "amount-shape"], ["-1", "amount-shape"], ["100000", "amount-large"]] as const) {
    expect(codeOf(await bought(under, "l", "瓶装水", amount))).toBe(code);
  }
  given(await bought(under, "l", "停车", "８．２０"));
  const { rows } = given(await purchasesView(services, eve, under));
  expect(rows.map(({ what, fen, state }) => [what, fen, state])).toEqual([["瓶装水", 1250, "open"], ["停车", 820, "open"]]);
  for (const who of [other, rita, mark]) {
    expect(codeOf(await purchasesView(services, who, under))).toBe("not-found");
    expect(codeOf(await enterPurchase(services, who, { visitId: under, key: "z", what: "瓶装水", amount: "1" }))).toBe("not-found");
    expect(codeOf(await takeBackPurchase(services, who, { visitId: under, id: rows[0]!.id }))).toBe("not-found");
  }
  for (let i = 0; i < 2; i += 1) given(await takeBackPurchase(services, eve, { visitId: under, id: rows[0]!.id }));
  expect(given(await purchasesView(services, eve, under)).rows).toHaveLength(1);
  given(await decideExpenses(services, rita, { ids: [rows[1]!.id], accept: true }));
  expect(codeOf(await takeBackPurchase(services, eve, { visitId: under, id: rows[1]!.id }))).toBe("expense-decided");
  expect(codeOf(await decideExpenses(services, rita, { ids: [rows[0]!.id], accept: true }))).toBe("expense-decided");
});

test("accepted together or refused with a reason, told to the evaluator, and undone by whoever did it", async () => {
  const visitId = await visitAt(services, "submitted");
  for (const key of ["a", "b", "c"]) given(await bought(visitId, key, `买-${key}`, "10"));
  const ids = (await expensesView(services, rita, ALL)).rows.map(({ id }) => id);
  expect(ids).toHaveLength(3);
  for (const who of [eve, mark, other]) expect(codeOf(await decideExpenses(services, who, { ids, accept: true }))).toBe("not-found");
  expect(codeOf(await decideExpenses(services, rita, { ids: [ids[0]!], accept: false, reason: " x" }))).toBe("reason-missing");
  given(await decideExpenses(services, rita, { ids: [ids[0]!], accept: false, reason: "与检查无关" }));
  expect(given(await purchasesView(services, eve, visitId)).rows[0]).toMatchObject({ state: "refused", reason: "与检查无关" });
  expect(codeOf(await decideExpenses(services, roy, { ids: [ids[0]!], accept: true }))).toBe("expense-decided");
  services.clock.pass(1000);
  const both = await Promise.all([decideExpenses(services, rita, { ids, accept: true }), decideExpenses(services, rita, { ids, accept: true })]);
  expect(both.map((post) => given(post).count).sort()).toEqual([0, 2]);
  const { at } = both.map(given).find(({ count }) => count === 2)!;
  expect(await told()).toMatchObject([{ outcome: "refused", count: 1, yuan: "10.00" }, { outcome: "accepted", count: 2, yuan: "20.00" }]);
  expect(codeOf(await undoDecisions(services, roy, at))).toBe("nothing-to-undo");
  expect(given(await undoDecisions(services, rita, at)).count).toBe(2);
  expect(codeOf(await undoDecisions(services, rita, at))).toBe("nothing-to-undo");
  expect((await told()).at(-1)).toMatchObject({ outcome: "reopened", count: 2 });
  const again = given(await decideExpenses(services, rita, { ids, accept: true }));
  services.clock.pass(25 * 3600_000);
  expect(codeOf(await undoDecisions(services, rita, again.at))).toBe("nothing-to-undo");
});

test("an approved visit's fee is not undone, and nobody decides on what they made", async () => {
  const visitId = await visitAt(services, "approved");
  const [fee] = await stored();
  expect(codeOf(await undoDecisions(services, rita, fee!.decidedAt!.getTime()))).toBe("nothing-to-undo");
  given(await bought(visitId, "a"));
  const [, purchase] = await stored();
  await services.db.visit.update({ where: { id: visitId }, data: { evaluatorId: "dora" } });
  expect(codeOf(await decideExpenses(services, dora, { ids: [purchase!.id], accept: true }))).toBe("not-found");
  expect((await expensesView(services, dora, ALL)).rows).toEqual([]);
});

test("a month's sums are what was accepted in it, and what waits is beside them", async () => {
  const visitId = await visitAt(services, "approved");
  for (const [key, amount] of [["a", "0.10"], ["b", "0.20"], ["c", "5"], ["d", "7"]] as const) given(await bought(visitId, key, `买-${key}`, amount));
  const idOf = async (key: string) => (await services.db.expense.findUniqueOrThrow({ where: { key: `purchase:${visitId}:${key}` } })).id;
  given(await decideExpenses(services, rita, { ids: [await idOf("a"), await idOf("b")], accept: true }));
  given(await decideExpenses(services, rita, { ids: [await idOf("c")], accept: false, reason: "没有小票" }));
  const view = await payView(services, eve);
  expect(view).toMatchObject({ waitingFen: 700, months: [{ month: "2026-11", fees: 8001, purchases: 30 }] });
  expect((await payView(services, other)).months).toEqual([]);
  const decided = await expensesView(services, rita, { ...ALL, look: "decided" });
  expect([decided.count, decided.fen]).toEqual([4, 8031]);
  expect((await expensesView(services, rita, { ...ALL, look: "decided", month: "2026-10" })).count).toBe(0);
  expect((await expensesView(services, rita, { ...ALL, evaluator: "other" })).count).toBe(0);
});

test("a month's file says every amount to the fen, begins no formula, and is put on record with its hash", async () => {
  const visitId = await visitAt(services, "approved");
  given(await bought(visitId, "a", '=HYPERLINK("http://x","水")', "3.10"));
  given(await bought(visitId, "b", "未审", "99"));
  const { rows } = await expensesView(services, rita, ALL);
  given(await decideExpenses(services, rita, { ids: rows.filter(({ fen }) => fen === 310).map(({ id }) => id), accept: false, reason: "@无关" }));
  const bytes = Buffer.from(await (await sent()).arrayBuffer());
  const text = bytes.toString("utf8");
  expect(text.startsWith("\uFEFFDecided on,Place,")).toBe(true);
  const lines = text.trimEnd().split("\r\n");
  expect(lines).toHaveLength(3);
  expect(text).toContain(",80.01,Accepted,80.01,");
  expect(text).toContain(`"'=HYPERLINK(""http://x"",""水"")",3.10,Refused,0.00,'@无关,`);
  expect(text).not.toContain("未审");
  const audit = await services.db.auditEntry.findMany({ where: { deed: "expenses-exported" } });
  expect(audit.map(({ actorId, detail }) => [actorId, JSON.parse(detail)])).toEqual([
    ["rita", { firm: "", format: "csv", month: "2026-11", rows: 2, sha256: createHash("sha256").update(bytes).digest("hex"), whole: true }],
  ]);
  expect((await sheet(rita, null, "2026-11", "zh")).startsWith("审定日期,")).toBe(true);
  expect((await sheet(rita, "inside")).split("\r\n")).toHaveLength(4);
  for (const post of [["2026-12", null], ["2026-11", "nobody"]] as const) expect((await sheet(rita, post[1], post[0])).split("\r\n")).toHaveLength(2);
  expect(codeOf(expenseSheet(services, rita, { month: "2026-13", firm: null }, { t: createWords("en").t, language: "en" }))).toBe("bad-form");
  // Out of scope there is nothing.
  expect((await sheet(mark)).split("\r\n")).toHaveLength(2);
});

test("a long file comes in pieces, and one broken off is put on record as broken off", async () => {
  const visitId = await visitAt(services, "under-way");
  const at = new Date(services.clock.now());
  const data = Array.from({ length: 450 }, (_, i) => ({ id: `e${String(i).padStart(4, "0")}`, visitId, kind: "purchase", fen: i + 1, what: `买-${i}`, at, key: `k${i}`, decision: "accepted", decidedById: "rita", decidedAt: at }));
  await services.db.expense.createMany({ data });
  const lines = (await sheet()).trimEnd().split("\r\n");
  expect(lines).toHaveLength(451);
  expect(new Set(lines).size).toBe(451);
  const body = (await sent()).body;
  await body?.cancel();
  const details = (await services.db.auditEntry.findMany({ where: { deed: "expenses-exported" }, orderBy: { seq: "asc" } })).map(({ detail }) => JSON.parse(detail) as { rows: number; whole: boolean });
  expect(details[0]).toMatchObject({ rows: 450, whole: true });
  expect(details[1]).toMatchObject({ whole: false });
});

test("nothing of it reaches what a branch reads or is told", async () => {
  const visitId = await visitAt(services, "published");
  given(await bought(visitId, "a", "金丝雀-买水", "77.77"));
  const { rows } = await expensesView(services, rita, ALL);
  given(await decideExpenses(services, rita, { ids: rows.map(({ id }) => id), accept: true }));
  for (const who of ["mark", "stan", "hana"] as const) {
    const me = someone(who);
    const sent = JSON.stringify([given(await branchView(services, me, "n1")), given(await resultView(services, me, visitId))]);
    expect(sent).toContain(visitId);
    expect(sent.match(/金丝雀|7777|77\.77|8001|80\.01|fen"|"fee|expense|purchase|yuan/i)).toBeNull();
  }
  const notices = await services.db.notice.findMany({ where: { personId: { not: "eve" } } });
  expect(JSON.stringify(notices.map(({ kind, body }) => [kind, body]))).not.toMatch(/expense|77\.77/);
});
