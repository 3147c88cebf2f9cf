import type { Bearer } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { daysBetween, daysLater } from "#app/core/time/day.ts";
import { dayOf } from "#app/core/time/month.ts";
import { scoreVisit } from "#app/core/form/score-visit.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { restatedAnswers, verdictOf } from "#app/core/visit/hearing.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { mayHear } from "#app/visits/appeal/hearers.server.ts";
import { readLife } from "#app/visits/appeal/told.server.ts";
import type { HearingRow, HearingsView, HearingVerdict, HearingView } from "#app/visits/view/appeal.ts";
import { beforeAndAfter, besidesOf } from "#app/visits/view/make/appeal.ts";
import { isForHearing, mayReviewAt } from "#app/visits/visit/access.ts";
import { notMadeBy } from "#app/visits/visit/made.server.ts";
import { PERSON_COLUMNS, personOf, placeOf } from "#app/visits/visit/names.ts";
import { readVisit, VISIT_COLUMNS, visitOf, type Visit } from "#app/visits/visit/row.server.ts";

/** So many of the latest that are settled are listed. */
const SETTLED = 20;

type Life = Awaited<ReturnType<typeof readLife>>;

/** Appeals in the reader's scope: the open ones from the oldest on, and the latest settled. */
export async function hearingsView(services: Services, me: Bearer): Promise<HearingsView> {
  const { db } = services;
  const { hearDays } = (await currentPolicy(services)).visits;
  const all = await db.branch.findMany({ select: { id: true, regionId: true } });
  const mine = { branchId: { in: all.filter((branch) => mayReviewAt(me, branch)).map(({ id }) => id) }, ...(await notMadeBy(db, me)) };
  const appealed = await db.visit.findMany({ where: { ...mine, state: "appealed" }, select: VISIT_COLUMNS });
  const over = await db.visit.findMany({ where: { ...mine, outcome: { not: null } }, orderBy: [{ endedAt: "desc" }, { id: "asc" }], take: SETTLED, select: VISIT_COLUMNS });
  const rows = async (visits: typeof over) => {
    const told: HearingRow[] = [];
    for (const row of visits) told.push(await rowOf(services, me, visitOf(row), hearDays));
    return told;
  };
  const open = await rows(appealed);
  return { open: open.sort((a, b) => a.at - b.at), settled: await rows(over), days: hearDays };
}

async function rowOf(services: Services, me: Bearer, found: Visit, hearDays: number): Promise<HearingRow> {
  // Once more, with its twin: whoever made that does not hear this.
  const visit = (await readVisit(services.db, found.id)) ?? found;
  const told = await readLife(services, visit);
  const { life, form } = told;
  const { appeal } = life;
  const { hearerId } = visit.standing;
  return {
    visitId: visit.id,
    title: form.title,
    branch: placeOf(visit.branch),
    month: life.period ?? "",
    items: appeal?.items.length ?? 0,
    ...clockOf(services, life, hearDays),
    hearer: await named(services, hearerId),
    reader: hearerId === me.id ? "hears" : mayTake(me, visit, told) ? "may" : "apart",
    settled: appeal?.outcome && appeal.settledAt !== null ? { at: appeal.settledAt, outcome: appeal.outcome } : null,
  };
}

/** When it was appealed, and by when it should be settled. Nothing happens by itself when that day is over. */
function clockOf({ clock, env }: Services, { appeal }: Life["life"], hearDays: number) {
  const at = appeal?.at ?? 0;
  const dueOn = daysLater(dayOf(at, env.bankTz), hearDays);
  return { at, dueOn, left: daysBetween(dayOf(clock.now(), env.bankTz), dueOn) };
}

function mayTake(me: Bearer, visit: Visit, { life, log }: Life): boolean {
  return mayHear(me, { visit, life, log });
}

async function named({ db }: Services, id: string | null) {
  const row = id === null ? null : await db.person.findUnique({ where: { id }, select: PERSON_COLUMNS });
  return row && personOf(row);
}

/**
 * An appeal as it is heard: to whoever took it, the questions, the evaluator's notes and texts, and the appeal's words;
 * what was answered and scored first only once the blind scores are in. Refuses `not-found`, also without an appeal.
 */
export async function hearingView(services: Services, me: Bearer, visitId: string): Promise<Result<HearingView>> {
  const visit = await readVisit(services.db, visitId);
  if (!visit || !mayReviewAt(me, visit.branch) || visit.standing.evaluatorId === me.id || visit.twin?.evaluatorId === me.id) return refuse("not-found");
  const told = await readLife(services, visit);
  const { life, form } = told;
  const { appeal } = life;
  if (!appeal) return refuse("not-found");
  const stage = stageOf(me, visit, told);
  const hears = stage === "score" || stage === "settle";
  const items = new Map(itemsOf(form).map((item) => [item.id, item]));
  return ok({
    visitId,
    title: form.title,
    brief: form.brief,
    mode: visit.mode,
    branch: placeOf(visit.branch),
    month: life.period ?? "",
    seen: visit.head.seq,
    ...clockOf(services, life, (await currentPolicy(services)).visits.hearDays),
    hearer: await named(services, visit.standing.hearerId),
    stage,
    mayTake: mayTake(me, visit, told),
    items: appeal.items.flatMap(({ item: id, kind, text }) => {
      const item = items.get(id);
      return item ? [{ item, kind, text, note: hears ? (life.answers?.[id]?.note ?? null) : null }] : [];
    }),
    said: hears ? besidesOf(form, life.answers ?? {}, appeal.items.map(({ item }) => item)) : [],
    verdict: stage === "settle" || stage === "settled" ? verdictIn(told) : null,
    reason: appeal.settledReason,
  });
}

function stageOf(me: Bearer, visit: Visit, told: Life): HearingView["stage"] {
  const { state, hearerId } = visit.standing;
  if (state !== "appealed") return "settled";
  if (hearerId === me.id && isForHearing(me, visit)) return told.life.appeal?.rescored ? "settle" : "score";
  if (!mayTake(me, visit, told)) return "apart";
  return hearerId === null ? "take" : "other";
}

/** What the blind scores come to; null while there are none. */
function verdictIn({ life, form, content }: Life): HearingVerdict | null {
  const { appeal, answers, score, formerScore } = life;
  if (!appeal?.rescored || !answers || !score) return null;
  const verdict = verdictOf(form, answers, appeal.items, appeal.rescored.answers);
  const restated = scoreVisit(content.form, restatedAnswers(form, answers, verdict.answers), content.rules);
  const items = new Map(itemsOf(form).map((item) => [item.id, item]));
  return {
    items: verdict.items.flatMap(({ item: id, ...rest }) => {
      const item = items.get(id);
      return item ? [{ item, ...rest }] : [];
    }),
    outcome: verdict.outcome,
    ...beforeAndAfter(form, formerScore ?? score, restated),
  };
}
