import { ok, refuse, type Result } from "#app/core/result.ts";
import type { HonourEvent, HonourLife } from "#app/core/standings/honours/life.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { isTaken } from "#app/platform/db/refusals.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { appendHonour, readHonours, type HonourLog } from "#app/standings/honours/log.server.ts";
import { todayOf } from "#app/platform/clock.server.ts";

type Doer = { readonly id: string };

const MOST_TEXT = 500;
const cut = (text: string) => text.trim().slice(0, MOST_TEXT);

/** Posts every honour of a period that is proposed, all or none of them. Refuses `honours-none`, `notice-short`. */
export async function postHonours(services: Services, me: Doer, key: string, until: string): Promise<Result<{ count: number }>> {
  return services.db.$transaction(async (tx) => {
    const rows = await tx.honour.findMany({ where: { periodKey: key, state: "proposed" }, select: { id: true } });
    if (rows.length === 0) return refuse("honours-none");
    for (const log of await readHonours(tx, rows.map(({ id }) => id))) {
      const done = await appendHonour(services, tx, log, { kind: "post", actor: me.id, until }, { today: todayOf(services), concerned: [] });
      if (!done.ok) return done;
    }
    await appendAudit(services, tx, { actorId: me.id, deed: "honours-posted", subject: key, detail: { count: rows.length, until } });
    return ok({ count: rows.length });
  });
}

/** Objects to a posted honour. Refuses as `decideHonour`. */
export function objectTo(services: Services, me: Doer, id: string, text: string): Promise<Result<HonourLife>> {
  return deed(services, id, { kind: "object", actor: me.id, objection: services.ids.next(), text: cut(text) });
}

export function settleObjection(services: Services, me: Doer, id: string, asked: { readonly objection: string; readonly upheld: boolean; readonly reason: string }): Promise<Result<HonourLife>> {
  return deed(services, id, { kind: "settle", actor: me.id, ...asked, reason: cut(asked.reason) });
}

export function confirmHonour(services: Services, me: Doer, id: string): Promise<Result<HonourLife>> {
  return deed(services, id, { kind: "confirm", actor: me.id });
}

export function withdrawHonour(services: Services, me: Doer, id: string, reason: string): Promise<Result<HonourLife>> {
  return deed(services, id, { kind: "withdraw", actor: me.id, reason: cut(reason) });
}

async function deed(services: Services, id: string, event: HonourEvent): Promise<Result<HonourLife>> {
  try {
    return await services.db.$transaction(async (tx) => {
      const [log] = await readHonours(tx, [id]);
      // Before it is posted an honour is known to personnel alone.
      if (log === undefined || (event.kind === "object" && log.life.state === "proposed")) return refuse("not-found");
      const done = await appendHonour(services, tx, log, event, { today: todayOf(services), concerned: await concernedBy(tx, log) });
      if (done.ok) await appendAudit(services, tx, { actorId: event.actor, deed: `honour-${event.kind}`, subject: id, detail: {} });
      return done;
    });
  } catch (error) {
    if (isTaken(error)) return refuse("honour-moved-on");
    throw error;
  }
}

/** Who may judge no objection: the one who is honoured, or whoever belongs to the branch. */
async function concernedBy(tx: Tx, { kind, subject }: HonourLog): Promise<readonly string[]> {
  if (kind === "service-model") return [subject];
  const people = await tx.person.findMany({ where: { OR: [{ branchId: subject }, { grants: { some: { role: "manager", scope: "branch", scopeId: subject } } }] }, select: { id: true } });
  return people.map(({ id }) => id);
}
