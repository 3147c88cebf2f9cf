import type { Notice } from "#app/core/notices/notice.ts";
import { wakingFrom } from "#app/core/notices/waking.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { insertNew } from "#app/platform/db/insert-rows.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** A notice for one person. `key` names the happening: told twice, it is there once. `atOnce`: an alarm, which no night holds up. */
export type ToTell = { readonly personId: string; readonly key: string; readonly notice: Notice; readonly atOnce?: boolean };

/** True while notices wait for the morning. */
export function isNight({ clock, env }: Pick<Services, "clock" | "env">): boolean {
  const now = clock.now();
  return wakingFrom(now, env.bankTz) !== now;
}

/** Tells people in the app, inside the transaction of what they are told of. By night all but alarms wait for the morning. */
export async function tell(services: Services, tx: Tx, notices: readonly ToTell[]): Promise<void> {
  const now = services.clock.now();
  const morning = wakingFrom(now, services.env.bankTz);
  if (notices.length === 0) return;
  const rows = notices.map(({ personId, key, notice, atOnce = false }) => ({ id: services.ids.next(), personId, kind: notice.kind, body: canonicalJson(notice), key, at: new Date(now), showFrom: new Date(atOnce ? now : morning) }));
  await insertNew(tx, "Notice", rows);
}
