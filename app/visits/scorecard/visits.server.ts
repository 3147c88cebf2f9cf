import type { Bearer } from "#app/core/access/can.ts";
import type { LoggedVisitEvent } from "#app/core/visit/event.ts";
import { dayOf } from "#app/core/time/month.ts";
import type { CardVisit } from "#app/core/visit/scorecard.ts";
import { blindAnswers, compareTwins, firstHandedIn } from "#app/core/visit/twin.ts";
import { SHOWN } from "#app/core/visit/visit.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { formByHash } from "#app/library/forms.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { mayReviewAt, mayReviewFirst } from "#app/visits/visit/access.ts";
import { loggedOf, readLog, stateOf } from "#app/visits/visit/row.server.ts";

/** First and last month, YYYY-MM, in which the visits were due. */
type Months = { readonly from: string; readonly to: string };

/** Bound variables that both databases take in one statement. */
const CHUNK = 500;
/** What a scorecard asks of a log; of the rest, which holds all answers, only that it was there. */
const TELLING = ["published", "appealed", "settled"];
const DATED = ["submitted", "returned", "approved", "rejected"];

/** The visits a scorecard may count for this reader. */
export async function countedVisits(services: Services, me: Bearer, months: Months): Promise<CardVisit[]> {
  const rows = await readRows(services.db, months);
  const twins = await twinsOf(services.db, rows);
  const own = rows.filter((row) => {
    const other = twins.get(row.id);
    const made = row.evaluatorId === me.id || other?.evaluatorId === me.id;
    return !made && (mayReviewFirst(me, row.firmId) || mayReviewAt(me, row.branch));
  });
  const counted: CardVisit[] = [];
  for (let at = 0; at < own.length; at += CHUNK) {
    const some = own.slice(at, at + CHUNK);
    const facts = await factsOf(services.db, some.map(({ id }) => id));
    for (const row of some) {
      const other = twins.get(row.id);
      const twin = other && row.submittedAt && other.submittedAt && other.formHash === row.formHash ? await agreed(services, row, other.id) : null;
      counted.push({ ...cardOf(row, facts, services.env.bankTz), twin });
    }
  }
  return counted;
}

function readRows(db: Tx, { from, to }: Months) {
  return db.visit.findMany({
    where: { dueOn: { gte: `${from}-01`, lte: `${to}-31` } },
    orderBy: { id: "asc" },
    select: {
      id: true, evaluatorId: true, firmId: true, state: true, excluded: true, dueOn: true, startedAt: true, submittedAt: true, twinId: true, formHash: true,
      branch: { select: { id: true, regionId: true } },
    },
  });
}

type Row = Awaited<ReturnType<typeof readRows>>[number];
type Twin = Pick<Row, "id" | "evaluatorId" | "submittedAt" | "formHash">;

/** The other visit of each overlap, by this one's id. */
async function twinsOf(db: Tx, rows: readonly Row[]): Promise<ReadonlyMap<string, Twin>> {
  const shared = rows.flatMap(({ twinId }) => twinId ?? []);
  const others: (Twin & { twinId: string | null })[] = [];
  for (let at = 0; at < shared.length; at += CHUNK) {
    const where = { twinId: { in: shared.slice(at, at + CHUNK) } };
    others.push(...(await db.visit.findMany({ where, select: { id: true, evaluatorId: true, submittedAt: true, formHash: true, twinId: true } })));
  }
  return new Map(
    rows.flatMap((row): [string, Twin][] => {
      const other = row.twinId === null ? null : others.find(({ id, twinId }) => twinId === row.twinId && id !== row.id);
      return other ? [[row.id, other]] : [];
    }),
  );
}

type Facts = { readonly dated: readonly { visitId: string; kind: string; at: Date }[]; readonly told: ReadonlyMap<string, readonly LoggedVisitEvent[]>; readonly fen: ReadonlyMap<string, number> };

async function factsOf(db: Tx, ids: readonly string[]): Promise<Facts> {
  const visitId = { in: [...ids] };
  const orderBy = { seq: "asc" } as const;
  const dated = await db.visitEvent.findMany({ where: { visitId, kind: { in: DATED } }, orderBy, select: { visitId: true, kind: true, at: true } });
  const told = new Map<string, LoggedVisitEvent[]>();
  for (const row of await db.visitEvent.findMany({ where: { visitId, kind: { in: TELLING }, visit: { outcome: { not: null } } }, orderBy })) {
    told.set(row.visitId, [...(told.get(row.visitId) ?? []), loggedOf(row)]);
  }
  const spent = await db.expense.groupBy({ by: ["visitId"], where: { visitId, decision: "accepted" }, _sum: { fen: true } });
  return { dated, told, fen: new Map(spent.map((row) => [row.visitId, row._sum.fen ?? 0])) };
}

function cardOf(row: Row, { dated, told, fen }: Facts, timeZone: string): Omit<CardVisit, "twin"> {
  const own = dated.filter(({ visitId }) => visitId === row.id);
  const first = own.find(({ kind }) => kind === "submitted");
  const last = own.findLast(({ kind }) => kind === "submitted");
  const decision = own.findLast(({ kind }) => kind === "approved" || kind === "rejected");
  return {
    visit: row.id,
    evaluator: row.evaluatorId,
    firm: row.firmId,
    begun: row.startedAt !== null,
    handedIn: first !== undefined,
    late: first !== undefined && dayOf(first.at.getTime(), timeZone) > row.dueOn,
    returned: own.some(({ kind }) => kind === "returned"),
    end: endOf(row),
    reviewMs: last && decision ? decision.at.getTime() - last.at.getTime() : null,
    appealed: appealIn(told.get(row.id) ?? []),
    fen: fen.get(row.id) ?? 0,
  };
}

function endOf({ excluded, startedAt, ...row }: Row): CardVisit["end"] {
  const state = stateOf(row);
  if (SHOWN.includes(state)) return excluded ? "excluded" : "valid";
  if (state === "rejected") return "rejected";
  return state === "void" && startedAt !== null ? "void" : null;
}

/** What became of the appealed items, once it is settled. */
function appealIn(log: readonly LoggedVisitEvent[]): CardVisit["appealed"] {
  const events = log.map(({ event }) => event);
  const published = events.find((event) => event.kind === "published");
  const appealed = events.find((event) => event.kind === "appealed");
  const settled = events.find((event) => event.kind === "settled");
  if (!published || !appealed || !settled) return null;
  const moved = canonicalJson(published.score) !== canonicalJson(settled.score);
  return { items: appealed.items.length, changed: Object.keys(settled.answers).length, moved };
}

/** Both as they were handed in without knowing each other. */
async function agreed(services: Services, { id, formHash }: Row, other: string): Promise<CardVisit["twin"]> {
  const { form } = await formByHash(services, formHash);
  const [log, otherLog] = [await readLog(services.db, id), await readLog(services.db, other)];
  const bothIn = Math.max(firstHandedIn(log) ?? 0, firstHandedIn(otherLog) ?? 0);
  const { compared, agreed: same } = compareTwins(form, blindAnswers(log, bothIn) ?? {}, blindAnswers(otherLog, bothIn) ?? {});
  return { compared, agreed: same };
}
