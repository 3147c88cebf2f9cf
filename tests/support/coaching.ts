import type { Grant, Role, Scope } from "#app/core/access/grant.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Result } from "#app/core/result.ts";
import { ANNA, GOLD, openDrills, play, start } from "#tests/support/drills.ts";
import { twoBranches } from "#tests/support/people.ts";
import type { TestServices } from "#tests/support/test-services.ts";

/** Somebody as signed in. */
export type Somebody = { readonly id: string; readonly nameZh: string; readonly nameEn: string; readonly branchId: string | null; readonly grants: readonly Grant[] };

function somebody(id: string, role: Role, scope: Scope, scopeId = "", branchId: string | null = null): Somebody {
  return { id, nameZh: id, nameEn: id, branchId, grants: [{ role, scope, scopeId }] };
}

/** Anna works in n1, in the north. */
export const OWNER: Somebody = { ...somebody(ANNA.id, "staff", "self"), branchId: "n1" };
export const MANAGER = somebody("mona", "manager", "branch", "n1", "n1");
export const TRAINER = somebody("tina", "trainer", "bank");
export const TRAINER2 = somebody("tom", "trainer", "bank");
export const REGIONAL = somebody("rita", "manager", "region", "north");

/** Everybody who may not read a colleague's drill, by what they are to Anna. */
export const OUTSIDERS: Readonly<Record<string, Somebody>> = {
  "the manager of another branch": somebody("milo", "manager", "branch", "n2", "n2"),
  "the manager of another region": somebody("rolf", "manager", "region", "south"),
  "a trainer of another branch": somebody("tess", "trainer", "branch", "n2", "n2"),
  hr: somebody("hana", "hr", "bank"),
  "an evaluator": somebody("eva", "evaluator", "bank"),
  "a reviewer": somebody("rob", "reviewer", "bank"),
  "an administrator": somebody("adam", "admin", "bank"),
  "a colleague of the branch": somebody("paul", "staff", "branch", "n1", "n1"),
};

/** The house of the drills with two branches, Anna in n1, and everybody above. */
export async function openCoaching(): Promise<TestServices> {
  const services = await openDrills();
  await twoBranches(services);
  await services.db.person.update({ where: { id: ANNA.id }, data: { branchId: "n1" } });
  const same = { post: "teller", hiredOn: "2020-01-05", createdAt: new Date(services.clock.now()) };
  for (const { id, nameZh, nameEn, branchId } of [MANAGER, TRAINER, TRAINER2, REGIONAL, ...Object.values(OUTSIDERS)]) {
    await services.db.person.create({ data: { id, account: id, nameZh, nameEn, branchId, ...same } });
  }
  return services;
}

/** A drill of Anna's, played to its end. */
export async function finished(services: TestServices, mode: DrillMode = "practice", replies: readonly string[] = GOLD, me = ANNA): Promise<string> {
  const sittingId = await start(services, me, mode);
  await play(services, me, sittingId, replies);
  return sittingId;
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

export function codeOf(result: Result<unknown>): string | null {
  return result.ok ? null : result.problem.code;
}

/** What somebody was told, in order, with nights or without. */
export async function toldTo({ db }: TestServices, personId: string): Promise<Record<string, unknown>[]> {
  const rows = await db.notice.findMany({ where: { personId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
  return rows.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
}
