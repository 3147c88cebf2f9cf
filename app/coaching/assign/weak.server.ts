import type { Grade } from "#app/core/drill/grade.ts";
import { standardRecords, standardsMet, strengthOf, type Met } from "#app/core/progress/met.ts";
import { daysLater, instantAt } from "#app/core/time/day.ts";
import { dayOf } from "#app/core/time/month.ts";
import { scenarioByHash } from "#app/library/scenarios.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What somebody's assessments of the last half year say of a standard they are weak in. */
export type Weakness = {
  /** Decisions at which it was kept, of those that met it, and the share of them, 0-1. */
  readonly clean: number;
  readonly n: number;
  readonly share: number;
  /** Assessments in which it was met. */
  readonly sittings: number;
};

const LOOKED_BACK_DAYS = 183;
/** People whose grades are read at a time: a grade is some ten thousand characters. */
const CHUNK = 50;

/** Of these people, those who are weak in the standard. From assessments only: how practice went is nobody's business. */
export async function weakIn(services: Services, people: readonly string[], standard: string): Promise<ReadonlyMap<string, Weakness>> {
  const found = new Map<string, Weakness>();
  for (let from = 0; from < people.length; from += CHUNK) {
    const met = await metBy(services, people.slice(from, from + CHUNK), standard);
    for (const [person, sittings] of met) {
      const record = standardRecords(sittings).find((each) => each.standard === standard);
      if (!record || strengthOf(record) !== "weak") continue;
      const { clean, n, share } = record;
      found.set(person, { clean, n, share, sittings: record.sittings });
    }
  }
  return found;
}

/** The decisions that met the standard, a list for each assessment, by person. */
async function metBy(services: Services, people: readonly string[], standard: string): Promise<Map<string, Met[][]>> {
  const { clock, env } = services;
  const since = new Date(instantAt(daysLater(dayOf(clock.now(), env.bankTz), -LOOKED_BACK_DAYS), 0, env.bankTz));
  const rows = await services.db.sitting.findMany({
    where: { personId: { in: [...people] }, mode: "assessment", state: "over", endedAt: { gte: since }, grade: { not: null } },
    select: { id: true, personId: true, scenarioHash: true, grade: true },
  });
  const gone = await givenBack(services, rows.map(({ id }) => id));
  const met = new Map<string, Met[][]>();
  for (const { id, personId, scenarioHash, grade } of rows) {
    if (gone.has(id) || grade === null) continue;
    const { drill } = await scenarioByHash(services, scenarioHash);
    // The room of drills alone writes it, from a Grade; `replay` proves that it still is that one.
    const { decisions } = JSON.parse(grade) as Grade;
    const here = standardsMet(drill.scenario, decisions).filter((each) => each.standard === standard);
    met.set(personId, [...(met.get(personId) ?? []), here]);
  }
  return met;
}

/** Assessments that count nowhere any more, because an appeal against them was upheld. */
async function givenBack({ db }: Services, sittings: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.observationRetraction.findMany({ where: { sourceId: { in: [...sittings] } }, select: { sourceId: true } });
  return new Set(rows.map(({ sourceId }) => sourceId));
}
