import type { Bearer } from "#app/core/access/can.ts";
import { latestDueDay, nearnessOf, usualDueDay } from "#app/core/assignment/due.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { dayOf } from "#app/core/time/month.ts";
import { rowsInScope, seesBatch } from "#app/coaching/assign/batch-rows.server.ts";
import type { AssignmentFilter } from "#app/coaching/assign/filter.ts";
import type { AssignedInBrief, AssignmentList, BatchView, Counts, ListedAssignment } from "#app/coaching/assign/listed.ts";
import { inLots } from "#app/coaching/assign/lots.ts";
import { standingsOf, taskOf, TASK_COLUMNS, type StandingTask } from "#app/coaching/assign/row.server.ts";
import { colleagueOf, inScope, PERSON_COLUMNS, scopeOf, type Colleague, type Scope } from "#app/coaching/assign/scope.server.ts";
import { toldHandbook } from "#app/library/told.server.ts";
import { titlesOf } from "#app/coaching/assign/titles.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** How far an assignment is follows from sittings, so the newest so many are looked at and counted. */
const LOOKED_AT = 10_000;
const PAGE = 50;
const BATCH_PAGE = 100;

/** What is assigned to the people in scope, as far as it is asked for: what is due soonest first, what is over the latest first. */
export async function assignmentList(services: Services, me: Bearer, filter: AssignmentFilter): Promise<AssignmentList> {
  const scope = await scopeOf(services.db, me);
  const { standing, slugs } = await looked(services, me, scope, filter);
  const people = await peopleOf(services, scope, standing);
  const named = standing.filter(({ task }) => isNamed(people.get(task.personId), filter.words));
  const found = named.filter(({ standing: { state } }) => isAskedFor(filter, state));
  const titles = await titlesOf(services, slugs);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(filter.page, pages);
  const shown = inOrder(found).slice((page - 1) * PAGE, page * PAGE);
  return {
    rows: listed(services, shown, people, titles.of),
    counts: countsOf(named),
    found: found.length,
    page,
    pages,
    cut: standing.length === LOOKED_AT,
    branches: scope.branches,
    scenarios: slugs.map((slug) => ({ slug, title: titles.of(slug) })),
  };
}

/** What is overdue and open in scope. */
export async function assignedInBrief(services: Services, me: Bearer): Promise<AssignedInBrief> {
  const { standing } = await looked(services, me, await scopeOf(services.db, me), { branch: null, slug: null });
  const { overdue, open } = countsOf(standing);
  return { overdue, open };
}

/** Whether the reader may assign drills to the people of a branch. */
export async function assignsAt(services: Services, me: Bearer, branchId: string): Promise<boolean> {
  return (await scopeOf(services.db, me)).branches.some(({ id }) => id === branchId);
}

/** One batch, as far as it is in scope. Refuses `not-found`. */
export async function batchView(services: Services, me: Bearer, batchId: string, asked: number): Promise<Result<BatchView>> {
  const { db, clock, env } = services;
  if (!(await seesBatch(db, me, batchId))) return refuse("not-found");
  const batch = await db.assignmentBatch.findUniqueOrThrow({ where: { id: batchId }, include: { by: { select: { nameZh: true, nameEn: true } } } });
  const standing = await rowsInScope(services, db, me, { batchId, rows: "all" });
  const titles = await titlesOf(services, standing.map(({ task }) => task.slug));
  const pages = Math.max(1, Math.ceil(standing.length / BATCH_PAGE));
  const page = Math.min(asked, pages);
  const shown = inOrder(standing).slice((page - 1) * BATCH_PAGE, page * BATCH_PAGE);
  const people = await peopleOf(services, await scopeOf(db, me), shown);
  const standard = (await toldHandbook(services)).get(batch.standard ?? "");
  const today = dayOf(clock.now(), env.bankTz);
  return ok({
    batchId,
    by: { zh: batch.by.nameZh, en: batch.by.nameEn },
    at: batch.at.getTime(),
    note: batch.note,
    standard: standard ? { id: standard.id, title: standard.title } : null,
    rows: listed(services, shown, people, titles.of),
    counts: countsOf(standing),
    page,
    pages,
    today,
    latest: latestDueDay(today),
    usual: usualDueDay(today),
  });
}

