import { createHash, randomBytes } from "node:crypto";
import { isRole, isScope } from "#app/core/access/grant.ts";
import type { Grant } from "#app/core/access/grant.ts";
import { asLanguage } from "#app/core/text/text.ts";
import { demonstrationAllowed } from "#app/platform/demonstration.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Env } from "#app/platform/env.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { cookieRule, handOutCookie, sessionIdIn } from "#app/platform/session/cookie.ts";
import type { Me } from "#app/platform/session/me.ts";

/** A sign of life is written at most so often, so that a request normally writes nothing for its session. */
const SEEN_EVERY_MS = 5 * 60_000;

/** One row per grant of the person (a row with empty grant columns when there is none). */
type Row = {
  seenAt: Date;
  expiresAt: Date;
  id: string;
  account: string;
  nameZh: string;
  nameEn: string;
  post: string;
  branchId: string | null;
  regionId: string | null;
  firmId: string | null;
  language: string | null;
  theme: string | null;
  seat: string | null;
  demonstration: boolean | number;
  leftAt: Date | null;
  role: string | null;
  scope: string | null;
  scopeId: string | null;
};

/** Makes a session with a new id inside the caller's transaction; returns the Set-Cookie value. */
export async function openSession(services: Services, tx: Tx, personId: string): Promise<string> {
  const id = randomBytes(32).toString("base64url");
  const now = services.clock.now();
  const seconds = services.env.sessionHours * 3600;
  await tx.session.create({
    data: {
      idHash: hashOf(id),
      personId,
      createdAt: new Date(now),
      seenAt: new Date(now),
      expiresAt: new Date(now + seconds * 1000),
    },
  });
  return handOutCookie(cookieRule(services.env.publicOrigin), id, seconds);
}

/**
 * Who sends this cookie, with the grants of this moment; null when nobody does any more: signed out, expired,
 * left the bank, or a demonstration person where these are not let in. One query.
 */
export async function readSession(services: Services, cookieHeader: string | null): Promise<Me | null> {
  const id = sessionIdIn(cookieHeader, cookieRule(services.env.publicOrigin));
  if (id === null) return null;
  const idHash = hashOf(id);
  // Raw, because the client would ask once per table and this runs before everything else.
  const rows = await services.db.$queryRaw<Row[]>`
    SELECT s."seenAt", s."expiresAt", p."id", p."account", p."nameZh", p."nameEn", p."post", p."branchId", b."regionId", p."firmId",
           p."language", p."theme", p."seat", p."demonstration", p."leftAt", g."role", g."scope", g."scopeId"
    FROM "Session" s
    JOIN "Person" p ON p."id" = s."personId"
    LEFT JOIN "Branch" b ON b."id" = p."branchId"
    LEFT JOIN "RoleGrant" g ON g."personId" = p."id"
    WHERE s."idHash" = ${idHash}`;
  const first = rows[0];
  const now = services.clock.now();
  if (!first || !isAlive(first, now, services.env)) return null;
  if (now - first.seenAt.getTime() >= SEEN_EVERY_MS) {
    await services.db.session.updateMany({ where: { idHash }, data: { seenAt: new Date(now) } });
  }
  return personIn(rows, first, idHash);
}

/** Kills one session; the cookie is worthless from now on. */
export async function closeSession(tx: Tx, sessionHash: string): Promise<void> {
  await tx.session.deleteMany({ where: { idHash: sessionHash } });
}

/** Removes the sessions that would be refused anyway; returns how many. */
export async function dropExpiredSessions(services: Services): Promise<number> {
  const now = services.clock.now();
  const idleSince = new Date(now - services.env.sessionIdleMinutes * 60_000);
  const { count } = await services.db.session.deleteMany({
    where: { OR: [{ expiresAt: { lte: new Date(now) } }, { seenAt: { lte: idleSince } }] },
  });
  return count;
}

function isAlive(row: Row, now: number, env: Env): boolean {
  if (row.expiresAt.getTime() <= now) return false;
  if (row.seenAt.getTime() + env.sessionIdleMinutes * 60_000 <= now) return false;
  if (row.leftAt !== null && row.leftAt.getTime() <= now) return false;
  return !row.demonstration || demonstrationAllowed(env);
}

function personIn(rows: readonly Row[], row: Row, sessionHash: string): Me {
  return {
    id: row.id,
    account: row.account,
    nameZh: row.nameZh,
    nameEn: row.nameEn,
    post: row.post,
    branchId: row.branchId,
    regionId: row.regionId,
    firmId: row.firmId,
    language: asLanguage(row.language),
    theme: row.theme === "light" || row.theme === "dark" ? row.theme : null,
    seat: row.seat !== null && isRole(row.seat) ? row.seat : null,
    grants: rows.flatMap(grantIn),
    sessionHash,
  };
}

/** A grant with a role or scope this version does not know gives nothing. */
function grantIn(row: Row): Grant[] {
  if (row.role === null || row.scope === null || !isRole(row.role) || !isScope(row.scope)) return [];
  return [{ role: row.role, scope: row.scope, scopeId: row.scopeId ?? "" }];
}

function hashOf(id: string): string {
  return createHash("sha256").update(id).digest("hex");
}
