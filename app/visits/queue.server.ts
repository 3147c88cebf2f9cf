import type { Bearer } from "#app/core/access/can.ts";
import { dayOf } from "#app/core/time/month.ts";
import type { Text } from "#app/core/text/text.ts";
import type { VisitState } from "#app/core/visit/visit.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { QueueView, QueueVisit } from "#app/visits/view/queue.ts";
import { mayReviewAt } from "#app/visits/visit/access.ts";
import { PERSON_COLUMNS, personOf, placeOf } from "#app/visits/visit/names.ts";
import { stateOf, VISIT_COLUMNS } from "#app/visits/visit/row.server.ts";
import { toldForm, type Pins } from "#app/visits/visit/told.server.ts";

/** So many published ones are listed; the others are found by their branch. */
const PUBLISHED_LISTED = 20;

const COLUMNS = {
  ...VISIT_COLUMNS,
  submittedAt: true,
  publishedAt: true,
  total: true,
  failed: true,
  evaluator: { select: PERSON_COLUMNS },
  reviewer: { select: PERSON_COLUMNS },
} as const;

/** The reviewers' work in the reader's scope. Visits the reader evaluated are somebody else's to review. */
export async function reviewQueue(services: Services, me: Bearer): Promise<QueueView> {
  const { db, clock, env } = services;
  const visits = await queued(services, me);
  const inState = (...states: VisitState[]) => visits.filter(({ state }) => states.includes(state));
  const taken = inState("in-review", "approved");
  const isMine = ({ reviewer }: QueueVisit) => reviewer?.id === me.id;
  const bySubmission = (a: QueueVisit, b: QueueVisit) => (a.submittedAt ?? 0) - (b.submittedAt ?? 0);
  const returns = await returnsOf(db, visits);
  for (const visit of visits) visit.returns = returns.get(visit.visitId) ?? 0;
  return {
    today: dayOf(clock.now(), env.bankTz),
    waiting: inState("submitted").sort(bySubmission),
    mine: taken.filter(isMine).sort(bySubmission),
    others: taken.filter((visit) => !isMine(visit)).sort(bySubmission),
    returned: inState("returned"),
    coming: inState("planned", "under-way"),
    published: inState("published").sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0)),
  };
}

/** By due date; of the published ones only the latest. */
async function queued(services: Services, me: Bearer): Promise<QueueVisit[]> {
  const { db } = services;
  const all = await db.branch.findMany({ select: { id: true, regionId: true } });
  const branchId = { in: all.filter((branch) => mayReviewAt(me, branch)).map(({ id }) => id) };
  const evaluatorId = { not: me.id };
  const open = await db.visit.findMany({
    where: { branchId, evaluatorId, state: { not: "published" } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    select: COLUMNS,
  });
  const published = await db.visit.findMany({
    where: { branchId, evaluatorId, state: "published" },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: PUBLISHED_LISTED,
    select: COLUMNS,
  });
  const rows = [...open, ...published];
  const titles = await titlesOf(services, rows);
  return rows.map((row) => ({
    visitId: row.id,
    slug: row.slug,
    title: titles.get(titleKey(row)) ?? { zh: row.slug, en: row.slug },
    branch: placeOf(row.branch),
    evaluator: personOf(row.evaluator),
    reviewer: row.reviewer && personOf(row.reviewer),
    state: stateOf(row),
    dueOn: row.dueOn,
    visitedOn: row.visitedOn,
    submittedAt: row.submittedAt?.getTime() ?? null,
    publishedAt: row.publishedAt?.getTime() ?? null,
    total: row.total,
    failed: row.failed ?? false,
    returns: 0,
  }));
}

/** Each form once for each sheet that visits were planned with. */
async function titlesOf(services: Services, rows: readonly Pins[]): Promise<ReadonlyMap<string, Text>> {
  const titles = new Map<string, Text>();
  for (const pins of rows) if (!titles.has(titleKey(pins))) titles.set(titleKey(pins), (await toldForm(services, pins)).title);
  return titles;
}

function titleKey({ formHash, factsHash }: Pins): string {
  return `${formHash} ${factsHash}`;
}

async function returnsOf(db: Services["db"], visits: readonly QueueVisit[]): Promise<Map<string, number>> {
  const visitId = { in: visits.map((visit) => visit.visitId) };
  const counted = await db.visitEvent.groupBy({ by: ["visitId"], where: { visitId, kind: "returned" }, _count: true });
  return new Map(counted.map((row) => [row.visitId, row._count]));
}
