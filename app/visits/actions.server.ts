import { can, type Bearer } from "#app/core/access/can.ts";
import { latestDueDay, usualDueDay } from "#app/core/assignment/due.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import { dayOf } from "#app/core/time/month.ts";
import { ACTION_STATES, failedItems, relapsesBy, type ActionState } from "#app/core/visit/relapse.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { mayChange } from "#app/visits/action/change.server.ts";
import { openFindings } from "#app/visits/action/findings.server.ts";
import { plannable } from "#app/visits/action/open.server.ts";
import { nameOf, ownersAt } from "#app/visits/action/people.server.ts";
import { ACTION_COLUMNS, inState, listedAction, standardName, stateOf } from "#app/visits/action/row.server.ts";
import { todayOf } from "#app/platform/clock.server.ts";
import type { ActionDeed, ActionListView, ActionView, NewActionView } from "#app/visits/view/action.ts";
import { placeOf } from "#app/visits/visit/names.ts";
import { drillsByStandard, readPublished } from "#app/visits/visit/published.server.ts";
import { toldStandards } from "#app/visits/visit/told.server.ts";

const PAGE = 30;

/** What the list is asked for: a branch (null: all in scope), a state (null: what is not ended), a page from 1. */
export type ActionAsk = { readonly branch: string | null; readonly state: ActionState | null; readonly page: number };

async function handbookNow(services: Services): Promise<Handbook> {
  return toldStandards(services, { factsHash: (await currentFacts(services)).hash });
}

/** The plans of the branches a reader may look at, with what visits found there and nobody does anything about. Refuses `not-found` for a branch outside their scope. */
export async function actionList(services: Services, me: Bearer, ask: ActionAsk): Promise<Result<ActionListView>> {
  const { db } = services;
  const all = await db.branch.findMany({ orderBy: [{ regionId: "asc" }, { id: "asc" }] });
  const branches = all.filter(({ id, regionId }) => can(me, "actions.read", { branchId: id, regionId }));
  const chosen = branches.length === 1 ? branches[0] : branches.find(({ id }) => id === ask.branch);
  if (ask.branch !== null && chosen?.id !== ask.branch) return refuse("not-found");
  const standards = await handbookNow(services);
  const today = todayOf(services);
  const here = { branchId: { in: chosen ? [chosen.id] : branches.map(({ id }) => id) } };
  const where = { ...here, ...(ask.state ? inState(ask.state, today) : { closedById: null, cancelledAt: null }) };
  const pages = Math.max(1, Math.ceil((await db.actionPlan.count({ where })) / PAGE));
  const page = Math.min(ask.page, pages);
  const rows = await db.actionPlan.findMany({ where, orderBy: [{ dueOn: "asc" }, { id: "asc" }], skip: (page - 1) * PAGE, take: PAGE, select: ACTION_COLUMNS });
  const plans = chosen && can(me, "actions.write", { branchId: chosen.id, regionId: chosen.regionId });
  return ok({
    branches: branches.map(placeOf),
    branch: chosen?.id ?? null,
    state: ask.state,
    counts: await countsOf(services, here, today),
    actions: rows.map((row) => listedAction(row, standards, today)),
    page,
    pages,
    findings: chosen && plans ? await openFindings(services, chosen.id, standards) : [],
    relapses: await relapsesIn(services, here, standards, branches),
  });
}

type Here = { readonly branchId: { readonly in: string[] } };

async function countsOf({ db }: Services, here: Here, today: string): Promise<ActionListView["counts"]> {
  const counts = { overdue: 0, open: 0, waiting: 0, relapsed: 0, closed: 0, overturned: 0, "given-up": 0 };
  for (const state of ACTION_STATES) counts[state] = await db.actionPlan.count({ where: { ...here, ...inState(state, today) } });
  return counts;
}

type Branch = { readonly id: string; readonly nameZh: string; readonly nameEn: string };

