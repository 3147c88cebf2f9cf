import { ok, refuse } from "#app/core/result.ts";
import type { Problem, Result } from "#app/core/result.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { demonstrationAllowed } from "#app/platform/demonstration.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Argon } from "#app/platform/session/passwords.server.ts";
import { closeSession, openSession } from "#app/platform/session/session.server.ts";
import { countAttempt, forgive, throttleKeys, waitFor } from "#app/platform/session/throttle.server.ts";
import { normalAccount } from "#app/people/account.ts";

export type SignInAttempt = {
  readonly account: string;
  readonly password: string;
  readonly address: string;
  /** Session the browser already had, if any: it ends, so that no old id survives a sign-in. */
  readonly former?: string | null;
};

export type SignedIn = { readonly cookie: string; readonly personId: string };

type Candidate = { id: string; passwordHash: string | null; leftAt: Date | null; demonstration: boolean };

/**
 * Checks account and password with exactly one argon2 verification, known account or not. Refuses
 * `wrong-credentials` whatever was wrong, `throttled` {seconds, minutes} unheard, `overloaded` when too many wait.
 */
export async function signIn(services: Services, attempt: SignInAttempt): Promise<Result<SignedIn>> {
  const account = normalAccount(attempt.account);
  const keys = throttleKeys(account, attempt.address);
  const wait = await waitFor(services, services.db, Object.values(keys));
  if (wait > 0) return throttled(services, wait);
  const outcome = await services.passwords.inTurn(async (argon): Promise<Result<SignedIn>> => {
    const late = await services.db.$transaction((tx) => countAttempt(services, tx, Object.values(keys)));
    if (late > 0) return throttled(services, late);
    const candidate = await services.db.person.findUnique({
      where: { account },
      select: { id: true, passwordHash: true, leftAt: true, demonstration: true },
    });
    const fault = await faultOf(services, argon, candidate, attempt.password);
    return services.db.$transaction((tx) =>
      candidate !== null && fault === null
        ? letIn(services, tx, candidate.id, attempt, keys)
        : turnAway(services, tx, candidate, fault ?? "unknown", attempt.address),
    );
  });
  return outcome.ok ? outcome.value : outcome;
}

/** Why not, for the log only; null when the password fits a person who may sign in. */
async function faultOf(services: Services, argon: Argon, candidate: Candidate | null, password: string): Promise<string | null> {
  const decoy = await services.passwords.decoy();
  const fits = await argon.verify(candidate?.passwordHash ?? decoy, password);
  if (candidate === null) return "unknown";
  if (candidate.passwordHash === null) return "no-password";
  if (!fits) return "password";
  if (candidate.leftAt !== null && candidate.leftAt.getTime() <= services.clock.now()) return "left";
  return candidate.demonstration && !demonstrationAllowed(services.env) ? "demonstration" : null;
}

async function letIn(
  services: Services,
  tx: Tx,
  personId: string,
  attempt: SignInAttempt,
  keys: ReturnType<typeof throttleKeys>,
): Promise<Result<SignedIn>> {
  await forgive(services, tx, keys);
  if (attempt.former) await closeSession(tx, attempt.former);
  const cookie = await openSession(services, tx, personId);
  await appendAudit(services, tx, { actorId: personId, deed: "signed-in", subject: personId, detail: { address: attempt.address } });
  return ok({ cookie, personId });
}

async function turnAway(
  services: Services,
  tx: Tx,
  candidate: Candidate | null,
  reason: string,
  address: string,
): Promise<{ ok: false; problem: Problem }> {
  const subject = candidate?.id ?? "";
  await appendAudit(services, tx, { actorId: null, deed: "sign-in-failed", subject, detail: { reason, address } });
  return refuse("wrong-credentials");
}

function throttled(services: Services, waitMs: number): { ok: false; problem: Problem } {
  services.log.warn({ waitMs }, "A sign-in was throttled");
  return refuse("throttled", { seconds: Math.ceil(waitMs / 1000), minutes: Math.ceil(waitMs / 60_000) });
}
