import { empty, sqltag as sql, type Sql } from "@prisma/client/runtime/client";
import { instantAt } from "#app/core/time/day.ts";
import { dayOf } from "#app/core/time/month.ts";
import type { Services } from "#app/platform/services.server.ts";
import { isAsked, isOne } from "#app/standings/figures/reading/conditions.server.ts";
import { branchesOf, named, type Asked } from "#app/standings/figures/reading/scope.server.ts";
import { scoreCounts, sumsOf } from "#app/standings/figures/reading/sums.server.ts";
import type { CoverageView, Covered, Plans, RedLines } from "#app/standings/figures/view.ts";

const PEOPLE = 50;
const BRANCHES = 50;

/** How many people were assessed in the span, and how many branches visited. */
export async function coveredIn({ db }: Services, asking: Asked): Promise<Covered> {
  const all = await db.branch.count({ where: branchesOf(asking) });
  const [unvisited] = await db.$queryRaw<Counted[]>(sql`SELECT COUNT(*) AS "count" ${unvisitedFrom(asking)}`);
  const [people] = await db.$queryRaw<(Counted & { drilled: bigint | number | null })[]>(sql`
    SELECT COUNT(*) AS "count", SUM(CASE WHEN ${isDrilled(asking)} THEN 1 ELSE 0 END) AS "drilled" ${servingFrom(asking)}`);
  return { people: { all: countOf(people), drilled: Number(people?.drilled ?? 0) }, branches: { all, visited: all - countOf(unvisited) } };
}

/** A page of people without an assessment in the span, by id. `after`: the id the page before ended with. */
export async function undrilledIn({ db }: Services, asking: Asked, after: string | null): Promise<CoverageView["undrilled"]> {
  type Row = { id: string; nameZh: string; nameEn: string; post: string; branchId: string | null; branchZh: string | null; branchEn: string | null };
  const found = await db.$queryRaw<Row[]>(sql`
    SELECT p."id", p."nameZh", p."nameEn", p."post", p."branchId", b."nameZh" AS "branchZh", b."nameEn" AS "branchEn" ${servingFrom(asking)}
    ${after === null ? empty : sql`AND p."id" > ${after}`} AND NOT ${isDrilled(asking)} ORDER BY p."id" LIMIT ${PEOPLE + 1}`);
  const rows = found.slice(0, PEOPLE).map(({ post, branchId, branchZh, branchEn, ...person }) => {
    return { ...named(person), post, branch: branchId === null ? null : { id: branchId, name: { zh: branchZh ?? "", en: branchEn ?? "" } } };
  });
  return { rows, after: found.length > PEOPLE ? (rows.at(-1)?.id ?? null) : null };
}

/** Branches without a published visit in the span. */
export async function unvisitedIn({ db }: Services, asking: Asked, most = BRANCHES): Promise<CoverageView["unvisited"]> {
  type Row = { id: string; nameZh: string; nameEn: string };
  const rows = await db.$queryRaw<Row[]>(sql`SELECT b."id", b."nameZh", b."nameEn" ${unvisitedFrom(asking)} ORDER BY b."regionId", b."id" LIMIT ${most}`);
  const [all] = await db.$queryRaw<Counted[]>(sql`SELECT COUNT(*) AS "count" ${unvisitedFrom(asking)}`);
  return { rows: rows.map(named), all: countOf(all) };
}

/** Critical failures in the span. */
export async function redLinesIn(services: Services, asking: Asked): Promise<RedLines> {
  const totals = (await scoreCounts(services, sumsOf(asking, asking.months))).filter(({ measure, n }) => measure === "total" && n > 0);
  const of = (kind: string) => {
    const own = totals.find((row) => row.kind === kind);
    return own ? { failed: own.failed, n: own.n } : null;
  };
  return { drills: of("drill"), visits: of("visit") };
}

/** Action plans of the branches asked about. */
export async function plansOf({ db, clock, env }: Services, asking: Asked): Promise<Plans> {
  const today = dayOf(clock.now(), env.bankTz);
  const branch = { is: branchesOf(asking) };
  const running = { branch, closedById: null, cancelledAt: null };
  const since = new Date(instantAt(`${asking.months[0] ?? ""}-01`, 0, env.bankTz));
  return {
    open: await db.actionPlan.count({ where: { ...running, doneAt: null, dueOn: { gte: today } } }),
    overdue: await db.actionPlan.count({ where: { ...running, doneAt: null, dueOn: { lt: today } } }),
    waiting: await db.actionPlan.count({ where: { ...running, doneAt: { not: null } } }),
    relapsed: await db.actionPlan.count({ where: { branch, cancelledAt: null, relapseId: { not: null }, relapsedAt: { gte: since } } }),
  };
}

type Counted = { count: bigint | number };

function countOf(row: Counted | undefined): number {
  return Number(row?.count ?? 0);
}

/** The bank's own people who serve customers, where they are now. */
function servingFrom(asking: Asked): Sql {
  const { post } = asking.filters;
  return sql`FROM "Person" p LEFT JOIN "Branch" b ON b."id" = p."branchId"
    WHERE p."leftAt" IS NULL AND p."firmId" IS NULL AND EXISTS (SELECT 1 FROM "RoleGrant" g WHERE g."personId" = p."id" AND g."role" = 'staff')
    AND ${isAsked(asking, { branch: sql`p."branchId"`, region: sql`b."regionId"` })} ${post === null ? empty : sql`AND p."post" = ${post}`}`;
}

function isDrilled({ months }: Asked): Sql {
  return sql`EXISTS (SELECT 1 FROM "Observation" o WHERE o."personId" = p."id" AND ${isOne(sql`o."period"`, months)} AND o."kind" = 'drill'
    AND NOT EXISTS (SELECT 1 FROM "ObservationRetraction" r WHERE r."sourceId" = o."sourceId"))`;
}

function unvisitedFrom(asking: Asked): Sql {
  return sql`FROM "Branch" b WHERE ${isAsked(asking, { branch: sql`b."id"`, region: sql`b."regionId"` })}
    AND NOT EXISTS (SELECT 1 FROM "ScoreMonth" m WHERE m."branchId" = b."id" AND ${isOne(sql`m."period"`, asking.months)}
      AND m."level" = 'branch' AND m."kind" = 'visit' AND m."measure" = 'total' AND m."n" > 0)`;
}
