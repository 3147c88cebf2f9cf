import type { Bearer } from "#app/core/access/can.ts";
import type { Grant } from "#app/core/access/grant.ts";
import { enter, PASSWORD } from "#tests/support/people.ts";
import { openReviews, OUTSIDERS } from "#tests/support/reviews.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { someone } from "#tests/support/visits.ts";

type Where = { readonly scopeId?: string; readonly branchId?: string };

function holder(id: string, role: Grant["role"], scope: Grant["scope"] = "bank", { scopeId = "", branchId }: Where = {}): Bearer {
  return { id, branchId: branchId ?? null, grants: [{ role, scope, scopeId }] };
}

/** Those whom the house of visits lacks. */
const LATER = {
  pia: holder("pia", "reviewer"),
  hera: holder("hera", "reviewer"),
  rosa: holder("rosa", "reviewer", "region", { scopeId: "south" }),
  nina: holder("nina", "reviewer", "bank", { branchId: "n1" }),
  max: holder("max", "manager", "branch", { scopeId: "n2", branchId: "n2" }),
  tess: holder("tess", "trainer"),
  ada: holder("ada", "admin"),
};

/**
 * Everybody who could come to a door of the visits to branch n1: evaluators of the bank (eve, other) and of the firm (fay,
 * fern), one who reviews besides (dora); reviewers of that firm (fox, finn) and of another (gus), of the bank (pia plans,
 * rita reviews, hera hears, roy has no part), of the other region (rosa), one who works at the branch (nina); managers of
 * this branch (mark) and the next (max); staff, hr, trainer, administrator.
 */
export const CAST: Readonly<Record<string, Bearer>> & typeof LATER = {
  ...Object.fromEntries((["eve", "other", "dora", "rita", "roy", "mark", "stan", "hana"] as const).map((name) => [name, someone(name)])),
  ...OUTSIDERS,
  ...LATER,
};

/** What each one's browser would send, by their ids. */
export type Cookies = ReadonlyMap<string, string>;

/** The house of visits with its firms and the rest of the cast, everybody signed in. */
export async function openStage(): Promise<{ services: TestServices; cookies: Cookies }> {
  const services = await openReviews();
  const { db, clock } = services;
  const createdAt = new Date(clock.now());
  for (const { id, branchId = null, grants } of Object.values(LATER)) {
    const named = { account: `account-${id}`, nameZh: `姓名-${id}`, nameEn: `Name of ${id}` };
    await db.person.create({ data: { id, ...named, branchId, post: "teller", hiredOn: "2026-01-05", createdAt } });
    await db.roleGrant.createMany({ data: grants.map((grant) => ({ id: `${id}:${grant.role}`, personId: id, ...grant, createdAt })) });
  }
  return { services, cookies: await signedIn(services, Object.keys(CAST)) };
}

/** Gives people a password and lets them sign in. */
export async function signedIn(services: TestServices, ids: readonly string[]): Promise<Cookies> {
  const hashed = await services.passwords.inTurn((argon) => argon.hash(PASSWORD));
  if (!hashed.ok) throw new Error(hashed.problem.code);
  await services.db.person.updateMany({ where: { id: { in: [...ids] } }, data: { passwordHash: hashed.value } });
  const cookies = new Map<string, string>();
  for (const id of ids) cookies.set(id, await enter(services, `account-${id}`));
  return cookies;
}
