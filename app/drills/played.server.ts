import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Services } from "#app/platform/services.server.ts";

/** How often a scenario was played to any end, in every version. */
export type Played = { practice: number; assessment: number };

/** Counts by slug, and nothing else: how it went in practice is nobody's but the trainee's. */
export async function playedCounts({ db }: Services): Promise<Record<string, Played>> {
  const groups = await db.sitting.groupBy({ by: ["slug", "mode"], where: { state: "over" }, _count: { _all: true } });
  const counts: Record<string, Played> = {};
  for (const { slug, mode, _count } of groups) {
    const played = (counts[slug] ??= { practice: 0, assessment: 0 });
    if (mode === "practice" || mode === "assessment") played[mode] = _count._all;
  }
  return counts;
}

/** How often each version of one scenario was begun, open sittings among them, by the hash of the version. */
export async function playedVersions({ db }: Services, slug: string): Promise<Record<string, Played>> {
  const groups = await db.sitting.groupBy({ by: ["scenarioHash", "mode"], where: { slug }, _count: { _all: true } });
  const counts: Record<string, Played> = {};
  for (const { scenarioHash, mode, _count } of groups) {
    const played = (counts[scenarioHash] ??= { practice: 0, assessment: 0 });
    if (mode === "practice" || mode === "assessment") played[mode] = _count._all;
  }
  return counts;
}

/** Sittings that are going on or wait to be continued. */
export async function openCounts({ db }: Services): Promise<Played> {
  const open = (mode: string) => db.sitting.count({ where: { state: "open", mode } });
  return { practice: await open("practice"), assessment: await open("assessment") };
}

/** Sittings of one scenario, in any version, that have not come to an end. */
export function openSittingsOf({ db }: Services, slug: string): Promise<number> {
  return db.sitting.count({ where: { state: "open", slug } });
}

/** One's own sittings of a scenario that can still be finished, whether or not it can be begun. */
export async function ownOpenSittings({ db }: Services, me: { readonly id: string }, slug: string): Promise<{ sittingId: string; mode: DrillMode }[]> {
  const rows = await db.sitting.findMany({ where: { state: "open", slug, personId: me.id }, orderBy: { startedAt: "desc" }, select: { id: true, mode: true } });
  return rows.flatMap(({ id, mode }) => (mode === "practice" || mode === "assessment" ? [{ sittingId: id, mode }] : []));
}
