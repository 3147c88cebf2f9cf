import { itemsOf } from "#app/core/form/visible.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import { verdictOf, verdictsIn, type Asked, type Verdict } from "#app/core/visit/relapse.ts";
import { SHOWN } from "#app/core/visit/visit.ts";
import type { Services } from "#app/platform/services.server.ts";
import { standardName } from "#app/visits/action/row.server.ts";
import type { OpenFinding } from "#app/visits/view/action.ts";
import { scoreIn } from "#app/visits/visit/published.server.ts";
import { toldForm } from "#app/visits/visit/told.server.ts";

/** How long after its publication a visit's findings are offered to be planned for. */
const SINCE_DAYS = 180;
const DAY_MS = 24 * 3600_000;
/** More published visits of a branch in that time than any bank makes. */
const MOST_VISITS = 200;

const COLUMNS = { id: true, slug: true, formHash: true, factsHash: true, period: true, score: true } as const;
type Row = { id: string; slug: string; formHash: string; factsHash: string | null; period: string | null; score: string | null };

/** Visits whose word counts about what a place does. */
const counting = (branchId: string) => ({ branchId, state: { in: [...SHOWN] }, excluded: false });

/** What visits found at a branch last and nobody does anything about: each item once, the latest month first. */
export async function openFindings(services: Services, branchId: string, standards: Handbook): Promise<OpenFinding[]> {
  const { db, clock } = services;
  const rows = await db.visit.findMany({
    where: { ...counting(branchId), publishedAt: { gt: new Date(clock.now() - SINCE_DAYS * DAY_MS) } },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: MOST_VISITS,
    select: COLUMNS,
  });
  const plans = await db.actionPlan.findMany({ where: { branchId }, select: { slug: true, item: true, visitId: true, closedById: true, cancelledAt: true, relapseId: true } });
  const found: OpenFinding[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const about = (item: string) => plans.filter((plan) => plan.slug === row.slug && plan.item === item);
    for (const [item, verdict] of verdictsIn(scoreIn(row))) {
      if (seen.has(`${row.slug} ${item}`)) continue;
      seen.add(`${row.slug} ${item}`);
      const planned = about(item).some(({ visitId, closedById, cancelledAt }) => visitId === row.id || (closedById === null && cancelledAt === null));
      if (verdict === "failed" && !planned) found.push(await findingOf(services, row, item, about(item).some(({ relapseId }) => relapseId === row.id), standards));
    }
  }
  return found.sort((a, b) => (a.month === b.month ? Number(b.critical) - Number(a.critical) || (a.standard.id < b.standard.id ? -1 : 1) : a.month < b.month ? 1 : -1));
}

async function findingOf(services: Services, row: Row, itemId: string, relapse: boolean, standards: Handbook): Promise<OpenFinding> {
  const item = itemsOf(await toldForm(services, row)).find(({ id }) => id === itemId);
  if (!item) throw new Error(`The form of visit ${row.id} has no item ${itemId}`);
  const { question, standards: cited } = item;
  const critical = scoreIn(row).criticals.includes(itemId);
  return { visitId: row.id, item: itemId, question, standard: standardName(cited[0] ?? "", standards), month: row.period ?? "", critical, relapse };
}

/** What the visits after that one say of a finding, by the last that says anything; null where none does. */
export async function lastVerdict(services: Services, visitId: string, asked: Asked): Promise<Verdict | null> {
  const { db } = services;
  const { branchId, slug, startedAt } = await db.visit.findUniqueOrThrow({ where: { id: visitId }, select: { branchId: true, slug: true, startedAt: true } });
  const later = await db.visit.findMany({
    where: { ...counting(branchId), slug, startedAt: { gt: startedAt ?? new Date(0) } },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: MOST_VISITS,
    select: COLUMNS,
  });
  for (const row of later) {
    const verdict = verdictOf(asked, await toldForm(services, row), scoreIn(row));
    if (verdict !== null) return verdict;
  }
  return null;
}
