import { expect, test } from "vitest";
import { ROLES, isCoherent } from "#app/core/access/grant.ts";
import { isAccount } from "#app/people/account.ts";
import { DEMONSTRATION_PASSWORD, demonstrationBranches, demonstrationPeople } from "#app/people/demonstration.ts";
import { checkPassword } from "#app/people/password-rule.ts";

test("there is somebody for every role", () => {
  const held = new Set(demonstrationPeople.flatMap(({ grants }) => grants.map(({ role }) => role)));
  expect([...held].sort()).toEqual([...ROLES].sort());
});

test("every name says that it is a demonstration, in both languages", () => {
  for (const { nameZh, nameEn } of [...demonstrationPeople, ...demonstrationBranches]) {
    expect(nameZh).toMatch(/^演示/);
    expect(nameEn).toMatch(/^Demo /);
  }
});

test("they keep the rules everybody keeps", () => {
  for (const { account, nameZh, nameEn, grants } of demonstrationPeople) {
    expect(isAccount(account), account).toBe(true);
    expect(grants.every(isCoherent), account).toBe(true);
    expect(checkPassword(DEMONSTRATION_PASSWORD, [account, nameZh, nameEn]), account).toMatchObject({ ok: true });
  }
});

test("ids and accounts are each their own", () => {
  expect(new Set(demonstrationPeople.map(({ id }) => id)).size).toBe(demonstrationPeople.length);
  expect(new Set(demonstrationPeople.map(({ account }) => account)).size).toBe(demonstrationPeople.length);
});
