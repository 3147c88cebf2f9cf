import type { Bearer } from "#app/core/access/can.ts";
import type { Form } from "#app/core/form/form.ts";
import { dayOf } from "#app/core/time/month.ts";
import { COMING, SHOWN, type VisitState } from "#app/core/visit/visit.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { QueueView, QueueVisit } from "#app/visits/view/queue.ts";
import { makeQueueVisit } from "#app/visits/view/make/queue.ts";
import { mayReviewAt, mayReviewFirst } from "#app/visits/visit/access.ts";
import { flagsOfSeveral } from "#app/visits/visit/flagged.server.ts";
import { notMadeBy } from "#app/visits/visit/made.server.ts";
import { PERSON_COLUMNS } from "#app/visits/visit/names.ts";
import { VISIT_COLUMNS } from "#app/visits/visit/row.server.ts";
import { toldForm, type Pins } from "#app/visits/visit/told.server.ts";

/** So many published and so many lost ones are listed; the others are found by their branch. */
const PUBLISHED_LISTED = 20;
const ENDED_LISTED = 10;

const ENDED: readonly VisitState[] = ["rejected", "void"];
/** In somebody's hands before the result is out. */
const OPEN: readonly VisitState[] = ["submitted", "first-review", "passed-on", "in-review", "returned", "approved"];
const TO_COME: readonly VisitState[] = [...COMING, "under-way"];
const WITH_BANK: readonly VisitState[] = ["in-review", "approved"];
/** Where flags help to decide. */
const JUDGED: readonly VisitState[] = ["submitted", "first-review", "passed-on", "in-review"];

const COLUMNS = {
  ...VISIT_COLUMNS,
  startedAt: true,
  publishedAt: true,
  total: true,
  failed: true,
  firm: { select: { id: true, nameZh: true, nameEn: true } },
  evaluator: { select: PERSON_COLUMNS },
  reviewer: { select: { ...PERSON_COLUMNS, firmId: true } },
} as const;

/** The reviewers' work in the reader's scope or firm. Visits the reader evaluated, and their twins, are others' to review. */
export async function reviewQueue(services: Services, me: Bearer): Promise<QueueView> {
  const { clock, env } = services;
  const visits = await queued(services, me);
  const inState = (...states: readonly VisitState[]) => visits.filter(({ state }) => states.includes(state));
  const ofFirm = Boolean(me.firmId);
  const isMine = ({ reviewer }: QueueVisit) => reviewer?.id === me.id;
  const open = inState(...OPEN).sort(byUrgency);
  const taken = open.filter(({ state }) => (ofFirm ? state === "first-review" : WITH_BANK.includes(state)));
  return {
    today: dayOf(clock.now(), env.bankTz),
    ofFirm,
    waiting: open.filter(({ state, sealed }) => (state === "submitted" && !sealed) || (state === "passed-on" && !ofFirm)),
    mine: taken.filter(isMine),
    others: taken.filter((visit) => !isMine(visit)),
    elsewhere: open.filter(({ state, sealed }) => (ofFirm ? state === "passed-on" || WITH_BANK.includes(state) : sealed)),
    returned: inState("returned").filter(({ sealed }) => !sealed),
    coming: inState(...TO_COME),
    published: inState(...SHOWN).sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0)),
    ended: inState(...ENDED),
  };
}

/** Red lines first, then whoever waits longest. */
function byUrgency(a: QueueVisit, b: QueueVisit): number {
  return Number(b.failed) - Number(a.failed) || (a.submittedAt ?? 0) - (b.submittedAt ?? 0);
}

/** By due date; of those that are over only the latest. */
async function queued(services: Services, me: Bearer): Promise<QueueVisit[]> {
  const rows = await rowsFor(services, me);
  const formOf = await formsOf(services, rows);
  const judged = rows.flatMap((row) => {
    const { id: visitId, startedAt, submittedAt } = row;
    if (!startedAt || !submittedAt || !JUDGED.some((state) => state === row.state)) return [];
    return [{ visitId, form: formOf(row), startedAt: startedAt.getTime(), submittedAt: submittedAt.getTime() }];
  });
  const flags = await flagsOfSeveral(services, judged);
  const returns = await returnsOf(services.db, rows.map(({ id }) => id));
  return rows.map((row) => makeQueueVisit(row, { me, title: formOf(row).title, flags: flags.get(row.id) ?? [], returns: returns.get(row.id) ?? 0 }));
}

async function rowsFor({ db }: Services, me: Bearer) {
  const mine = await reachOf(db, me);
  const where = { AND: [mine, await notMadeBy(db, me)] };
  const states = me.firmId ? OPEN : [...OPEN, ...TO_COME];
  const open = await db.visit.findMany({ where: { ...where, state: { in: [...states] } }, orderBy: [{ dueOn: "asc" }, { id: "asc" }], select: COLUMNS });
  const published = await db.visit.findMany({
    where: { AND: [where, notToHear(me)], state: { in: [...SHOWN] } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: PUBLISHED_LISTED,
    select: COLUMNS,
  });
  const ended = await db.visit.findMany({
    where: { AND: [where, handedOver(me)], state: { in: [...ENDED] }, submittedAt: { not: null } },
    orderBy: [{ endedAt: "desc" }, { id: "desc" }],
    take: ENDED_LISTED,
    select: COLUMNS,
  });
  return [...open, ...published, ...ended];
}

/** Places in the reviewer's scope, or what their firm was given. */
async function reachOf(db: Services["db"], me: Bearer) {
  if (me.firmId) return mayReviewFirst(me, me.firmId) ? { firmId: me.firmId } : { id: { in: [] } };
  const all = await db.branch.findMany({ select: { id: true, regionId: true } });
  return { branchId: { in: all.filter((branch) => mayReviewAt(me, branch)).map(({ id }) => id) } };
}

/** What a firm never passed on stays its own. */
function handedOver(me: Bearer) {
  return me.firmId ? {} : { OR: [{ firmId: null }, { firstReviewerId: { not: null } }, { reviewerId: me.id }, { state: "rejected" }] };
}

/** Whoever may come to hear an open appeal is not told who made the visit, nor its score; `mustStayBlind` says the same of one. */
function notToHear(me: Bearer) {
  return me.firmId ? {} : { OR: [{ state: { not: "appealed" } }, { reviewerId: me.id }, { firstReviewerId: me.id }] };
}

/** Each form once for each sheet that visits were planned with. */
async function formsOf(services: Services, rows: readonly Pins[]): Promise<(pins: Pins) => Form> {
  const forms = new Map<string, Form>();
  for (const pins of rows) if (!forms.has(pinsKey(pins))) forms.set(pinsKey(pins), await toldForm(services, pins));
  return (pins) => {
    const form = forms.get(pinsKey(pins));
    if (!form) throw new Error(`Form ${pins.formHash} was not read`);
    return form;
  };
}

function pinsKey({ formHash, factsHash }: Pins): string {
  return `${formHash} ${factsHash}`;
}

async function returnsOf(db: Services["db"], ids: readonly string[]): Promise<Map<string, number>> {
  const counted = await db.visitEvent.groupBy({ by: ["visitId"], where: { visitId: { in: [...ids] }, kind: "returned" }, _count: true });
  return new Map(counted.map((row) => [row.visitId, row._count]));
}
