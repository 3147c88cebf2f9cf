import { dayOf } from "#app/core/time/month.ts";
import { DEMONSTRATION_PASSWORD, demonstrationBranches, demonstrationPeople, demonstrationRegions } from "#app/people/demonstration.ts";
import type { DemonstrationPerson } from "#app/people/demonstration.ts";
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

/** Writes the demonstration bank when that is right; tells what was decided. Everything or nothing is written. */
export async function seedDemonstration(services: Services): Promise<SeedDecision> {
  const decision = decideSeed(await services.db.person.count(), services.env);
  if (decision !== "seed") return decision;
  const hashes = new Map<string, string>();
  for (const { account } of demonstrationPeople) {
    const hashed = await services.passwords.inTurn((argon) => argon.hash(DEMONSTRATION_PASSWORD));
    if (!hashed.ok) throw new Error("The demonstration passwords could not be made: too much is going on");
    hashes.set(account, hashed.value);
  }
  try {
    return await services.db.$transaction((tx) => writeBank(services, tx, hashes));
  } catch (error) {
    // Another process that started at the same moment was faster.
    if (isTaken(error)) return "not-empty";
    throw error;
  }
}

async function writeBank(services: Services, tx: Tx, hashes: ReadonlyMap<string, string>): Promise<SeedDecision> {
  const now = services.clock.now();
  if ((await tx.person.count()) > 0) return "not-empty";
  await tx.region.createMany({ data: demonstrationRegions });
  await tx.branch.createMany({ data: demonstrationBranches });
  await tx.person.createMany({ data: demonstrationPeople.map((person) => rowOf(services, person, hashes, now)) });
  await tx.roleGrant.createMany({ data: demonstrationPeople.flatMap((person) => grantRows(person, now)) });
  await appendAudit(services, tx, { actorId: null, deed: "demonstration-seeded", subject: "", detail: { people: demonstrationPeople.length } });
  return "seed";
}

function rowOf({ env }: Services, person: DemonstrationPerson, hashes: ReadonlyMap<string, string>, now: number) {
  const { grants: _grants, daysHere, ...row } = person;
  return {
    ...row,
    hiredOn: dayOf(now - daysHere * 24 * 3600_000, env.bankTz),
    passwordHash: hashes.get(person.account) ?? null,
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
