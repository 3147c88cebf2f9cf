import { daysLater } from "#app/core/time/day.ts";
import { dayOf } from "#app/core/time/month.ts";
import { COMING, type VisitState } from "#app/core/visit/visit.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Prisma } from "#app/platform/db/generated/sqlite/client.ts";
import type { Job } from "#app/platform/jobs.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { closeVisit, expireVisit } from "#app/visits/expire.server.ts";
import { handOver } from "#app/visits/hand-over.server.ts";
import { readVisit, type Visit } from "#app/visits/visit/row.server.ts";
import { tellOfDue, tellTrouble } from "#app/visits/visit/tell.server.ts";

const BATCH = 100;
const DAY_MS = 24 * 3600_000;

/** With an evaluator who said yes. */
const BEGUN_OR_NOT: readonly VisitState[] = ["accepted", "under-way", "returned"];

/** What of a visit is due to happen by itself; each is done once, however often it is looked for. */
type Act = (services: Services, visitId: string) => Promise<boolean>;

/**
 * Ends the visits that nobody began in time, makes those final that can no longer be appealed, hands the bank those that
 * no firm's reviewer can look at, and reminds evaluators and planners of what is due soon or unanswered. Days are the bank's.
 */
export const visitsDue: Job = {
  name: "visits-due",
  everyMs: 10 * 60_000,
  leaseMs: 15 * 60_000,
  async run(services, signal) {
    const today = dayOf(services.clock.now(), services.env.bankTz);
    const { remindDays, answerDays } = (await currentPolicy(services)).visits;
    const expired = await each(services, signal, { state: { in: [...COMING] }, dueOn: { lt: today } }, async (_, id) => (await expireVisit(services, id)).ok);
    const closed = await each(services, signal, { state: "published", appealUntil: { lt: today } }, async (_, id) => (await closeVisit(services, id)).ok);
    const handed = await each(services, signal, { state: { in: ["submitted", "first-review"] }, firmId: { not: null } }, async (_, id) => (await handOver(services, id)).ok);
    const soon = { gte: today, lte: daysLater(today, remindDays) };
    const reminded = await each(services, signal, { state: { in: [...BEGUN_OR_NOT] }, dueOn: soon }, remind);
    const asked = await each(services, signal, { state: "offered", dueOn: { gte: today } }, (all, id) => askAgain(all, id, answerDays * DAY_MS));
    return `${expired} visits expired, ${closed} made final, ${handed} handed to the bank, ${reminded} reminders of a day, ${asked} of an offer`;
  },
};

/** How many visits it was done to. One that somebody else changed meanwhile is left for the next time. */
async function each(services: Services, signal: AbortSignal, where: Prisma.VisitWhereInput, act: Act): Promise<number> {
  let done = 0;
  for (let last = ""; !signal.aborted; ) {
    const rows = await services.db.visit.findMany({ where: { AND: [where, { id: { gt: last } }] }, orderBy: { id: "asc" }, take: BATCH, select: { id: true } });
    for (const { id } of rows) if (!signal.aborted && (await act(services, id))) done += 1;
    last = rows.at(-1)?.id ?? "";
    if (rows.length < BATCH) break;
  }
  return done;
}

/** Reminds the evaluator of the last day; put off, it is brought to mind anew. */
async function remind(services: Services, visitId: string): Promise<boolean> {
  return toldOnce(services, `visit-due:${visitId}:`, visitId, BEGUN_OR_NOT, async (tx, visit) => {
    await tellOfDue(services, tx, { visit, evaluatorId: visit.standing.evaluatorId }, "visit-due", visit.dueOn, visit.dueOn);
  });
}

/** Asks the evaluator again, and tells whoever planned it, once for each offer. */
async function askAgain(services: Services, visitId: string, afterMs: number): Promise<boolean> {
  const { db, clock } = services;
  const offer = await db.visitEvent.findFirst({ where: { visitId, kind: "offered" }, orderBy: { seq: "desc" }, select: { at: true } });
  if (!offer || offer.at.getTime() > clock.now() - afterMs) return false;
  return toldOnce(services, `visit-unanswered:${visitId}:`, visitId, ["offered"], async (tx, visit) => {
    const whom = { visit, evaluatorId: visit.standing.evaluatorId };
    await tellOfDue(services, tx, whom, "visit-unanswered", visit.dueOn, visit.head.seq);
    await tellTrouble(services, tx, whom, "unanswered", visit.head.seq);
  });
}

type TellIt = (tx: Tx, visit: Visit) => Promise<void>;

/** False where the visit has moved on, or the notice of that kind is there already for what the visit says now. */
function toldOnce(services: Services, key: string, visitId: string, states: readonly VisitState[], tellIt: TellIt): Promise<boolean> {
  return services.db.$transaction(async (tx) => {
    const visit = await readVisit(tx, visitId);
    if (!visit || !states.includes(visit.standing.state)) return false;
    const count = () => tx.notice.count({ where: { key: { startsWith: key } } });
    const before = await count();
    await tellIt(tx, visit);
    return (await count()) > before;
  });
}
