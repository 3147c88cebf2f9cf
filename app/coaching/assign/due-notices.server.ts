import { daysLater } from "#app/core/time/day.ts";
import { dayOf } from "#app/core/time/month.ts";
import { standingsOf, taskOf, TASK_COLUMNS, type StoredTask } from "#app/coaching/assign/row.server.ts";
import { titlesOf } from "#app/coaching/assign/titles.server.ts";
import type { Job } from "#app/platform/jobs.server.ts";
import { tell } from "#app/platform/notices.server.ts";
import type { Services } from "#app/platform/services.server.ts";

const BATCH = 200;
/** What is overdue longer than this was told of, or nobody ran the job for a month: then it is too late to tell. */
const LOOKED_BACK_DAYS = 31;

type Kind = "due-soon" | "overdue";
type Due = StoredTask & { readonly kind: Kind };

/**
 * Tells people of what is due tomorrow and of what is overdue, each once for a due day; nothing of what is done or taken
 * back, nor of what cannot be begun now, until it can.
 */
export const dueNotices: Job = {
  name: "due-notices",
  everyMs: 10 * 60_000,
  leaseMs: 15 * 60_000,
  async run(services, signal) {
    let told = 0;
    for (let last = ""; !signal.aborted; ) {
      const tasks = await nextDue(services, last);
      told += await tellOf(services, tasks);
      last = tasks.at(-1)?.id ?? "";
      if (tasks.length < BATCH) break;
    }
    return `${told} people told of what is due`;
  },
};

async function nextDue({ db, clock, env }: Services, after: string): Promise<StoredTask[]> {
  const today = dayOf(clock.now(), env.bankTz);
  const rows = await db.assignment.findMany({
    where: {
      id: { gt: after },
      cancelledAt: null,
      dueOn: { gte: daysLater(today, -LOOKED_BACK_DAYS), lte: daysLater(today, 1) },
      person: { leftAt: null },
    },
    orderBy: { id: "asc" },
    take: BATCH,
    select: TASK_COLUMNS,
  });
  return rows.map(taskOf);
}

async function tellOf(services: Services, tasks: readonly StoredTask[]): Promise<number> {
  const titles = await titlesOf(services);
  const due = (await untold(services, tasks)).filter(({ slug }) => titles.onShelf(slug));
  if (due.length === 0) return 0;
  return services.db.$transaction(async (tx) => {
    // Looked at once more inside: it may have been finished or taken back a moment ago.
    const rows = await tx.assignment.findMany({ where: { id: { in: due.map(({ id }) => id) }, cancelledAt: null }, select: TASK_COLUMNS });
    const left = (await standingsOf(services, tx, rows.map(taskOf))).filter(({ standing: { state } }) => state !== "done");
    const notices = left.flatMap(({ task }) => {
      const kind = kindOf(services, task);
      const { id, personId, slug, mode, dueOn } = task;
      return kind === null ? [] : [{ personId, key: keyOf(kind, id, dueOn), notice: { kind, slug, title: titles.of(slug), mode, dueOn } }];
    });
    await tell(services, tx, notices);
    return notices.length;
  });
}

/** Those to tell of that are neither done nor told of yet. */
async function untold(services: Services, tasks: readonly StoredTask[]): Promise<Due[]> {
  const due = tasks.flatMap((task): Due[] => {
    const kind = kindOf(services, task);
    return kind === null ? [] : [{ ...task, kind }];
  });
  const keys = due.map(({ kind, id, dueOn }) => keyOf(kind, id, dueOn));
  const known = new Set((await services.db.notice.findMany({ where: { key: { in: keys } }, select: { key: true } })).map(({ key }) => key));
  const fresh = due.filter(({ kind, id, dueOn }) => !known.has(keyOf(kind, id, dueOn)));
  const standings = await standingsOf(services, services.db, fresh);
  return fresh.filter((_, place) => standings[place]?.standing.state !== "done");
}

/** On the day before, who was assigned it earlier than that; whoever gets it with a day to go was told just now. */
function kindOf({ clock, env }: Services, { dueOn, assignedAt }: StoredTask): Kind | null {
  const today = dayOf(clock.now(), env.bankTz);
  if (dueOn < today) return "overdue";
  const before = daysLater(dueOn, -1);
  return today === before && dayOf(assignedAt, env.bankTz) < before ? "due-soon" : null;
}

/** With the due day, so that a day put off is told of anew. */
function keyOf(kind: Kind, id: string, dueOn: string): string {
  return `${kind}:${id}:${dueOn}`;
}