async function looked(services: Services, me: Bearer, scope: Scope, { branch, slug }: Pick<AssignmentFilter, "branch" | "slug">) {
  const person = { AND: [inScope(me, scope), { leftAt: null }, branch === null ? {} : { branchId: branch }] };
  const rows = await services.db.assignment.findMany({
    where: { person, ...(slug === null ? {} : { slug }) },
    orderBy: { id: "desc" },
    take: LOOKED_AT,
    select: TASK_COLUMNS,
  });
  // The choice of scenarios is not narrowed by the choice of one.
  const slugs = await services.db.assignment.groupBy({ by: ["slug"], where: { person: { AND: [inScope(me, scope), { leftAt: null }] } }, orderBy: { slug: "asc" } });
  return { standing: await standingsOf(services, services.db, rows.map(taskOf)), slugs: slugs.map((each) => each.slug) };
}

type People = ReadonlyMap<string, Colleague & { readonly left: boolean }>;

async function peopleOf({ db }: Services, scope: Scope, rows: readonly StandingTask[]): Promise<People> {
  const ids = [...new Set(rows.map(({ task }) => task.personId))];
  const found = await inLots(ids, (lot) => db.person.findMany({ where: { id: { in: lot } }, select: { ...PERSON_COLUMNS, leftAt: true } }));
  return new Map(found.map(({ leftAt, ...row }) => [row.id, { ...colleagueOf(scope, row), left: leftAt !== null }]));
}

function isNamed(person: Colleague | undefined, words: string): boolean {
  const said = person ? `${person.account}\n${person.name.zh}\n${person.name.en}`.toLocaleLowerCase("en") : "";
  return said.includes(words.toLocaleLowerCase("en"));
}

function isAskedFor({ state: asked }: AssignmentFilter, state: StandingTask["standing"]["state"]): boolean {
  if (asked === "all") return true;
  return asked === "left" ? state === "open" || state === "overdue" : state === asked;
}

/** What is left, the soonest due first; then what is done or taken back, the latest first. */
function inOrder(rows: readonly StandingTask[]): StandingTask[] {
  const isLeft = ({ standing: { state } }: StandingTask) => state === "open" || state === "overdue";
  const over = ({ task, standing }: StandingTask) => task.cancelledAt ?? standing.doneAt ?? 0;
  return rows.toSorted((a, b) => {
    if (isLeft(a) !== isLeft(b)) return isLeft(a) ? -1 : 1;
    const byTime = isLeft(a) ? Number(a.task.dueOn > b.task.dueOn) - Number(a.task.dueOn < b.task.dueOn) : over(b) - over(a);
    return byTime || (a.task.id < b.task.id ? -1 : 1);
  });
}

function countsOf(rows: readonly StandingTask[]): Counts {
  const counts = { overdue: 0, open: 0, done: 0, cancelled: 0 };
  for (const { standing: { state } } of rows) counts[state] += 1;
  return counts;
}

function listed({ clock, env }: Services, rows: readonly StandingTask[], people: People, titleOf: (slug: string) => ListedAssignment["title"]): ListedAssignment[] {
  const today = dayOf(clock.now(), env.bankTz);
  return rows.flatMap(({ task, standing, drills }) => {
    const person = people.get(task.personId);
    if (!person) return [];
    const { id, batchId, slug, mode, times, dueOn, cancelledAt } = task;
    const { state, finished, doneAt, late } = standing;
    return {
      id, batchId, slug, title: titleOf(slug), mode, times, dueOn, cancelledAt, state, finished, late,
      person: { id: person.id, name: person.name, branch: person.branch, left: person.left },
      near: nearnessOf(dueOn, today),
      doneOn: doneAt === null ? null : dayOf(doneAt, env.bankTz),
      sittings: mode === "assessment" ? drills.map((drill) => drill.id) : [],
    };
  });
}
