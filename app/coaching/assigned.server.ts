import { nearnessOf } from "#app/core/assignment/due.ts";
import { dayOf } from "#app/core/time/month.ts";
import { daysLater, instantAt } from "#app/core/time/day.ts";
import { finishedBy, modeOf, standingsOf, taskOf, TASK_COLUMNS, type StandingTask } from "#app/coaching/assign/row.server.ts";
import { titlesOf, type Titles } from "#app/coaching/assign/titles.server.ts";
import type { Induction, OwnAssignment, OwnAssignments } from "#app/coaching/assign/view.ts";
import { inductionEnds, isInInduction } from "#app/core/assignment/induction.ts";
import { toldHandbook } from "#app/library/told.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Services } from "#app/platform/services.server.ts";

type Me = { readonly id: string };

/** Days for which it is told that an assignment was taken back under a drill that goes on. */
const RELEASED_DAYS = 7;

/** What others ask of the reader: the soonest due first, what was finished today, and for new colleagues the first drills. */
export async function ownAssignments(services: Services, me: Me): Promise<OwnAssignments> {
  const { clock, env } = services;
  const today = dayOf(clock.now(), env.bankTz);
  const [stored, open] = await Promise.all([ownTasks(services, me, today), openDrills(services, me)]);
  const titles = await titlesOf(services, stored.map(({ task }) => task.slug));
  const finished = stored.filter(({ standing }) => standing.state === "done" && standing.doneAt !== null && dayOf(standing.doneAt, env.bankTz) === today);
  return {
    tasks: await waiting(services, stored, { open, titles, today }),
    finished: finished.map(({ task, standing }) => ({ assignmentId: task.id, title: titles.of(task.slug), late: standing.late })),
    released: releasedOf(stored, { open, titles, today }),
    induction: await inductionOf(services, me, { open, titles, today }),
  };
}

/** What of one scenario is assigned to the reader and not done, for its brief. */
export async function assignedHere(services: Services, me: Me, slug: string): Promise<OwnAssignment[]> {
  const { tasks } = await ownAssignments(services, me);
  return tasks.filter((task) => task.slug === slug);
}

type OpenDrill = { readonly id: string; readonly slug: string; readonly mode: string; readonly startedAt: number };
type Ground = { readonly open: readonly OpenDrill[]; readonly titles: Titles; readonly today: string };

async function ownTasks(services: Services, { id: personId }: Me, today: string) {
  const lately = new Date(instantAt(daysLater(today, -RELEASED_DAYS), 0, services.env.bankTz));
  const rows = await services.db.assignment.findMany({
    where: { personId, OR: [{ cancelledAt: null }, { cancelledAt: { gte: lately } }] },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    select: TASK_COLUMNS,
  });
  return standingsOf(services, services.db, rows.map(taskOf));
}

/** The drills under way that are no longer asked for, each once: what was assigned anew meanwhile is asked for still. */
function releasedOf(stored: readonly StandingTask[], { open, titles }: Ground): OwnAssignments["released"] {
  return open.flatMap(({ id, slug, mode, startedAt }) => {
    const alike = stored.filter(({ task }) => task.slug === slug && task.mode === mode);
    const isAsked = alike.some(({ standing: { state } }) => state === "open" || state === "overdue");
    const wasAsked = alike.some(({ task, standing }) => standing.state === "cancelled" && startedAt > task.assignedAt);
    return wasAsked && !isAsked ? [{ sittingId: id, title: titles.of(slug) }] : [];
  });
}

async function openDrills({ db }: Services, { id: personId }: Me): Promise<OpenDrill[]> {
  const rows = await db.sitting.findMany({ where: { personId, state: "open" }, select: { id: true, slug: true, mode: true, startedAt: true } });
  return rows.map(({ startedAt, ...row }) => ({ ...row, startedAt: startedAt.getTime() }));
}

async function waiting(services: Services, stored: readonly StandingTask[], { open, titles, today }: Ground): Promise<OwnAssignment[]> {
  const left = stored.filter(({ standing: { state } }) => state === "open" || state === "overdue");
  if (left.length === 0) return [];
  const batches = await services.db.assignmentBatch.findMany({
    where: { id: { in: left.map(({ task }) => task.batchId) } },
    select: { id: true, note: true, standard: true, by: { select: { nameZh: true, nameEn: true } } },
  });
  const batchOf = new Map(batches.map((batch) => [batch.id, batch]));
  const book = await toldHandbook(services);
  return left.flatMap(({ task: { id, slug, mode, times, dueOn, batchId }, standing: { finished } }) => {
    const batch = batchOf.get(batchId);
    if (!batch) return [];
    const standard = book.get(batch.standard ?? "");
    return {
      assignmentId: id, slug, title: titles.of(slug), mode, times, finished, dueOn,
      near: nearnessOf(dueOn, today),
      by: { zh: batch.by.nameZh, en: batch.by.nameEn },
      note: batch.note,
      standard: standard ? { id: standard.id, title: standard.title } : null,
      withdrawn: !titles.onShelf(slug),
      open: open.find((drill) => drill.slug === slug && drill.mode === mode)?.id ?? null,
    };
  });
}

/** The list for new colleagues while anything on it is left, as far as it can be played. */
async function inductionOf(services: Services, me: Me, { open, titles, today }: Ground): Promise<Induction | null> {
  const { induction } = await currentPolicy(services);
  const person = await services.db.person.findUnique({ where: { id: me.id }, select: { hiredOn: true, grants: { select: { role: true } } } });
  if (!person?.grants.some(({ role }) => role === "staff") || !isInInduction(induction, person.hiredOn, today)) return null;
  const slugs = induction.scenarios.filter((slug) => titles.onShelf(slug));
  const practised = new Set((await finishedBy(services.db, [me.id], slugs, 0)).filter(({ mode }) => mode === "practice").map(({ slug }) => slug));
  if (slugs.every((slug) => practised.has(slug))) return null;
  const drills = slugs.map((slug) => ({
    slug,
    title: titles.of(slug),
    done: practised.has(slug),
    open: open.find((drill) => drill.slug === slug && modeOf(drill.mode) === "practice")?.id ?? null,
  }));
  return { drills, until: inductionEnds(induction, person.hiredOn) };
}
