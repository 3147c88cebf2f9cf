import { afterEach, beforeEach, expect, test } from "vitest";
import { yuanOf } from "#app/core/money/yuan.ts";
import type { VoidCause } from "#app/core/visit/event.ts";
import { publishPolicy } from "#app/library/publish-policy.server.ts";
import { acceptVisit } from "#app/visits/accept.server.ts";
import { beginVisit } from "#app/visits/begin.server.ts";
import { comingView } from "#app/visits/coming.server.ts";
import { decideExpenses } from "#app/visits/decide-expenses.server.ts";
import { declineVisit } from "#app/visits/decline.server.ts";
import { ownVisit, ownVisits } from "#app/visits/own.server.ts";
import { planVisit } from "#app/visits/plan.server.ts";
import { purchasesView } from "#app/visits/purchases.server.ts";
import { replanVisit } from "#app/visits/replan.server.ts";
import { replayVisits } from "#app/visits/replay.server.ts";
import { revisitOf } from "#app/visits/revisit.server.ts";
import { voidVisit } from "#app/visits/void.server.ts";
import { POLICY } from "#tests/support/policy-text.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { codeOf, given, openVisits, someone, visitAt } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
  await policyIs(2, "feeFen: 8001");
});
afterEach(() => services.close());

const [eve, other, rita, roy] = [someone("eve"), someone("other"), someone("rita"), someone("roy")];
const POST = { branchId: "n1", slug: "counter", evaluatorId: "eve", dueOn: "2026-11-20" };

async function policyIs(version: number, money: string): Promise<void> {
  const visits = `visits: { version: ${version}, appealDays: 10, rotationDays: 0, remindDays: 2, answerDays: 2, ${money} }\n`;
  await publishPolicy(services, { file: "policy.yaml", source: POLICY.replace("policy:\n  version: 1", `policy:\n  version: ${version}`) + visits });
}

const planWith = async (fee?: string) => given(await planVisit(services, rita, { ...POST, fee })).visitId;
const offers = async () => (await services.db.notice.findMany({ where: { kind: "visit-offered" }, orderBy: { id: "asc" } })).map(({ personId, body }) => [personId, (JSON.parse(body) as { fee?: number }).fee]);
const differences = async () => (await replayVisits(services)).different.flatMap((each) => each.differences);

test("an offer says what it earns, to its evaluator, in the list, and in the notice", async () => {
  const [paid, free] = [await planWith("120"), await planWith("0")];
  expect((await ownVisits(services, eve)).offered.map(({ visitId, fee }) => [visitId, fee]).sort()).toEqual([[paid, 12_000], [free, 0]].sort());
  expect((await ownVisit(services, eve, paid))?.fee).toBe(12_000);
  expect(await offers()).toEqual([["eve", 12_000], ["eve", 0]]);
  expect(given(await comingView(services, rita, paid))).toMatchObject({ fee: 12_000, agreed: false });
  const done = await visitAt(services, "submitted");
  expect((await ownVisit(services, eve, done))?.fee).toBeNull();
});

test("arranged anew before it is accepted it may earn something else, once; after that it stays", async () => {
  const visitId = await planWith("120");
  const anew = { visitId, evaluatorId: "eve", dueOn: "2026-11-25" };
  expect(codeOf(await replanVisit(services, rita, { ...anew, fee: "-1" }))).toBe("amount-shape");
  for (let i = 0; i < 3; i += 1) given(await replanVisit(services, rita, { ...anew, fee: "９０.5" }));
  expect((await offers()).slice(1)).toEqual([["eve", 9050]]);
  given(await replanVisit(services, rita, { ...anew, dueOn: "2026-11-26", fee: "" }));
  expect((await offers()).slice(2)).toEqual([["eve", 9050]]);
  given(await acceptVisit(services, eve, { visitId }));
  expect(given(await comingView(services, rita, visitId))).toMatchObject({ fee: 9050, agreed: true });
  for (const evaluatorId of ["eve", "other"]) expect(codeOf(await replanVisit(services, rita, { ...anew, evaluatorId, fee: "50" }))).toBe("fee-agreed");
  // Moved to another day it waits for an answer again, and still earns what was accepted.
  given(await replanVisit(services, rita, { ...anew, dueOn: "2026-11-27", fee: "90.50" }));
  expect(codeOf(await replanVisit(services, rita, { ...anew, fee: "50" }))).toBe("fee-agreed");
  given(await declineVisit(services, eve, { visitId, reason: "那天出差" }));
  given(await replanVisit(services, rita, { ...anew, evaluatorId: "other", fee: "50" }));
  expect(given(await purchasesView(services, other, visitId)).fee).toBe(5000);
  expect(await differences()).toEqual([]);
});

