import type { Bearer } from "#app/core/access/can.ts";
import type { Form } from "#app/core/form/form.ts";
import { dayOf } from "#app/core/time/month.ts";
import { COMING, SHOWN, type VisitMode, type VisitState } from "#app/core/visit/visit.ts";
import type { Services } from "#app/platform/services.server.ts";
import { EVERYTHING, INSIDE, narrowQueue, type Narrowing, type Offer } from "#app/visits/review/queue/narrow.ts";
import type { QueueView, QueueVisit } from "#app/visits/view/queue.ts";
import { makeQueueVisit } from "#app/visits/view/make/queue.ts";
import { mayReviewAt, mayReviewFirst } from "#app/visits/visit/access.ts";
import { flagsOfSeveral } from "#app/visits/visit/flagged.server.ts";
import { notMadeBy } from "#app/visits/visit/made.server.ts";
import { PERSON_COLUMNS } from "#app/visits/visit/names.ts";
import { VISIT_COLUMNS } from "#app/visits/visit/row.server.ts";
import { toldForm, type Pins } from "#app/visits/visit/told.server.ts";

/** So many of each are listed: those that wait longest, are due soonest, or are the latest. The others are counted and found by the filters. */
const LISTED = { open: 300, coming: 100, published: 20, ended: 10 } as const;
/** Red lines come first however long others wait; more than these at once is another matter than a queue. */
const RED_LISTED = 100;

const ENDED: readonly VisitState[] = ["rejected", "void"];
/** In somebody's hands before the result is out. */
const OPEN: readonly VisitState[] = ["submitted", "first-review", "passed-on", "in-review", "returned", "approved"];
const TO_COME: readonly VisitState[] = [...COMING, "under-way"];
const WITH_BANK: readonly VisitState[] = ["in-review", "approved"];
/** Whose result the reader's house may know before it is out. */
const KNOWN: readonly VisitState[] = ["passed-on", "in-review", "returned", "approved"];
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

/**
 * The reviewers' work in the reader's scope or firm, of what the narrowing leaves: all of it by place, form, house and mode,
 * and by what stands out of what is listed. Visits the reader evaluated, and their twins, are others' to review.
 */
export async function reviewQueue(services: Services, me: Bearer, narrowing: Narrowing = EVERYTHING): Promise<QueueView> {
  const { clock, env } = services;
  const { visits, unlisted } = await queued(services, me, narrowing);
  const inState = (...states: readonly VisitState[]) => visits.filter(({ state }) => states.includes(state));
  const ofFirm = Boolean(me.firmId);
  const isMine = ({ reviewer }: QueueVisit) => reviewer?.id === me.id;
  const open = inState(...OPEN).sort(byUrgency);
  const taken = open.filter(({ state }) => (ofFirm ? state === "first-review" : WITH_BANK.includes(state)));
  const view: QueueView = {
    today: dayOf(clock.now(), env.bankTz),
    ofFirm,
    unlisted,
    waiting: open.filter(({ state, sealed }) => (state === "submitted" && !sealed) || (state === "passed-on" && !ofFirm)),
    mine: taken.filter(isMine),
    others: taken.filter((visit) => !isMine(visit)),
    elsewhere: open.filter(({ state, sealed }) => (ofFirm ? state === "passed-on" || WITH_BANK.includes(state) : sealed)),
    returned: inState("returned").filter(({ sealed }) => !sealed),
    coming: inState(...TO_COME),
    published: inState(...SHOWN).sort((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0)),
    ended: inState(...ENDED),
  };
  return narrowQueue(view, narrowing);
}

/** What a filter could choose among: everything in the reader's reach that the queue has room for. */
export async function queueOffer(services: Services, me: Bearer): Promise<Offer> {
  const { db } = services;
  const where = { AND: [await reachOf(db, me), await notMadeBy(db, me)], state: { in: [...(me.firmId ? OPEN : [...OPEN, ...TO_COME]), ...SHOWN] } };
  const kinds = await db.visit.groupBy({ by: ["branchId", "slug", "firmId", "mode"], where });
  const ids = (of: (kind: (typeof kinds)[number]) => string | null) => [...new Set(kinds.flatMap((kind) => of(kind) ?? []))];
  const branches = await db.branch.findMany({ where: { id: { in: ids(({ branchId }) => branchId) } }, select: NAMED });
  const firms = await db.firm.findMany({ where: { id: { in: ids(({ firmId }) => firmId) } }, select: NAMED });
  const forms = await Promise.all(
    ids(({ slug }) => slug).map(async (slug) => {
      const pins = await db.visit.findFirstOrThrow({ where: { ...where, slug }, orderBy: { id: "desc" }, select: { formHash: true, factsHash: true } });
      return { id: slug, name: (await toldForm(services, pins)).title };
    }),
  );
  const named = (rows: readonly BranchName[]) => byName(rows.map(({ id, nameZh, nameEn }) => ({ id, name: { zh: nameZh, en: nameEn } })));
  return {
    branches: named(branches),
    forms: byName(forms),
    firms: named(firms),
    inside: kinds.some(({ firmId }) => firmId === null),
    // Only this room writes the mode, from a VisitMode.
    modes: ids(({ mode }) => mode).sort() as VisitMode[],
  };
}

