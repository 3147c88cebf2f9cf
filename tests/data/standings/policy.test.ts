import { afterEach, beforeEach, expect, test } from "vitest";
import { boardView } from "#app/standings/board.server.ts";
import { changePolicy, policyView, tryPolicy } from "#app/standings/policy.server.ts";
import { FIELDS, type Typed } from "#app/standings/policy/fields.ts";
import { readFilters } from "#app/standings/view/filters.ts";
import { addColleague, officer, openBoards } from "#tests/support/standings.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openBoards();
  await addColleague(services, { id: "hanna", branchId: null, grants: [{ role: "hr", scope: "bank", scopeId: "" }] });
});
afterEach(() => services.close());

const hr = { ...officer("hr", "bank"), id: "hanna" };

async function typed(changes: Partial<Typed>): Promise<{ seen: number; typed: Typed }> {
  const { values, version } = await policyView(services);
  // Every field is written as it would be typed.
  const current = Object.fromEntries([...FIELDS.map(({ name }) => name), "ties" as const].map((name) => [name, String(values[name])])) as Typed;
  return { seen: version, typed: { ...current, reason: "（测试）理由", ...changes } };
}
async function ranked(): Promise<number> {
  const view = await boardView(services, hr, "people", readFilters("people", new URLSearchParams()));
  return view.ok ? view.value.ranked : -1;
}

test("a change is tried without changing anything, and says who would come and go", async () => {
  expect(await ranked()).toBe(11);
  const tried = await tryPolicy(services, await typed({ people: "2" }));
  expect(tried).toMatchObject({ ok: true, value: { moves: [{ kind: "people", ranked: [11, 12], joined: { count: 1, some: [{ id: "p12" }] }, left: { count: 0 } }, {}, {}, {}, {}] } });
  const stricter = await tryPolicy(services, await typed({ people: "4" }));
  expect(stricter).toMatchObject({ value: { moves: [{ ranked: [11, 0], left: { count: 11 }, bands: { 10: [expect.any(Number), 0] } }, {}, {}, {}, {}] } });
  expect(await ranked()).toBe(11);
  expect(await services.db.standingsPolicyVersion.count()).toBe(0);
});

test("put into force it holds for the next look, is on record with its reason, and can be changed back", async () => {
  await ranked();
  expect(await changePolicy(services, hr, await typed({ people: "2", reason: "人少" }))).toMatchObject({ ok: true });
  expect(await ranked()).toBe(12);
  expect(await changePolicy(services, hr, await typed({ people: "3", reason: "还是三次" }))).toMatchObject({ ok: true });
  expect(await ranked()).toBe(11);
  const { versions } = await policyView(services);
  expect(versions.map(({ reason, by, changes }) => [reason, by?.en, changes])).toEqual([
    ["还是三次", "Person hanna", [{ field: "people", from: "2", to: "3" }]],
    ["人少", "Person hanna", [{ field: "people", from: "3", to: "2" }]],
    ["", undefined, []],
  ]);
  expect(await services.db.auditEntry.count({ where: { deed: "standings-policy-changed", actorId: "hanna" } })).toBe(2);
});

test("of two who change what they saw alike, one is told that the other was faster", async () => {
  const seen = await typed({});
  const [one, other] = [{ ...seen, typed: { ...seen.typed, neighbours: "1" } }, { ...seen, typed: { ...seen.typed, neighbours: "3" } }];
  const answers = await Promise.all([changePolicy(services, hr, one), changePolicy(services, hr, other)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { code: "policy-overtaken" } });
});

test("nothing is half saved: without a reason, out of bounds or without a change it is refused", async () => {
  expect(await changePolicy(services, hr, await typed({ people: "2", reason: "  " }))).toMatchObject({ ok: false, faults: [{ field: "reason", fault: "missing" }] });
  expect(await changePolicy(services, hr, await typed({ people: "0", reason: "x".repeat(501) }))).toMatchObject({ faults: [{ field: "people" }, { field: "reason", fault: "long" }] });
  expect(await changePolicy(services, hr, await typed({}))).toMatchObject({ ok: false, problem: { code: "policy-same" } });
  expect(await tryPolicy(services, await typed({}))).toMatchObject({ ok: false, problem: { code: "policy-same" } });
  expect(await services.db.standingsPolicyVersion.count()).toBe(0);
});
