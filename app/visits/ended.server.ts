import type { Bearer } from "#app/core/access/can.ts";
import type { Text } from "#app/core/text/text.ts";
import { isMendable } from "#app/core/visit/revisit.ts";
import { LOST } from "#app/core/visit/visit.ts";
import type { VisitMode } from "#app/core/visit/visit.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { ENDED_STATES, type EndedState, type EndedView } from "#app/visits/view/ended.ts";
import { mayPlanAt } from "#app/visits/visit/access.ts";
import { notMadeBy } from "#app/visits/visit/made.server.ts";
import { endIn, type VisitEnd } from "#app/visits/visit/end.server.ts";
import { PERSON_COLUMNS, personOf, placeOf } from "#app/visits/visit/names.ts";
import { loggedOf } from "#app/visits/visit/row.server.ts";
import { toldForm, type Pins } from "#app/visits/visit/told.server.ts";

const PAGE = 30;

const COLUMNS = {
  id: true,
  branch: { select: { id: true, nameZh: true, nameEn: true } },
  evaluator: { select: PERSON_COLUMNS },
  formHash: true,
  factsHash: true,
  mode: true,
  state: true,
  dueOn: true,
  headSeq: true,
} as const;

/** What the list is asked for: a branch and a state (null: all), a page from 1. */
export type EndedAsk = { readonly branch: string | null; readonly state: EndedState | null; readonly page: number };

/** The visits in the reader's scope that came to nothing before they were handed in; never the reader's own, nor those beside them. A branch outside the scope is as good as none chosen. */
export async function endedVisits(services: Services, me: Bearer, ask: EndedAsk): Promise<EndedView> {
  const { db } = services;
  const all = await db.branch.findMany({ orderBy: [{ regionId: "asc" }, { id: "asc" }] });
  const branches = all.filter((branch) => mayPlanAt(me, branch));
  const branch = branches.find(({ id }) => id === ask.branch)?.id ?? null;
  const where = {
    branchId: { in: branch === null ? branches.map(({ id }) => id) : [branch] },
    AND: [await notMadeBy(db, me)],
    submittedAt: null,
    state: { in: ask.state === null ? [...ENDED_STATES] : [ask.state] },
  };
  const pages = Math.max(1, Math.ceil((await db.visit.count({ where })) / PAGE));
  const page = Math.min(ask.page, pages);
  const rows = await db.visit.findMany({ where, orderBy: [{ dueOn: "desc" }, { id: "desc" }], skip: (page - 1) * PAGE, take: PAGE, select: COLUMNS });
  const ends = await endsOf(db, rows);
  const revisits = await revisitsOf(db, rows.map(({ id }) => id));
  const titleOf = await titlesOf(services, rows);
  const visits = rows.map((row) => {
    // Only this room writes state and mode, from these words.
    const [state, mode] = [row.state as EndedState, row.mode as VisitMode];
    const { revisit = null, good = false } = revisits.get(row.id) ?? {};
    const end = ends.get(row.id) ?? { cause: null, reason: null };
    return { visitId: row.id, title: titleOf(row), branch: placeOf(row.branch), evaluator: personOf(row.evaluator), mode, state, dueOn: row.dueOn, ...end, revisit, mayRevisit: isMendable(state) && !good };
  });
  return { branches: branches.map(placeOf), branch, state: ask.state, visits, page, pages };
}

/** Why each ended, in one read. */
async function endsOf(db: Tx, rows: readonly { id: string; headSeq: number }[]): Promise<Map<string, VisitEnd>> {
  if (rows.length === 0) return new Map();
  const events = await db.visitEvent.findMany({ where: { OR: rows.map(({ id: visitId, headSeq: seq }) => ({ visitId, seq })) } });
  return new Map(events.map((row) => [row.visitId, endIn(loggedOf(row).event)]));
}

/** The visit that makes each good, else the last one that was to. */
async function revisitsOf(db: Tx, ids: readonly string[]): Promise<Map<string, { revisit: string; good: boolean }>> {
  const made = await db.visit.findMany({ where: { revisitOfId: { in: [...ids] } }, orderBy: [{ plannedAt: "asc" }, { id: "asc" }], select: { id: true, state: true, revisitOfId: true } });
  const revisits = new Map<string, { revisit: string; good: boolean }>();
  for (const { id: revisit, state, revisitOfId } of made) {
    const good = !LOST.some((lost) => lost === state);
    if (revisitOfId !== null && (good || !revisits.get(revisitOfId)?.good)) revisits.set(revisitOfId, { revisit, good });
  }
  return revisits;
}

/** Each form is read once for each sheet that its texts are filled from. */
async function titlesOf(services: Services, rows: readonly Pins[]): Promise<(pins: Pins) => Text> {
  const keyOf = ({ formHash, factsHash }: Pins) => `${formHash} ${factsHash}`;
  const titles = new Map<string, Text>();
  for (const pins of rows) if (!titles.has(keyOf(pins))) titles.set(keyOf(pins), (await toldForm(services, pins)).title);
  return (pins) => {
    const title = titles.get(keyOf(pins));
    if (!title) throw new Error(`Form ${pins.formHash} was not read`);
    return title;
  };
}
