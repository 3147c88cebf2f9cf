import { spelledName } from "#app/people/spelling.server.ts";
import { dayOf } from "#app/core/time/month.ts";
import { DEMONSTRATION_PASSWORD, demonstrationPeople } from "#app/people/demonstration.ts";
import type { DemonstrationPerson } from "#app/people/demonstration/person.ts";
import { demonstrationBranches, demonstrationFirms, demonstrationRegions } from "#app/people/demonstration/places.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { isTaken } from "#app/platform/db/refusals.server.ts";
import { demonstrationAllowed } from "#app/platform/demonstration.ts";
import type { DemonstrationSettings } from "#app/platform/demonstration.ts";
import type { Services } from "#app/platform/services.server.ts";

export type SeedDecision = "seed" | "not-allowed" | "not-empty";

/** Demonstration people come only into an empty database, and only where they are let in. */
export function decideSeed(people: number, settings: DemonstrationSettings): SeedDecision {
  if (!demonstrationAllowed(settings)) return "not-allowed";
  return people === 0 ? "seed" : "not-empty";
}

/** Writes the people of the demonstration bank when that is right; tells what was decided. Everything or nothing is written. */
export async function seedDemonstration(services: Services): Promise<SeedDecision> {
  const decision = decideSeed(await services.db.person.count(), services.env);
  if (decision !== "seed") return decision;
  // One hash for all: the password is the same and public, so salts would hide nothing, and each takes a good part of a second.
  const hashed = await services.passwords.inTurn((argon) => argon.hash(DEMONSTRATION_PASSWORD));
  if (!hashed.ok) throw new Error("The demonstration password could not be made: too much is going on");
  try {
    return await services.db.$transaction((tx) => writeBank(services, tx, hashed.value));
  } catch (error) {
    // Another process that started at the same moment was faster.
    if (isTaken(error)) return "not-empty";
    throw error;
  }
}

async function writeBank(services: Services, tx: Tx, passwordHash: string): Promise<SeedDecision> {
  const now = services.clock.now();
  if ((await tx.person.count()) > 0) return "not-empty";
  await tx.region.createMany({ data: demonstrationRegions });
  await tx.branch.createMany({ data: demonstrationBranches });
  await tx.firm.createMany({ data: demonstrationFirms });
  await tx.person.createMany({ data: demonstrationPeople.map((person) => rowOf(services, person, passwordHash, now)) });
  await tx.roleGrant.createMany({ data: demonstrationPeople.flatMap((person) => grantRows(person, now)) });
  await appendAudit(services, tx, { actorId: null, deed: "demonstration-seeded", subject: "", detail: { people: demonstrationPeople.length } });
  return "seed";
}

function rowOf({ env }: Services, person: DemonstrationPerson, passwordHash: string, now: number) {
  const { grants: _grants, daysHere, signsIn, ...row } = person;
  return {
    ...row,
    hiredOn: dayOf(now - daysHere * 24 * 3600_000, env.bankTz),
    spelling: spelledName(row.nameZh),
    passwordHash: signsIn ? passwordHash : null,
    demonstration: true,
    createdAt: new Date(now),
  };
}

function grantRows(person: DemonstrationPerson, now: number) {
  return person.grants.map((grant, index) => ({
    id: person.id.replace(/^0{8}/, `${index + 1}`.padStart(8, "0")),
    personId: person.id,
    ...grant,
    createdAt: new Date(now),
  }));
}
