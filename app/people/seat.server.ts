import { rolesOf } from "#app/core/access/seat.ts";
import type { Role } from "#app/core/access/grant.ts";
import { ok, refuse } from "#app/core/result.ts";
import type { Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Me } from "#app/platform/session/me.ts";

/** Remembers whose home somebody of several roles wants to see. Refuses `not-allowed` for a role they do not hold. */
export async function takeSeat({ db }: Services, me: Me, role: Role): Promise<Result<null>> {
  if (!rolesOf(me).includes(role)) return refuse("not-allowed");
  await db.person.update({ where: { id: me.id }, data: { seat: role }, select: { id: true } });
  return ok(null);
}
