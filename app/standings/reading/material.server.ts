import { createHash } from "node:crypto";
import type { BoardKind, Measure, Recorded } from "#app/core/standings/board.ts";
import type { StandingsPolicy } from "#app/core/standings/policy.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { dayOf } from "#app/core/time/month.ts";
import { dateAfterMonths, monthsOf, quarterBefore } from "#app/core/time/quarter.ts";
import { BoundedCache } from "#app/core/bounded-cache.ts";
import { NOT_RETRACTED } from "#app/platform/observations.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { rankQuarter, type Fitted } from "#app/standings/reading/fitted.ts";
import type { Placed } from "#app/standings/reading/reader.ts";

/** All that a board of one quarter is made of: its results, and those of the quarter before for the movement. */
export type Material = {
  readonly kind: BoardKind;
  readonly quarter: string;
  readonly policy: StandingsPolicy;
  readonly now: readonly Recorded[];
  readonly before: readonly Recorded[];
  /** Where each subject's latest result of the quarter was made. */
  readonly places: ReadonlyMap<string, Placed>;
  /** What was computed from it, by measure; filled when it is asked for. */
  readonly fitted: Map<Measure, Fitted>;
};

/** Quarters kept ready; more than are looked at in a day, and each of a large bank is some megabytes. */
const KEPT = 6;

const kept = new WeakMap<Services["database"], BoundedCache<string, Material>>();

/** The material of a quarter, read again only when something of it has changed. */
export async function materialOf(services: Services, kind: BoardKind, quarter: string, policy: StandingsPolicy): Promise<Material> {
  const counted = await countedFrom(services, kind, policy);
  const periods = [...monthsOf(quarterBefore(quarter)), ...monthsOf(quarter)];
  // Rows and retractions are only ever added, so their numbers say which they are.
  const where = { kind: KINDS[kind], period: { in: periods } };
  const rows = await services.db.observation.count({ where });
  const retracted = await services.db.observationRetraction.count({ where: { observation: { is: where } } });
  const key = hashOf(canonicalJson({ kind, quarter, rows, retracted, policy, counted: counted === null ? null : [...counted] }));
  const cache = cacheOf(services);
  const known = cache.get(key);
  if (known) return known;
  const material = { kind, quarter, policy, ...(await read(services, kind, quarter, counted)), fitted: new Map<Measure, Fitted>() };
  cache.set(key, material);
  return material;
}

/** The board of a measure, computed once for the material. */
export function fittedOf(material: Material, measure: Measure): Fitted {
  const known = material.fitted.get(measure);
  if (known) return known;
  const fitted = rankQuarter({ ...material, measure });
  material.fitted.set(measure, fitted);
  return fitted;
}

const KINDS = { people: "drill", branches: "visit" } as const;

/**
 * Who may be ranked, each with the day from which results count: the bank's own people who serve customers and have
 * not left, from the end of their induction. Null for branches, which have neither.
 */
async function countedFrom({ db, clock }: Services, kind: BoardKind, policy: StandingsPolicy): Promise<ReadonlyMap<string, string> | null> {
  if (kind === "branches") return null;
  const people = await db.person.findMany({
    where: {
      firmId: null,
      grants: { some: { role: "staff" } },
      OR: [{ leftAt: null }, { leftAt: { gt: new Date(clock.now()) } }],
    },
    orderBy: { id: "asc" },
    select: { id: true, hiredOn: true },
  });
  return new Map(people.map(({ id, hiredOn }) => [id, dateAfterMonths(hiredOn, policy.inductionMonths)]));
}

async function read(services: Services, kind: BoardKind, quarter: string, counted: ReadonlyMap<string, string> | null) {
  const [now, before] = [monthsOf(quarter), monthsOf(quarterBefore(quarter))];
  const rows = await services.db.observation.findMany({
    where: { kind: KINDS[kind], period: { in: [...before, ...now] }, ...NOT_RETRACTED },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const entries = rows.flatMap((row) => {
    const subject = kind === "people" ? row.personId : row.branchId;
    const from = subject === null ? null : counted === null ? "" : (counted.get(subject) ?? null);
    const counts = from !== null && dayOf(row.at.getTime(), services.env.bankTz) >= from;
    return subject !== null && counts ? [{ subject, row }] : [];
  });
  const current = entries.filter(({ row }) => now.includes(row.period));
  return {
    now: current.map(recordedOf),
    before: entries.filter(({ row }) => before.includes(row.period)).map(recordedOf),
    // In the order of time, so that the latest is what stays.
    places: new Map(current.map(({ subject, row: { branchId, regionId, post } }) => [subject, { id: subject, branchId, regionId, post }])),
  };
}

type Row = Awaited<ReturnType<Services["db"]["observation"]["findMany"]>>[number];

function recordedOf({ subject, row }: { subject: string; row: Row }): Recorded {
  const { total, attitude, efficiency, knowledge, solving, premises } = row;
  return {
    id: row.sourceId,
    subject,
    source: row.slug,
    evaluator: row.evaluatorId,
    period: row.period,
    scores: { total, attitude, efficiency, "product-knowledge": knowledge, "problem-solving": solving, premises },
    failed: row.failed,
  };
}

function cacheOf({ database }: Services): BoundedCache<string, Material> {
  const known = kept.get(database);
  if (known) return known;
  const made = new BoundedCache<string, Material>(KEPT);
  kept.set(database, made);
  return made;
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
