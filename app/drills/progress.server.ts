import type { Grade } from "#app/core/drill/grade.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import { gainsOf, type Finished } from "#app/core/progress/gain.ts";
import { standardRecords, standardsMet, strengthOf, weakestFirst, type Met } from "#app/core/progress/met.ts";
import type { ByDimension } from "#app/core/scenario/dimension.ts";
import { givenBack } from "#app/drills/progress/given-back.server.ts";
import { standardTitles } from "#app/drills/progress/standard-titles.server.ts";
import { titleIn, titlesOf } from "#app/drills/progress/titles.server.ts";
import type { ProgressView, StandardLine } from "#app/drills/progress/view.ts";
import type { Player } from "#app/drills/sitting/row.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { scenarioByHash } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** So many of the latest of each mode are drawn and looked through for standards. */
const MOST = 60;

/** More than anybody plays; gains look at all of these, without opening them. */
const LISTED = 5000;

/**
 * How the reader's own drills go over time. What counts: practice played to an ending, and every assessment, as it was
 * scored; not what was taken up in the middle, and not an assessment whose appeal was upheld.
 */
export async function progressView(services: Services, me: Player): Promise<ProgressView> {
  const counted = await countedSittings(services, me);
  const titles = await titlesOf(services, counted.map(({ slug, version }) => ({ slug, hash: version })));
  const latest = (["practice", "assessment"] as const).flatMap((mode) => counted.filter((sitting) => sitting.mode === mode).slice(-MOST));
  const opened = await openedGrades(services, latest);
  const policy = await currentPolicy(services);
  const count = (mode: DrillMode) => counted.filter((sitting) => sitting.mode === mode).length;
  return {
    counted: { practice: count("practice"), assessment: count("assessment") },
    sittings: latest.map(({ id, mode, slug, at }) => ({ id, mode, at, title: titleIn(titles, slug), scores: opened.get(id)?.scores ?? {} })),
    most: MOST,
    pass: policy.drills.pass.dimension,
    standards: await standardLines(services, [...opened.values()].map(({ met }) => met)),
    gains: gainsOf(counted).map((gain) => ({ ...gain, title: titleIn(titles, gain.slug) })),
  };
}

/** The reader's sittings that count, the oldest first. */
async function countedSittings(services: Services, me: Player): Promise<Finished[]> {
  const rows = await services.db.sitting.findMany({
    where: {
      personId: me.id,
      state: "over",
      fromId: null,
      total: { not: null },
      OR: [{ mode: "assessment" }, { outcome: { notIn: ["left", "timed-out"] } }],
    },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: LISTED,
    select: { id: true, slug: true, mode: true, scenarioHash: true, startedAt: true, endedAt: true, total: true },
  });
  const back = await givenBack(services, rows.filter(({ mode }) => mode === "assessment").map(({ id }) => id));
  const finished = rows.flatMap(({ id, slug, mode, scenarioHash, startedAt, endedAt, total }): Finished[] => {
    if (total === null || back.has(id)) return [];
    // Only this room writes the column, and only with these words.
    return [{ id, slug, mode: mode as DrillMode, version: scenarioHash, at: (endedAt ?? startedAt).getTime(), total }];
  });
  return finished.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

type OpenedGrade = { readonly scores: ByDimension<number>; readonly met: readonly Met[] };

/** What the grades of these sittings of the reader say, by sitting. */
async function openedGrades(services: Services, sittings: readonly Finished[]): Promise<Map<string, OpenedGrade>> {
  const rows = await services.db.sitting.findMany({ where: { id: { in: sittings.map(({ id }) => id) } }, select: { id: true, grade: true, scenarioHash: true } });
  const opened = new Map<string, OpenedGrade>();
  for (const { id, grade: stored, scenarioHash } of rows) {
    if (stored === null) continue;
    // This room alone writes it, from a Grade; `replay` proves that it still is that one.
    const { dimensions, decisions } = JSON.parse(stored) as Grade;
    const { drill } = await scenarioByHash(services, scenarioHash);
    const scores = Object.fromEntries(Object.values(dimensions).map(({ dimension, score }) => [dimension, score]));
    opened.set(id, { scores, met: standardsMet(drill.scenario, decisions) });
  }
  return opened;
}

async function standardLines(services: Services, met: readonly (readonly Met[])[]): Promise<StandardLine[]> {
  const title = await standardTitles(services);
  return standardRecords(met)
    .toSorted(weakestFirst)
    .map((record) => ({ ...record, title: title(record.standard), strength: strengthOf(record) }));
}