async function relapsesIn({ db }: Services, here: Here, standards: Handbook, branches: readonly Branch[]): Promise<ActionListView["relapses"]> {
  const rows = await db.actionPlan.groupBy({
    by: ["branchId", "standard"],
    where: { ...here, closedById: { not: null }, cancelledAt: null },
    _count: { closedById: true, relapseId: true },
    orderBy: [{ branchId: "asc" }, { standard: "asc" }],
  });
  const counts = rows.map(({ branchId, standard, _count }) => ({ branchId, standard, closed: _count.closedById, relapsed: _count.relapseId }));
  const places = new Map(branches.map((branch) => [branch.id, placeOf(branch)]));
  return {
    standards: relapsesBy(counts, ({ standard }) => standard).map(({ name, ...count }) => ({ ...count, standard: standardName(name, standards) })),
    branches: relapsesBy(counts, ({ branchId }) => branchId).flatMap(({ name, ...count }) => {
      const branch = places.get(name);
      return branch ? [{ ...count, branch }] : [];
    }),
  };
}

/** One plan. Refuses `not-found`, also for a branch outside the reader's scope. */
export async function actionView(services: Services, me: Bearer, id: string): Promise<Result<ActionView>> {
  const { db, env } = services;
  const row = await db.actionPlan.findUnique({ where: { id }, select: { ...ACTION_COLUMNS, openedById: true, openedAt: true } });
  if (!row || !can(me, "actions.read", { branchId: row.branch.id, regionId: row.branch.regionId })) return refuse("not-found");
  const today = todayOf(services);
  const listed = listedAction(row, await handbookNow(services), today);
  const finding = await readPublished(services, row.visitId);
  const drills = await drillsByStandard(services);
  const day = (at: Date) => dayOf(at.getTime(), env.bankTz);
  return ok({
    ...listed,
    text: row.text,
    visits: { found: row.visit.id, failed: row.failed?.id ?? null, closed: row.closedBy?.id ?? null, relapsed: row.relapse?.id ?? null },
    overturned: finding !== null && !failedItems(finding.score).includes(row.item),
    openedBy: await nameOf(db, row.openedById),
    openedOn: day(row.openedAt),
    doneOn: row.doneAt && day(row.doneAt),
    givenUp: row.cancelledAt && row.cancelled,
    drills: drills(row.standard).map(({ slug, title }) => ({ slug, title })),
    deeds: deedsOf(me, row, stateOf(row, today)),
    form: { owners: await ownersAt(db, row.branchId), today, latest: latestDueDay(today) },
  });
}

function deedsOf(me: Bearer, row: Parameters<typeof mayChange>[1], state: ActionState): ActionDeed[] {
  const manages = mayChange(me, row, "manager");
  if (state === "given-up") return manages ? ["put-back"] : [];
  if (state === "closed" || state === "relapsed" || state === "overturned" || !mayChange(me, row, "manager or owner")) return [];
  const done = state === "waiting" ? "undone" : "done";
  return manages ? ["change", done, "give-up"] : [done];
}

/** What a plan for a finding begins from. Refuses what `plannable` does. */
export async function newAction(services: Services, me: Bearer, visitId: string, itemId: string): Promise<Result<NewActionView>> {
  const found = await plannable(services, me, visitId, itemId);
  if (!found.ok) return found;
  const { item, branchId } = found.value;
  const visit = await readPublished(services, visitId);
  if (!visit) return refuse("not-found");
  const standards = await handbookNow(services);
  const standard = standardName(item.standards[0] ?? "", standards);
  const today = todayOf(services);
  const drills = await drillsByStandard(services);
  const before = await services.db.actionPlan.count({ where: { branchId, item: item.id, relapseId: visitId } });
  return ok({
    visitId,
    item: item.id,
    question: item.question,
    standard,
    month: visit.month,
    critical: visit.score.criticals.includes(item.id),
    relapse: before > 0,
    branch: placeOf(visit.branch),
    rule: standards.get(standard.id)?.rule ?? null,
    drills: drills(standard.id).map(({ slug, title }) => ({ slug, title })),
    form: { owners: await ownersAt(services.db, branchId), today, latest: latestDueDay(today), usual: usualDueDay(today) },
  });
}
