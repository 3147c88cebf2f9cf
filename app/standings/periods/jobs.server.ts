import { daysIn } from "#app/core/standings/period/calendar.ts";
import type { Job } from "#app/platform/jobs.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { makeSnapshot, snapshotsInHand } from "#app/standings/periods/snapshot/freeze.server.ts";
import { isLarge } from "#app/standings/store/fit.server.ts";

/** What came of the snapshots in hand. */
export type Frozen = { readonly sealed: number; readonly failed: number };

/** Does what `freezeDue` does in a process of its own: a large bank keeps a processor busy for minutes. */
export type FreezeApart = (services: Services, signal: AbortSignal) => Promise<Frozen>;

/** Makes the snapshots that somebody asked for; one that was stopped is gone on with. */
export function periodFreeze(apart: FreezeApart): Job {
  return {
    name: "period-freeze",
    everyMs: 2_000,
    leaseMs: 60_000,
    async run(services, signal) {
      const large = await anyLarge(services);
      const { sealed, failed } = large ? await apart(services, signal) : await freezeDue(services, signal);
      return `${sealed} sealed, ${failed} failed`;
    },
  };
}

export async function freezeDue(services: Services, signal: AbortSignal): Promise<Frozen> {
  let [sealed, failed] = [0, 0];
  for (const { id } of await snapshotsInHand(services)) {
    if (signal.aborted) break;
    const ended = await makeSnapshot(services, id, signal);
    if (ended === "sealed") sealed += 1;
    if (ended === "failed") failed += 1;
  }
  return { sealed, failed };
}

async function anyLarge(services: Services): Promise<boolean> {
  const keys = (await snapshotsInHand(services)).map(({ key }) => key);
  const large = await Promise.all(keys.flatMap((key) => (["people", "branches"] as const).map((kind) => isLarge(services, kind, daysIn(key)))));
  return large.includes(true);
}
