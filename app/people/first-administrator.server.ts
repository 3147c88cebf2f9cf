import { createHash, randomBytes } from "node:crypto";
import { ok, refuse } from "#app/core/result.ts";
import type { Result } from "#app/core/result.ts";
import { dayOf } from "#app/core/time/month.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { isTaken } from "#app/platform/db/refusals.server.ts";
import { demonstrationAllowed } from "#app/platform/demonstration.ts";
import type { Services } from "#app/platform/services.server.ts";
import { openSession } from "#app/platform/session/session.server.ts";
import { storePerson } from "#app/people/add-person.server.ts";
import { readNewPerson } from "#app/people/new-person.ts";
import type { NewPerson } from "#app/people/new-person.ts";
import type { SignedIn } from "#app/people/sign-in.server.ts";

const PURPOSE = "first-administrator";
const VALID_MS = 24 * 3600_000;

export type Claim = {
  readonly token: string;
  readonly account: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly password: string;
};

/**
 * A new one-time token while nobody can administer, else null. Earlier tokens stop working, so only the newest
 * console knows one. Only its hash is stored.
 */
export async function offerFirstAdministrator(services: Services): Promise<{ token: string; expiresAt: number } | null> {
  const token = randomBytes(32).toString("base64url");
  const now = services.clock.now();
  const offered = await services.db.$transaction(async (tx) => {
    if (await hasAdministrator(services, tx)) return false;
    await tx.oneTimeLink.deleteMany({ where: { purpose: PURPOSE, usedAt: null } });
    await tx.oneTimeLink.create({
      data: { tokenHash: hashOf(token), purpose: PURPOSE, createdAt: new Date(now), expiresAt: new Date(now + VALID_MS) },
    });
    return true;
  });
  return offered ? { token, expiresAt: now + VALID_MS } : null;
}

/** Would a claim with this token be heard now? For showing the form. */
export async function isClaimable(services: Services, token: string): Promise<boolean> {
  return (await services.db.oneTimeLink.count({ where: openLink(services, token) })) === 1;
}

/**
 * Makes the first administrator and signs them in; of any number of claims exactly one succeeds. Refuses
 * `link-invalid` and the codes of `readNewPerson`, `account-taken`, `overloaded`.
 */
export async function claimFirstAdministrator(services: Services, claim: Claim): Promise<Result<SignedIn>> {
  if (!(await isClaimable(services, claim.token))) return refuse("link-invalid");
  const read = readNewPerson({
    ...claim,
    post: "administrator",
    branchId: null,
    hiredOn: dayOf(services.clock.now(), services.env.bankTz),
    grants: [{ role: "admin", scope: "bank", scopeId: "" }],
  });
  if (!read.ok) return read;
  const hashed = await services.passwords.inTurn((argon) => argon.hash(read.value.password));
  if (!hashed.ok) return hashed;
  try {
    return await services.db.$transaction((tx) => claimIn(services, tx, claim.token, read.value, hashed.value));
  } catch (error) {
    if (isTaken(error)) return refuse("account-taken");
    throw error;
  }
}

async function claimIn(services: Services, tx: Tx, token: string, person: NewPerson, hash: string): Promise<Result<SignedIn>> {
  // The conditional write decides who is first; the rest find the link used.
  const { count } = await tx.oneTimeLink.updateMany({
    where: openLink(services, token),
    data: { usedAt: new Date(services.clock.now()) },
  });
  if (count !== 1 || (await hasAdministrator(services, tx))) return refuse("link-invalid");
  const personId = await storePerson(services, tx, person, hash, null);
  await appendAudit(services, tx, { actorId: personId, deed: "first-administrator", subject: personId });
  return ok({ personId, cookie: await openSession(services, tx, personId) });
}

/** Somebody who can sign in now and administers the whole bank. */
async function hasAdministrator({ clock, env }: Services, tx: Tx): Promise<boolean> {
  const person = {
    passwordHash: { not: null },
    OR: [{ leftAt: null }, { leftAt: { gt: new Date(clock.now()) } }],
    ...(demonstrationAllowed(env) ? {} : { demonstration: false }),
  };
  return (await tx.roleGrant.count({ where: { role: "admin", scope: "bank", person } })) > 0;
}

function openLink({ clock }: Services, token: string) {
  return { tokenHash: hashOf(token), purpose: PURPOSE, usedAt: null, expiresAt: { gt: new Date(clock.now()) } };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
