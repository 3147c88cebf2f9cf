import type { Grant } from "#app/core/access/grant.ts";
import { addPerson } from "#app/people/add-person.server.ts";
import { signIn } from "#app/people/sign-in.server.ts";
import type { Services } from "#app/platform/services.server.ts";

export const PASSWORD = "kettle moon river";
export const ADDRESS = "192.0.2.7";

const staff: Grant = { role: "staff", scope: "self", scopeId: "" };

export function newPerson(account: string, grants: readonly Grant[] = [staff], branchId: string | null = null) {
  return { account, nameZh: "测试", nameEn: "Somebody", post: "teller", branchId, hiredOn: "2026-01-05", password: PASSWORD, grants };
}

/** Adds somebody who can sign in with `PASSWORD`; returns the id. */
export async function add(services: Services, account: string, grants?: readonly Grant[], branchId?: string | null): Promise<string> {
  const added = await addPerson(services, "operator", newPerson(account, grants, branchId));
  if (!added.ok) throw new Error(added.problem.code);
  return added.value.personId;
}

/** Signs in and returns what the browser would send as its Cookie header. */
export async function enter(services: Services, account: string, former?: string | null): Promise<string> {
  const entered = await signIn(services, { account, password: PASSWORD, address: ADDRESS, former });
  if (!entered.ok) throw new Error(entered.problem.code);
  return entered.value.cookie.split(";", 1)[0]!;
}

export async function twoBranches({ db }: Services): Promise<void> {
  await db.region.createMany({ data: ["north", "south"].map((id) => ({ id, nameZh: id, nameEn: id })) });
  await db.branch.createMany({
    data: [["n1", "north"], ["n2", "north"], ["s1", "south"]].map(([id = "", regionId = ""]) => ({ id, nameZh: id, nameEn: id, regionId })),
  });
}
