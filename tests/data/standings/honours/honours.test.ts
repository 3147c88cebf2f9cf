import { afterEach, beforeEach, expect, test } from "vitest";
import type { HonourRule } from "#app/core/standings/honours/propose.ts";
import { confirmHonour, objectTo, postHonours, settleObjection, withdrawHonour } from "#app/standings/honours/deeds.server.ts";
import { honoursOf, honoursView, honourView, triedHonours } from "#app/standings/honours/honours.server.ts";
import { saveProposal } from "#app/standings/honours/propose.server.ts";
import { closePeriod, freezePeriod } from "#app/standings/periods/deeds.server.ts";
import { freezeDue } from "#app/standings/periods/jobs.server.ts";
import { addColleague, crew, officer, openBoards } from "#tests/support/standings.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
const KEY = "2026-Q4";
const rule: HonourRule = { kind: "service-model", measure: "total", share: 25, certainty: 75, most: null, posts: [], regions: [], noRedLine: true };
beforeEach(async () => {
  services = await openBoards();
  services.clock.at = Date.parse("2027-01-02T01:00:00Z");
  await closePeriod(services, { id: "hr" }, KEY, "2027-01-02");
  later(1);
});
afterEach(() => services.close());

const hr = officer("hr", "bank");
const later = (days: number) => (services.clock.at += days * 86_400_000);
const codeOf = (done: { ok: true } | { ok: false; problem: { code: string } }) => (done.ok ? "ok" : done.problem.code);

async function posted(): Promise<string[]> {
  await freezePeriod(services, hr, KEY);
  await freezeDue(services, new AbortController().signal);
  expect(codeOf(await saveProposal(services, hr, KEY, rule))).toBe("ok");
  expect(codeOf(await postHonours(services, hr, KEY, "2027-01-12"))).toBe("ok");
  const view = await honoursView(services, hr);
  if (!view.ok) throw new Error(view.problem.code);
  return view.value.posted.map(({ id }) => id);
}
const listed = async (me = hr) => {
  const view = await honoursView(services, me);
  if (!view.ok) return view.problem.code;
  return [view.value.proposed.length, view.value.posted.length, view.value.confirmed.length];
};

test("before a period is frozen nobody is proposed, and then by probability, once", async () => {
  expect(codeOf(await saveProposal(services, hr, KEY, rule))).toBe("period-not-frozen");
  await freezePeriod(services, hr, KEY);
  expect(codeOf(await saveProposal(services, hr, KEY, rule))).toBe("period-not-frozen");
  await freezeDue(services, new AbortController().signal);
  const tried = await triedHonours(services, KEY, rule);
  if (!tried.ok) throw new Error(tried.problem.code);
  expect(tried.value.proposed[0]).toMatchObject({ id: "p01", name: { en: "Person p01" }, place: 1 });
  expect(tried.value.proposed.every(({ chance }) => chance >= 75)).toBe(true);
  expect(codeOf(await saveProposal(services, hr, KEY, { ...rule, posts: ["lobby"] }))).toBe("honours-nobody");
  expect((await Promise.all([saveProposal(services, hr, KEY, rule), saveProposal(services, hr, KEY, rule)])).map(codeOf).sort()).toEqual(["honours-there", "ok"]);
  expect(await services.db.honour.count()).toBe(tried.value.proposed.length);
  // Until it is posted it is known to personnel alone.
  expect(await listed(crew("p05"))).toEqual([0, 0, 0]);
});

test("posted for days enough, objected to, settled by somebody else, and confirmed after the last day", async () => {
  const ids = await posted();
  const [first = ""] = ids;
  const people = await services.db.honour.findMany({ where: { id: { in: ids } } });
  const model = people.find(({ id }) => id === first)?.subject ?? "";
  expect(codeOf(await objectTo(services, crew("p07"), first, " "))).toBe("text-missing");
  expect(codeOf(await objectTo(services, crew("p07"), first, "那天他不在柜台"))).toBe("ok");
  expect(codeOf(await objectTo(services, crew("p07"), first, "再说一次"))).toBe("objection-there");
  const [objection] = (await honoursView(services, hr)).ok ? await objections(first) : [];
  expect(codeOf(await settleObjection(services, { id: "p07" }, first, { objection: objection?.id ?? "", upheld: true, reason: "自己说的" }))).toBe("objection-own");
  expect(codeOf(await settleObjection(services, { id: model }, first, { objection: objection?.id ?? "", upheld: false, reason: "我在的" }))).toBe("objection-own");
  later(20);
  expect(codeOf(await confirmHonour(services, hr, first))).toBe("objections-open");
  expect(codeOf(await settleObjection(services, hr, first, { objection: objection?.id ?? "", upheld: false, reason: "排班表上有他" }))).toBe("ok");
  expect(codeOf(await confirmHonour(services, hr, first))).toBe("ok");
  expect(await honoursOf(services, crew(model), model)).toMatchObject([{ kind: "service-model", state: "confirmed", isOwn: true }]);
  // Whoever objected reads what came of it, and nobody else who it was.
  expect(await honourView(services, crew("p07"), first)).toMatchObject({ ok: true, value: { state: "confirmed", objected: [{ outcome: "rejected", reason: "排班表上有他" }] } });
  expect(JSON.stringify(await honourView(services, crew(model), first))).not.toContain("p07");
  expect(codeOf(await withdrawHonour(services, hr, first, "查实替考"))).toBe("ok");
  expect(await honoursOf(services, crew(model), model)).toEqual([]);
});

async function objections(id: string) {
  const view = await honoursView(services, hr);
  if (!view.ok) throw new Error(view.problem.code);
  return view.value.posted.find((honour) => honour.id === id)?.objections ?? [];
}

test("an objection upheld withdraws the honour, and a notice too short is none", async () => {
  await freezePeriod(services, hr, KEY);
  await freezeDue(services, new AbortController().signal);
  await saveProposal(services, hr, KEY, rule);
  expect(codeOf(await postHonours(services, hr, KEY, "2027-01-05"))).toBe("notice-short");
  expect(codeOf(await postHonours(services, hr, "2026-11", "2027-01-12"))).toBe("honours-none");
  const all = await services.db.honour.count();
  expect(await listed()).toEqual([all, 0, 0]);
  expect(codeOf(await postHonours(services, hr, KEY, "2027-01-12"))).toBe("ok");
  const [{ id } = { id: "" }] = await services.db.honour.findMany({ orderBy: { place: "asc" } });
  await objectTo(services, crew("p08"), id, "成绩是别人代做的");
  const [objection] = await objections(id);
  expect(codeOf(await settleObjection(services, hr, id, { objection: objection?.id ?? "", upheld: true, reason: "查实" }))).toBe("ok");
  expect(await listed()).toEqual([0, all - 1, 0]);
  expect(codeOf(await honourView(services, crew("p08"), id))).toBe("not-found");
});

test("who has no board reads no honours, and a log cannot be altered", async () => {
  const [id = ""] = await posted();
  await addColleague(services, { id: "eve", branchId: null, grants: [{ role: "evaluator", scope: "self", scopeId: "" }] });
  const eve = { id: "eve", branchId: null, grants: [{ role: "evaluator" as const, scope: "self" as const, scopeId: "" }] };
  expect(codeOf(await honoursView(services, eve))).toBe("not-found");
  expect(codeOf(await honourView(services, eve, id))).toBe("not-found");
  await expect(services.db.honourEvent.updateMany({ data: { body: "{}" } })).rejects.toThrow(/append-only/);
  await expect(services.db.honourEvent.deleteMany()).rejects.toThrow(/append-only/);
});
