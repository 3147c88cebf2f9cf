import type { Grade } from "#app/core/drill/grade.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Exposure } from "#app/core/practice/exposure.ts";
import { rateSitting } from "#app/core/practice/rate.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { dayOf } from "#app/core/time/month.ts";
import type { Player } from "#app/drills/sitting/row.server.ts";
import { scenarioByHash } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** So many of the latest are looked through: half a year of a drill on every workday and more. What is older has faded. */
const LOOKED_AT = 300;

const COLUMNS = { id: true, slug: true, scenarioHash: true, startedAt: true, endedAt: true, passed: true, grade: true, fromTurn: true, hints: true } as const;

/** One's own finished drill of either mode; `takenUp`: from a decision of a former one. */
export type PastDrill = { readonly slug: string; readonly day: string; readonly passed: boolean; readonly takenUp: boolean };

export type History = {
  /** The latest first. */
  readonly drills: readonly PastDrill[];
  readonly exposures: readonly Exposure[];
  /** Begun and not finished, the latest first. */
  readonly open: readonly { readonly sittingId: string; readonly slug: string; readonly mode: DrillMode; readonly scenario: Scenario }[];
};

/** What a person has played, and what it says of the standards it asked for. Theirs alone: nobody else's eyes are meant for it. */
export async function historyOf(services: Services, { id: personId }: Player): Promise<History> {
  const { db, env } = services;
  const rows = await db.sitting.findMany({
    where: { personId, state: "over", grade: { not: null } },
    orderBy: [{ endedAt: "desc" }, { id: "desc" }],
    take: LOOKED_AT,
    select: COLUMNS,
  });
  const hinted = await hintedTurns(services, rows.flatMap(({ id, hints }) => (hints === null ? [] : [id])));
  const scenarios = await scenariosOf(services, rows);
  const drills: PastDrill[] = [];
  const exposures: Exposure[] = [];
  for (const { id, slug, scenarioHash, startedAt, endedAt, passed, grade, fromTurn } of rows) {
    const scenario = scenarios.get(scenarioHash);
    if (!scenario || grade === null) continue;
    const at = (endedAt ?? startedAt).getTime();
    const day = dayOf(at, env.bankTz);
    drills.push({ slug, day, passed: passed ?? false, takenUp: fromTurn !== null });
    // This room alone writes it, from a Grade; `replay` proves that it still is that one.
    const rated = rateSitting({ scenario, grade: JSON.parse(grade) as Grade, hinted: hinted.get(id) ?? new Set(), from: fromTurn ?? 0 });
    exposures.push(...rated.map((each) => ({ ...each, at, day })));
  }
  return { drills, exposures, open: await openOf(services, personId) };
}

async function openOf(services: Services, personId: string): Promise<History["open"]> {
  const rows = await services.db.sitting.findMany({
    where: { personId, state: "open" },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    select: { id: true, slug: true, mode: true, scenarioHash: true },
  });
  const scenarios = await scenariosOf(services, rows);
  return rows.flatMap(({ id, slug, mode, scenarioHash }) => {
    const scenario = scenarios.get(scenarioHash);
    // Only this room writes the column, and only with these words.
    return scenario ? [{ sittingId: id, slug, mode: mode as DrillMode, scenario }] : [];
  });
}

/** Before which turns a hint was asked for, by sitting. */
async function hintedTurns({ db }: Services, ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  if (ids.length === 0) return new Map();
  const rows = await db.sitting.findMany({ where: { id: { in: [...ids] } }, select: { id: true, snapshot: true } });
  // This room alone writes it, from a Play; `replay` proves that it still is one.
  return new Map(rows.map(({ id, snapshot }) => [id, new Set((JSON.parse(snapshot) as Play).hinted ?? [])]));
}

/** The versions that were played, by hash. */
async function scenariosOf(services: Services, rows: readonly { scenarioHash: string }[]): Promise<ReadonlyMap<string, Scenario>> {
  const scenarios = new Map<string, Scenario>();
  for (const hash of new Set(rows.map(({ scenarioHash }) => scenarioHash))) {
    scenarios.set(hash, (await scenarioByHash(services, hash)).drill.scenario);
  }
  return scenarios;
}
