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

/** Sittings that are going on or wait to be continued. */
export async function openCounts({ db }: Services): Promise<Played> {
  const open = (mode: string) => db.sitting.count({ where: { state: "open", mode } });
  return { practice: await open("practice"), assessment: await open("assessment") };
}
