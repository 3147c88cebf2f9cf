import type { BoardKind, Recorded } from "#app/core/standings/board.ts";
import type { StandingsPolicy } from "#app/core/standings/policy.ts";
import { monthsAmong, ROLLING, type Days, type Span } from "#app/core/standings/span.ts";
import { daysLater, instantAt } from "#app/core/time/day.ts";
import { dateAfterMonths } from "#app/core/time/quarter.ts";
import type { Db, Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What results are ranked themselves; teams are made of these. */
export type Ranked = Extract<BoardKind, "people" | "branches">;

/** Where the latest of a subject's results was made. */
export type Whereabouts = { readonly branchId: string | null; readonly regionId: string | null; readonly post: string | null };

/** The results of some days, and where each subject's latest was made. */
export type Material = { readonly recorded: readonly Recorded[]; readonly places: ReadonlyMap<string, Whereabouts> };

/** From what instant (ms) each person's results count; whoever is not in it counts for nothing. Null: everybody's. */
export type Counted = ReadonlyMap<string, number> | null;

export const KINDS = { people: "drill", branches: "visit" } as const;

const BATCH = 5000;

type Row = Whereabouts & {
  id: string;
  sourceId: string;
  subject: string | null;
  slug: string;
  evaluatorId: string | null;
  period: string;
  at: Date;
  total: number;
  attitude: number | null;
  efficiency: number | null;
  knowledge: number | null;
  solving: number | null;
  premises: number | null;
  failed: boolean | number;
};

/** The results that count of some days: months and quarters by the month a result counts in, ninety days by its day. */
export async function readMaterial(services: Services, kind: Ranked, span: Span, days: Days, counted: Counted): Promise<Material> {
  const recorded: Recorded[] = [];
  const latest = new Map<string, { at: number; place: Whereabouts }>();
  const within = instantsOf(services, span, days);
  for (const period of monthsAmong(days)) {
    for (let last = ""; ; ) {
      const rows = await readBatch(services.db, kind, period, last);
      for (const row of rows) {
        const at = row.at.getTime();
        if (row.subject === null || at < within.from || at >= within.to || !counts(counted, row.subject, at)) continue;
        recorded.push(recordedOf(row.subject, row));
        if (at >= (latest.get(row.subject)?.at ?? Number.NEGATIVE_INFINITY)) latest.set(row.subject, { at, place: whereaboutsOf(row) });
      }
      last = rows.at(-1)?.id ?? last;
      if (rows.length < BATCH) break;
    }
  }
  return { recorded, places: new Map([...latest].map(([subject, { place }]) => [subject, place])) };
}

/** The same of one subject; `counted` is the instant from which its results count. */
export async function readSubject(services: Pick<Services, "env">, tx: Db | Tx, kind: Ranked, subject: string, span: Span, days: Days, counted: number | null): Promise<Material> {
  const rows = await tx.observation.findMany({
    // Only drills have a person; by person and month alone the database looks where the person's few are.
    where: { ...(kind === "people" ? { personId: subject } : { branchId: subject, kind: KINDS[kind] }), period: { in: monthsAmong(days) }, retraction: null },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const within = instantsOf(services, span, days);
  const counting = rows.filter(({ at }) => at.getTime() >= Math.max(within.from, counted ?? Number.NEGATIVE_INFINITY) && at.getTime() < within.to);
  const last = counting.at(-1);
  return {
    recorded: counting.map((row) => recordedOf(subject, { ...row, subject })),
    places: new Map(last ? [[subject, whereaboutsOf(last)]] : []),
  };
}

/** How many results there are in the months of some days, counted no further than `most`. */
export async function countUpTo({ db }: Pick<Services, "db">, kind: Ranked, days: Days, most: number): Promise<number> {
  let sum = 0;
  for (const period of monthsAmong(days)) {
    const [row] = await db.$queryRaw<{ count: number | bigint }[]>`
      SELECT COUNT(*) AS "count" FROM (SELECT 1 FROM "Observation" WHERE "kind" = ${KINDS[kind]} AND "period" = ${period} LIMIT ${most}) AS "counted"`;
    sum += Number(row?.count ?? 0);
    if (sum >= most) return most;
  }
  return sum;
}

/** Who may be ranked: the bank's own people who serve customers and have not left, from the end of their first months. */
export async function countedPeople(services: Services, policy: StandingsPolicy): Promise<ReadonlyMap<string, number>> {
  const { db, clock } = services;
  const counted = new Map<string, number>();
  const begins = beginner(services, policy);
  for (let last = ""; ; ) {
    const people = await db.$queryRaw<{ id: string; hiredOn: string }[]>`
      SELECT "id", "hiredOn" FROM "Person"
      WHERE "id" > ${last} AND "firmId" IS NULL AND ("leftAt" IS NULL OR "leftAt" > ${new Date(clock.now())})
        AND EXISTS (SELECT 1 FROM "RoleGrant" WHERE "RoleGrant"."personId" = "Person"."id" AND "RoleGrant"."role" = 'staff')
      ORDER BY "id" LIMIT ${BATCH}`;
    for (const { id, hiredOn } of people) counted.set(id, begins(hiredOn));
    last = people.at(-1)?.id ?? last;
    if (people.length < BATCH) return counted;
  }
}

/** The same of one person; null for somebody who is not ranked. */
export async function countedPerson(services: Services, tx: Tx, id: string, policy: StandingsPolicy): Promise<number | null> {
  const leftAt = { OR: [{ leftAt: null }, { leftAt: { gt: new Date(services.clock.now()) } }] };
  const person = await tx.person.findFirst({ where: { id, firmId: null, grants: { some: { role: "staff" } }, ...leftAt }, select: { hiredOn: true } });
  return person === null ? null : beginner(services, policy)(person.hiredOn);
}

/** First days at work are few, and instants of days are dear. */
function beginner({ env }: Pick<Services, "env">, policy: StandingsPolicy): (hiredOn: string) => number {
  const known = new Map<string, number>();
  return (hiredOn) => {
    const begins = known.get(hiredOn) ?? instantAt(dateAfterMonths(hiredOn, policy.inductionMonths), 0, env.bankTz);
    known.set(hiredOn, begins);
    return begins;
  };
}

/** Months hold what counts in them, whenever it was published; only the last ninety days are a matter of hours. */
function instantsOf({ env }: Pick<Services, "env">, span: Span, { from, to }: Days): { from: number; to: number } {
  if (span !== ROLLING) return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  return { from: instantAt(from, 0, env.bankTz), to: instantAt(daysLater(to, 1), 0, env.bankTz) };
}

function counts(counted: Counted, subject: string, at: number): boolean {
  return counted === null || at >= (counted.get(subject) ?? Number.POSITIVE_INFINITY);
}

/** Raw, because a large bank has millions of rows and the client takes many times as long. */
function readBatch(db: Db, kind: Ranked, period: string, after: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT "id", "sourceId", CASE "kind" WHEN 'drill' THEN "personId" ELSE "branchId" END AS "subject", "branchId", "regionId", "post", "slug",
      "evaluatorId", "period", "at", "total", "attitude", "efficiency", "knowledge", "solving", "premises", "failed"
    FROM "Observation" WHERE "kind" = ${KINDS[kind]} AND "period" = ${period} AND "id" > ${after}
      AND NOT EXISTS (SELECT 1 FROM "ObservationRetraction" r WHERE r."sourceId" = "Observation"."sourceId")
    ORDER BY "id" LIMIT ${BATCH}`;
}

function recordedOf(subject: string, row: Row): Recorded {
  const { total, attitude, efficiency, knowledge, solving, premises } = row;
  return {
    id: row.sourceId,
    subject,
    source: row.slug,
    evaluator: row.evaluatorId,
    period: row.period,
    scores: { total, attitude, efficiency, "product-knowledge": knowledge, "problem-solving": solving, premises },
    failed: Boolean(row.failed),
  };
}

function whereaboutsOf({ branchId, regionId, post }: Whereabouts): Whereabouts {
  return { branchId, regionId, post };
}
