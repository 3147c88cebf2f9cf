import { empty, join, sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import { can } from "#app/core/access/can.ts";
import { sourceIn } from "#app/core/standings/source.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import { dayOf } from "#app/core/time/month.ts";
import { dateAfterMonths } from "#app/core/time/quarter.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { isAsked } from "#app/standings/figures/reading/conditions.server.ts";
import { named, type Asked, type FigureReader } from "#app/standings/figures/reading/scope.server.ts";
import { MEASURE } from "#app/standings/figures/reading/sums.server.ts";
import { titlesOf } from "#app/standings/reading/titles.server.ts";
import type { ObservationRow } from "#app/standings/figures/view.ts";

/** What a list of results is narrowed to, besides the address's place, post and kind. */
export type Narrowed = { readonly months: readonly string[]; readonly standard: string | null; readonly dimension: Dimension | null; readonly failed: boolean };

type Row = {
  id: string;
  sourceId: string;
  kind: string;
  period: string;
  at: Date;
  slug: string;
  personId: string | null;
  branchId: string | null;
  regionId: string | null;
  total: number;
  attitude: number | null;
  efficiency: number | null;
  knowledge: number | null;
  solving: number | null;
  failed: boolean;
};

/**
 * Results that count, the latest month first and in it the latest on record: no order that the day of a visit could be read
 * from. A page is read month by month along an index, however many results there are. `after`: the id the page before
 * ended with.
 */
export async function resultsIn(services: Services, asking: Asked, narrowed: Narrowed, after: string | null, most: number): Promise<{ rows: ObservationRow[]; after: string | null }> {
  const { db } = services;
  const last = after === null ? null : await db.observation.findUnique({ where: { id: after }, select: { id: true, period: true } });
  const months = narrowed.months.filter((month) => last === null || month <= last.period).toSorted().reverse();
  const ids: string[] = [];
  for (const month of months) {
    if (ids.length > most) break;
    const before = last?.period === month ? sql`AND o."id" < ${last.id}` : empty;
    const found = await db.$queryRaw<{ id: string }[]>(sql`
      SELECT o."id" FROM "Observation" o WHERE o."period" = ${month} ${before} AND ${isAsked(asking, { branch: sql`o."branchId"`, region: sql`o."regionId"` })}
      AND ${narrowing(asking, narrowed)} ORDER BY o."id" DESC LIMIT ${most + 1 - ids.length}`);
    ids.push(...found.map(({ id }) => id));
  }
  const shown = ids.slice(0, most);
  const rows = await db.observation.findMany({ where: { id: { in: shown } } });
  const inOrder = shown.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return { rows: await told(services, asking.me, narrowed, inOrder), after: ids.length > most ? (shown.at(-1) ?? null) : null };
}

function narrowing({ filters: { kind, post } }: Asked, { standard, dimension, failed }: Narrowed): Sql {
  return join(
    [
      sql`NOT EXISTS (SELECT 1 FROM "ObservationRetraction" r WHERE r."sourceId" = o."sourceId")`,
      ...(kind === null ? [] : [sql`o."kind" = ${kind === "drills" ? "drill" : "visit"}`]),
      ...(post === null ? [] : [sql`o."post" = ${post}`]),
      ...(standard === null ? [] : [sql`EXISTS (SELECT 1 FROM "ObservationStandard" s WHERE s."sourceId" = o."sourceId" AND s."standard" = ${standard})`]),
      ...(dimension === null ? [] : [ASSESSED[dimension]]),
      ...(failed ? [sql`o."failed" = ${true}`] : []),
    ],
    " AND ",
  );
}

const ASSESSED = {
  attitude: sql`o."attitude" IS NOT NULL`,
  efficiency: sql`o."efficiency" IS NOT NULL`,
  "product-knowledge": sql`o."knowledge" IS NOT NULL`,
  "problem-solving": sql`o."solving" IS NOT NULL`,
} as const satisfies Record<Dimension, Sql>;

async function told(services: Services, me: FigureReader, { standard, dimension }: Narrowed, rows: readonly Row[]): Promise<ObservationRow[]> {
  const { db, env } = services;
  const branches = new Map((await db.branch.findMany({ where: { id: { in: rows.flatMap(({ branchId }) => branchId ?? []) } } })).map((branch) => [branch.id, named(branch)]));
  const people = await readablePeople(services, me, rows);
  const kept = standard === null ? [] : await db.observationStandard.findMany({ where: { standard, sourceId: { in: rows.map(({ sourceId }) => sourceId) } } });
  const shares = new Map(kept.map(({ sourceId, possible, kept: part }) => [sourceId, (100 * part) / possible]));
  const titles = { drill: await titlesOf(services, "people"), visit: await titlesOf(services, "branches") };
  return rows.map((row) => {
    const isDrill = row.kind === "drill";
    const person = row.personId === null ? undefined : people.get(row.personId);
    const title = titles[isDrill ? "drill" : "visit"].get(row.slug) ?? { zh: row.slug, en: row.slug };
    return {
      id: row.id,
      kind: isDrill ? "drills" : "visits",
      month: row.period,
      day: isDrill ? dayOf(row.at.getTime(), env.bankTz) : null,
      title,
      branch: (row.branchId === null ? undefined : branches.get(row.branchId)) ?? null,
      person: person?.named(row.at) ?? null,
      score: dimension === null ? row.total : row[MEASURE[dimension]],
      kept: shares.get(row.sourceId) ?? null,
      failed: row.failed,
      opens: isDrill ? (person?.coached ? { page: "drill", id: row.sourceId } : null) : opensVisit(me, row),
    };
  });
}

function opensVisit(me: FigureReader, { sourceId, branchId, regionId }: Row): ObservationRow["opens"] {
  return can(me, "visits.read", { branchId, regionId }) ? { page: "result", id: sourceIn(sourceId) } : null;
}

type Readable = { readonly coached: boolean; readonly named: (at: Date) => ReturnType<typeof named> | null };

/**
 * People whom the reader may read by name, where they are now: managers and trainers their people, personnel those of
 * their scope, but nobody's results from the months of induction, as boards have it.
 */
async function readablePeople(services: Services, me: FigureReader, rows: readonly Row[]): Promise<ReadonlyMap<string, Readable>> {
  const { standings } = await currentPolicy(services);
  const ids = rows.flatMap(({ personId }) => personId ?? []);
  const people = await services.db.person.findMany({ where: { id: { in: ids } }, select: { id: true, nameZh: true, nameEn: true, hiredOn: true, branchId: true, branch: { select: { regionId: true } } } });
  return new Map(
    people.map(({ branch, branchId, hiredOn, ...person }) => {
      const thing = { personId: person.id, branchId, regionId: branch?.regionId ?? null };
      const [ranks, knows] = [can(me, "boards.read", thing), can(me, "team.see", thing)];
      const from = dateAfterMonths(hiredOn, standings.inductionMonths);
      const isNamed = (at: Date) => knows || (ranks && dayOf(at.getTime(), services.env.bankTz) >= from);
      return [person.id, { coached: person.id !== me.id && can(me, "team.coach", thing), named: (at) => (isNamed(at) ? named(person) : null) }];
    }),
  );
}
