import { appendAudit } from "#app/platform/audit.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { cookieRule, takeBackCookie } from "#app/platform/session/cookie.ts";
import type { Me } from "#app/platform/session/me.ts";
import { closeSession } from "#app/platform/session/session.server.ts";

/**
 * Ends the session in the database, so that a copy of its cookie is worthless, and returns the Set-Cookie value that
 * takes it from the browser. With nobody signed in only the cookie is taken back.
 */
export async function signOut(services: Services, me: Me | null): Promise<{ cookie: string }> {
  if (me !== null) {
    await services.db.$transaction(async (tx) => {
      await closeSession(tx, me.sessionHash);
      await appendAudit(services, tx, { actorId: me.id, deed: "signed-out", subject: me.id });
    });
  }
  return { cookie: takeBackCookie(cookieRule(services.env.publicOrigin)) };
}
