import { can, type Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { dayOf } from "#app/core/time/month.ts";
import { appealable, type AppealedItem } from "#app/core/visit/appeal.ts";
import type { VisitLife } from "#app/core/visit/life.ts";
import { SHOWN } from "#app/core/visit/visit.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { tellHearers } from "#app/visits/appeal/hearers.server.ts";
import { changeVisit, type DeedPost } from "#app/visits/visit/change.server.ts";
import { MOST_REASON, reasonIn } from "#app/visits/visit/reason.ts";
import type { Visit } from "#app/visits/visit/row.server.ts";

/** Which items are objected to, and why each. */
export type AppealPost = DeedPost & { readonly items: readonly AppealedItem[] };

/** Shorter, a reason says nothing. */
const LEAST_REASON = 2;

/**
 * The manager of the place objects to items of a published visit, once and within its window. Those who may hear it are
 * told. Posted twice it is made once. Refuses `not-found` (also while nothing is published), `visit-moved-on` (appealed
 * already, or final), `visit-not-timely`, `appeal-nothing` (no item), `item-unknown` (one that cost no points),
 * `reason-missing` and `reason-long`.
 */
export async function appealVisit(services: Services, me: Bearer, post: AppealPost): Promise<Result<{ visitId: string }>> {
  const said = itemsIn(post.items);
  if (!said.ok) return said;
  const items = said.value;
  const appealed = await changeVisit(services, me, post, {
    concerns: (visit) => isToAppeal(me, visit),
    isDone: ({ life: { appeal } }) => appeal?.by === me.id && canonicalJson(appeal.items) === canonicalJson(items),
    step(_tx, { life, now }) {
      const fault = life.standing.state === "published" ? faultOf(life, items, dayOf(now, services.env.bankTz)) : null;
      const reason = items.map(({ text }) => text).join("\n").slice(0, MOST_REASON);
      return fault ? refuse(fault) : ok({ kind: "appealed", actor: me.id, reason, items });
    },
    async alongside(tx, scene) {
      await tellHearers(services, tx, scene);
      await appendAudit(services, tx, { actorId: me.id, deed: "visit-appealed", subject: scene.visit.id, detail: { items: items.length } });
    },
  });
  return appealed.ok ? ok({ visitId: post.visitId }) : appealed;
}

/** Whoever may appeal for the place, and only what it may read. */
function isToAppeal(me: Bearer, { branch, standing }: Visit): boolean {
  return SHOWN.includes(standing.state) && can(me, "visits.appeal", { branchId: branch.id, regionId: branch.regionId });
}

function itemsIn(sent: readonly AppealedItem[]): Result<AppealedItem[]> {
  const items: AppealedItem[] = [];
  for (const { item, kind, text } of sent) {
    const reason = reasonIn(text);
    if (!reason.ok) return reason;
    if (reason.value.length < LEAST_REASON) return refuse("reason-missing");
    items.push({ item, kind, text: reason.value });
  }
  return items.length === 0 ? refuse("appeal-nothing") : ok(items.sort((a, b) => (a.item < b.item ? -1 : 1)));
}

function faultOf({ appealUntil, score }: VisitLife, items: readonly AppealedItem[], today: string): "visit-not-timely" | "item-unknown" | null {
  if (appealUntil === null || appealUntil < today) return "visit-not-timely";
  const known = score ? appealable(score) : [];
  const named = items.map(({ item }) => item);
  return new Set(named).size === named.length && named.every((item) => known.includes(item)) ? null : "item-unknown";
}