const NAMED = { id: true, nameZh: true, nameEn: true } as const;
type BranchName = { readonly id: string; readonly nameZh: string; readonly nameEn: string };

function byName(options: Offer["forms"]): Offer["forms"] {
  return options.toSorted((a, b) => a.name.zh.localeCompare(b.name.zh, "zh"));
}

/** Red lines first, then whoever waits longest. */
function byUrgency(a: QueueVisit, b: QueueVisit): number {
  return Number(b.failed) - Number(a.failed) || (a.submittedAt ?? 0) - (b.submittedAt ?? 0);
}

/** By due date; of those that are over only the latest. */
async function queued(services: Services, me: Bearer, narrowing: Narrowing): Promise<{ visits: QueueVisit[]; unlisted: QueueView["unlisted"] }> {
  const { rows, unlisted } = await rowsFor(services, me, narrowing);
  const formOf = await formsOf(services, rows);
  const judged = rows.flatMap((row) => {
    const { id: visitId, startedAt, submittedAt } = row;
    if (!startedAt || !submittedAt || !JUDGED.some((state) => state === row.state)) return [];
    return [{ visitId, form: formOf(row), startedAt: startedAt.getTime(), submittedAt: submittedAt.getTime() }];
  });
  const flags = await flagsOfSeveral(services, judged);
  const returns = await returnsOf(services.db, rows.map(({ id }) => id));
  const visits = rows.map((row) => makeQueueVisit(row, { me, title: formOf(row).title, flags: flags.get(row.id) ?? [], returns: returns.get(row.id) ?? 0 }));
  return { visits, unlisted };
}

async function rowsFor({ db }: Services, me: Bearer, narrowing: Narrowing) {
  const where = { AND: [await reachOf(db, me), await notMadeBy(db, me), narrowed(narrowing)] };
  const inHand = { ...where, state: { in: [...OPEN] } };
  const toCome = { ...where, state: { in: me.firmId ? [] : [...TO_COME] } };
  const red = await db.visit.findMany({ where: { ...where, failed: true, state: { in: me.firmId ? [...OPEN] : [...KNOWN] } }, orderBy: [{ submittedAt: "asc" }, { id: "asc" }], take: RED_LISTED, select: COLUMNS });
  const others = await db.visit.findMany({ where: { ...inHand, id: { notIn: red.map(({ id }) => id) } }, orderBy: [{ submittedAt: "asc" }, { id: "asc" }], take: LISTED.open, select: COLUMNS });
  const coming = await db.visit.findMany({ where: toCome, orderBy: [{ dueOn: "asc" }, { id: "asc" }], take: LISTED.coming, select: COLUMNS });
  const published = await db.visit.findMany({
    where: { AND: [where, notToHear(me)], state: { in: [...SHOWN] } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: LISTED.published,
    select: COLUMNS,
  });
  const ended = await db.visit.findMany({
    where: { AND: [where, handedOver(me)], state: { in: [...ENDED] }, submittedAt: { not: null } },
    orderBy: [{ endedAt: "desc" }, { id: "desc" }],
    take: LISTED.ended,
    select: COLUMNS,
  });
  const unlisted = { open: (await db.visit.count({ where: inHand })) - red.length - others.length, coming: (await db.visit.count({ where: toCome })) - coming.length };
  return { rows: [...red, ...others, ...coming, ...published, ...ended], unlisted };
}

/** What the address asks for, as far as it is the same for everybody who asks. */
function narrowed({ branch, form, firm, mode }: Narrowing) {
  return {
    ...(branch === null ? {} : { branchId: branch }),
    ...(form === null ? {} : { slug: form }),
    ...(firm === null ? {} : { firmId: firm === INSIDE ? null : firm }),
    ...(mode === null ? {} : { mode }),
  };
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
