import { daysLater, workdaysLater } from "#app/core/time/day.ts";
import { dayOf } from "#app/core/time/month.ts";
import { chanceOf, idAt } from "#prisma/seed/history/chance.ts";
import { sometime, type Present } from "#prisma/seed/history/span.ts";

/** A batch of one assignment, as it is stored. */
export type SeededTask = {
  readonly batch: { readonly id: string; readonly byId: string; readonly key: string; readonly at: Date; readonly note: string };
  readonly task: {
    readonly id: string;
    readonly batchId: string;
    readonly personId: string;
    readonly slug: string;
    readonly mode: string;
    readonly times: number;
    readonly dueOn: string;
    readonly assignedAt: Date;
  };
};

const NOTE = "（演示）月底前练一遍，周会上一起说说。";

/** As much of a played sitting as tells whether something assigned is done by it. */
export type Played = { readonly personId: string; readonly slug: string; readonly mode: string; readonly startedAt: Date; readonly endedAt: Date };

type Wish = { readonly account: string; readonly slug: string; readonly mode: string; readonly at: number; readonly dueOn: string };

/** What the manager of branch one has assigned: something that is done, something overdue and something still open. */
export function tasksOf(present: Present, played: readonly Played[], slugs: readonly string[], roll: ReadonlyMap<string, string>): SeededTask[] {
  const byId = roll.get("manager");
  if (byId === undefined) return [];
  const today = dayOf(present.now, present.timeZone);
  const at = (account: string, workdaysAgo: number) => sometime(present, chanceOf("assigned", account), workdaysLater(today, -workdaysAgo), 9, 16);
  const untried = (account: string, since: number) =>
    [...slugs].sort().find((slug) => !played.some((row) => row.personId === roll.get(account) && row.slug === slug && row.endedAt.getTime() > since));
  const wishes = [doneOne(present, played, roll), leftOne("ginkgo", 8, -3), leftOne("camphor", 2, 4)];
  return wishes.flatMap((wish) => (wish ? taskOf(wish, byId, roll) : []));

  function leftOne(account: string, workdaysAgo: number, dueIn: number): Wish | null {
    const since = at(account, workdaysAgo);
    const slug = untried(account, since);
    return slug === undefined ? null : { account, slug, mode: "practice", at: since, dueOn: workdaysLater(today, dueIn) };
  }
}

/** The latest assessment of the account that takes every one had been asked for some days before. */
function doneOne({ timeZone }: Present, played: readonly Played[], roll: ReadonlyMap<string, string>): Wish | null {
  const account = "teller";
  const own = played.filter(({ personId, mode }) => personId === roll.get(account) && mode === "assessment");
  const latest = own.toSorted((a, b) => b.endedAt.getTime() - a.endedAt.getTime())[0];
  if (!latest) return null;
  const at = latest.startedAt.getTime() - 3 * 24 * 3600_000;
  return { account, slug: latest.slug, mode: latest.mode, at, dueOn: daysLater(dayOf(latest.endedAt.getTime(), timeZone), 2) };
}

function taskOf({ account, slug, mode, at, dueOn }: Wish, byId: string, roll: ReadonlyMap<string, string>): SeededTask[] {
  const personId = roll.get(account);
  if (personId === undefined) return [];
  const [batchId, id] = [idAt(at, "batch", account), idAt(at, "assignment", account)];
  return [
    {
      batch: { id: batchId, byId, key: `demonstration-${account}`, at: new Date(at), note: NOTE },
      task: { id, batchId, personId, slug, mode, times: 1, dueOn, assignedAt: new Date(at) },
    },
  ];
}