test("what was arranged last is what is earned", async () => {
  const visitId = await visitAt(services, "offered");
  given(await replanVisit(services, rita, { visitId, evaluatorId: "eve", dueOn: "2026-11-20", fee: "33" }));
  given(await acceptVisit(services, eve, { visitId }));
  given(await beginVisit(services, eve, visitId));
  given(await voidVisit(services, rita, { visitId, cause: "unsafe", reason: "" }));
  expect(await services.db.expense.findMany()).toMatchObject([{ fen: 1650, decision: "accepted" }]);
  expect(await differences()).toEqual([]);
});

test("a revisit earns what the visit was to earn that it makes good, unless somebody says otherwise", async () => {
  const lost = async () => {
    const visitId = await visitAt(services, "under-way");
    given(await voidVisit(services, eve, { visitId, cause: "place-closed", reason: "" }));
    return visitId;
  };
  const [first, second] = [await lost(), await lost()];
  await policyIs(3, "feeFen: 500");
  expect(given(await revisitOf(services, rita, first))).toMatchObject({ fee: yuanOf(8001) });
  const planned = async (of: string, fee?: string) => given(await planVisit(services, rita, { ...POST, evaluatorId: "other", revisitOf: of, fee })).visitId;
  const feeOf = async (visitId: string) => given(await comingView(services, rita, visitId)).fee;
  expect(await feeOf(await planned(first))).toBe(8001);
  expect(await feeOf(await planned(second, "66"))).toBe(6600);
});

test("a fee altered, doubled or missing is named", async () => {
  const visitId = await visitAt(services, "approved");
  await visitAt(services, "under-way");
  expect(await differences()).toEqual([]);
  const whole = await services.db.expense.findFirstOrThrow({ where: { visitId } });
  const alter = async (data: Partial<typeof whole>) => {
    await services.db.expense.update({ where: { id: whole.id }, data });
    const said = await replayVisits(services);
    await services.db.expense.update({ where: { id: whole.id }, data: whole });
    expect(said.different.map((each) => each.visitId)).toEqual([visitId]);
    return said.different.flatMap((each) => each.differences).join("; ");
  };
  expect(await alter({ fen: 9001 })).toBe("its fee is 90.01 yuan, its events say 80.01");
  for (const data of [{ decision: null }, { decision: "refused" }, { decidedById: "roy" }, { decidedAt: new Date(0) }]) {
    expect(await alter(data)).toBe("its fee is not accepted by rita, who approved it");
  }
  expect(await alter({ at: new Date(0) })).toBe("its fee is dated otherwise than its events say");
  for (const data of [{ kind: "purchase" }, { key: "fee:another" }]) expect(await alter(data)).toContain("its fee of 80.01 yuan is not written down");
  await services.db.expense.create({ data: { ...whole, id: "second", key: "fee:again" } });
  expect(await differences()).toEqual(["another fee of 80.01 yuan is written down for it"]);
  await services.db.expense.deleteMany();
  expect(await differences()).toEqual(["its fee of 80.01 yuan is not written down"]);
});

test.each<[VoidCause, number]>([["place-closed", 4001], ["other", 0]])("void because %s, its events say what it earns, whatever the policy says later", async (cause, fen) => {
  const visitId = await visitAt(services, "under-way");
  given(await voidVisit(services, eve, { visitId, cause, reason: "说明" }));
  await policyIs(3, "feeFen: 8001, voidFeeShare: 100");
  expect(await differences()).toEqual([]);
  const fee = { id: "f", visitId, kind: "fee", fen: 8001, what: "", at: new Date(services.clock.now()), key: `fee:${visitId}` };
  if (fen === 0) {
    await services.db.expense.create({ data: fee });
    expect(await differences()).toEqual(["a fee of 80.01 yuan is written down for it, its events say none"]);
    return;
  }
  const { id } = await services.db.expense.findFirstOrThrow();
  given(await decideExpenses(services, roy, { ids: [id], accept: false, reason: "没有去" }));
  expect(await differences()).toEqual([]);
  await services.db.expense.update({ where: { id }, data: { fen: 8001 } });
  expect(await differences()).toEqual(["its fee is 80.01 yuan, its events say 40.01"]);
});
