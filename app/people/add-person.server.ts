import { spelledName } from "#app/people/spelling.server.ts";
import { can } from "#app/core/access/can.ts";
import type { Bearer, Thing } from "#app/core/access/can.ts";
import type { Grant } from "#app/core/access/grant.ts";
import { ok, refuse } from "#app/core/result.ts";
import type { Result } from "#app/core/result.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { isTaken } from "#app/platform/db/refusals.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { readNewPerson } from "#app/people/new-person.ts";
import type { NewPerson } from "#app/people/new-person.ts";

/** Who adds: a signed-in person within their rights, or the operator of this machine, who may everything. */
export type Actor = Bearer | "operator";

/**
 * Adds a person with roles. Nobody can hand out a wider scope than their own. Refuses the codes of `readNewPerson`,
 * `unknown-branch`, `unknown-region`, `not-allowed`, `account-taken`, `overloaded`.
 */
export async function addPerson(services: Services, actor: Actor, typed: unknown): Promise<Result<{ personId: string }>> {
  const read = readNewPerson(typed);
  if (!read.ok) return read;
  const places = await placesOf(services, read.value);
  if (!places.ok) return places;
  if (!places.value.every((place) => actor === "operator" || can(actor, "people.add", place))) return refuse("not-allowed");
  const hashed = await services.passwords.inTurn((argon) => argon.hash(read.value.password));
  if (!hashed.ok) return hashed;
  try {
    const actorId = actor === "operator" ? null : actor.id;
    const personId = await services.db.$transaction((tx) => storePerson(services, tx, read.value, hashed.value, actorId));
    return ok({ personId });
  } catch (error) {
    if (isTaken(error)) return refuse("account-taken");
    throw error;
  }
}

/** Writes person, grants and the record of it in the caller's transaction; a null actor is the operator or the person. */
export async function storePerson(
  { clock, ids }: Services,
  tx: Tx,
  { grants, password: _password, ...person }: NewPerson,
  passwordHash: string,
  actorId: string | null,
): Promise<string> {
  const id = ids.next();
  const createdAt = new Date(clock.now());
  await tx.person.create({ data: { id, ...person, spelling: spelledName(person.nameZh), passwordHash, createdAt }, select: { id: true } });
  for (const grant of grants) {
    await tx.roleGrant.create({ data: { id: ids.next(), personId: id, ...grant, createdAt }, select: { id: true } });
  }
  const held = grants.map(({ role, scope, scopeId }) => `${role} ${scope} ${scopeId}`.trim()).join(", ");
  await appendAudit({ clock }, tx, { actorId, deed: "person-added", subject: id, detail: { grants: held } });
  return id;
}

/** Where the person will be and what each grant reaches: the actor must be allowed to add people in all of them. */
async function placesOf(services: Services, person: NewPerson): Promise<Result<Thing[]>> {
  const own = await placeOf(services, person.branchId);
  if (own === null) return refuse("unknown-branch");
  const places: Thing[] = [own];
  for (const grant of person.grants) {
    const place = await reachOf(services, grant, own);
    if (place === null) return refuse(grant.scope === "region" ? "unknown-region" : "unknown-branch");
    places.push(place);
  }
  return ok(places);
}

async function reachOf(services: Services, grant: Grant, own: Thing): Promise<Thing | null> {
  switch (grant.scope) {
    case "bank":
      return {};
    case "self":
      return own;
    case "branch":
      return placeOf(services, grant.scopeId);
    case "region": {
      const region = await services.db.region.findUnique({ where: { id: grant.scopeId }, select: { id: true } });
      return region && { regionId: region.id };
    }
  }
}

/** The branch with its region; the bank itself for nobody's branch; null for one that does not exist. */
async function placeOf({ db }: Services, branchId: string | null): Promise<Thing | null> {
  if (branchId === null) return {};
  const branch = await db.branch.findUnique({ where: { id: branchId }, select: { id: true, regionId: true } });
  return branch && { branchId: branch.id, regionId: branch.regionId };
}
