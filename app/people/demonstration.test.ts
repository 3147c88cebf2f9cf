import { expect, test } from "vitest";
import { ROLES, isCoherent } from "#app/core/access/grant.ts";
import { isAccount } from "#app/people/account.ts";
import { DEMONSTRATION_PASSWORD, demonstrationPeople } from "#app/people/demonstration.ts";
import { demonstrationBranches, demonstrationFirms, demonstrationRegions } from "#app/people/demonstration/places.ts";
import { checkPassword } from "#app/people/password-rule.ts";

const named = [...demonstrationPeople, ...demonstrationRegions, ...demonstrationBranches, ...demonstrationFirms];
const serving = demonstrationPeople.filter(({ post }) => ["teller", "lobby", "relationship", "hotline"].includes(post));

test("there is somebody to sign in as for every role", () => {
  const held = new Set(demonstrationPeople.filter(({ signsIn }) => signsIn).flatMap(({ grants }) => grants.map(({ role }) => role)));
  expect([...held].sort()).toEqual([...ROLES].sort());
});

test("it is a bank of two regions, six branches of nine, and a hotline", () => {
  expect(demonstrationRegions).toHaveLength(2);
  for (const { id, regionId } of demonstrationBranches) {
    expect(demonstrationRegions.map((region) => region.id)).toContain(regionId);
    expect(serving.filter(({ branchId }) => branchId === id)).toHaveLength(9);
    expect(demonstrationPeople.filter(({ post, branchId }) => post === "manager" && branchId === id)).toHaveLength(1);
  }
  expect(demonstrationBranches).toHaveLength(6);
  expect(serving.filter(({ post }) => post === "hotline").every(({ branchId }) => branchId === null)).toBe(true);
  expect(serving).toHaveLength(60);
});

test("evaluators are the bank's own and an outside firm's", () => {
  const evaluators = demonstrationPeople.filter(({ post }) => post === "evaluator");
  expect(evaluators.map(({ firmId }) => firmId !== null).sort()).toEqual([false, false, false, false, true, true, true]);
  const outside = demonstrationPeople.filter(({ firmId }) => firmId !== null);
  expect(outside.map(({ post }) => post).sort()).toEqual(["evaluator", "evaluator", "evaluator", "reviewer"]);
});

test("every name says that it is a demonstration, in both languages, and belongs to one alone", () => {
  for (const { nameZh, nameEn } of named) {
    expect(nameZh).toMatch(/^演示/);
    expect(nameEn).toMatch(/^Demo /);
  }
  for (const names of [named.map(({ nameZh }) => nameZh), named.map(({ nameEn }) => nameEn)]) expect(new Set(names).size).toBe(named.length);
});

test("they keep the rules everybody keeps", () => {
  for (const { account, nameZh, nameEn, grants } of demonstrationPeople) {
    expect(isAccount(account), account).toBe(true);
    expect(grants.every(isCoherent), account).toBe(true);
    expect(checkPassword(DEMONSTRATION_PASSWORD, [account, nameZh, nameEn]), account).toMatchObject({ ok: true });
  }
});

test("ids and accounts are each their own", () => {
  expect(new Set(named.map(({ id }) => id)).size).toBe(named.length);
  expect(new Set(demonstrationPeople.map(({ account }) => account)).size).toBe(demonstrationPeople.length);
});
