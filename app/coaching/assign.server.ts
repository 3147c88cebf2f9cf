import type { Bearer } from "#app/core/access/can.ts";
import { MOST_ROWS } from "#app/core/assignment/terms.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { What, Whom } from "#app/coaching/assign/choice.ts";
import { dated, faultOfWhat } from "#app/coaching/assign/faults.server.ts";
import { BATCH_MS, inLots } from "#app/coaching/assign/lots.ts";
import { openAlready } from "#app/coaching/assign/open-already.server.ts";
import { peopleFor } from "#app/coaching/assign/people.server.ts";
import { assignable, scopeOf } from "#app/coaching/assign/scope.server.ts";
import { titlesOf, type Titles } from "#app/coaching/assign/titles.server.ts";
import { tellAssigned } from "#app/coaching/assign/told.server.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { untilFree } from "#app/platform/db/until-free.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/**
 * A batch to be made. `people` by id, or everybody a choice means. `key` as the page gave it, so that one sent twice
 * is one.
 */
export type AssignPost = What & { readonly key: string; readonly people: readonly string[] | Whom };

/** `made` is 0 where the same batch had been sent before. */
export type Assigned = { readonly batchId: string; readonly made: number; readonly skipped: number };

const KEY = /^[\w-]{8,64}$/;

/**
 * Assigns scenarios to people in scope: a row for each person and scenario, but for those who have it open already.
 * Refuses what `faultOfWhat` does, `bad-form`, `assign-nobody`, `assign-out-of-scope` (anybody unknown, out of scope, left
 * or not staff), `assign-many` and `assign-nothing-new`. All or nothing; people are told in the same transaction.
 */
export async function assignDrills(services: Services, me: Bearer, post: AssignPost): Promise<Result<Assigned>> {
  if (!KEY.test(post.key)) return refuse("bad-form");
  const what = dated(services, post);
  const fault = await faultOfWhat(services, what);
  if (fault) return { ok: false, problem: fault };
  const people = await idsOf(services, me, post.people);
  if (people.length === 0) return refuse("assign-nobody");
  const rows = people.length * what.slugs.length;
  if (rows > MOST_ROWS) return refuse("assign-many", { most: MOST_ROWS, count: rows });
  const titles = await titlesOf(services);
  return untilFree(`The batch ${post.key} could not be assigned`, () =>
    services.db.$transaction((tx) => assignOnce(services, tx, me, { ...what, key: post.key, people, titles }), { timeout: BATCH_MS }),
  );
}

async function idsOf(services: Services, me: Bearer, people: AssignPost["people"]): Promise<readonly string[]> {
  if (!("words" in people)) return [...new Set(people)];
  const found = await peopleFor(services, me, await scopeOf(services.db, me), people);
  return found.people.map(({ id }) => id);
}

type Batch = What & { readonly key: string; readonly people: readonly string[]; readonly titles: Titles };

async function assignOnce(services: Services, tx: Tx, me: Bearer, { key, people, titles, ...what }: Batch): Promise<Result<Assigned>> {
  const before = await tx.assignmentBatch.findUnique({ where: { key }, select: { id: true, byId: true } });
  if (before) return before.byId === me.id ? ok({ batchId: before.id, made: 0, skipped: 0 }) : refuse("bad-form");
  const mine = assignable(me, await scopeOf(tx, me));
  const may = await inLots(people, (lot) => tx.person.findMany({ where: { AND: [mine, { id: { in: lot } }] }, select: { id: true } }));
  if (may.length < people.length) return refuse("assign-out-of-scope");
  const { slugs, mode, times, dueOn, standard, note } = what;
  const open = await openAlready(services, tx, { people, slugs, mode });
  const wanted = people.flatMap((personId) => slugs.filter((slug) => !open.get(personId)?.has(slug)).map((slug) => ({ personId, slug })));
  if (wanted.length === 0) return refuse("assign-nothing-new");
  const batchId = services.ids.next();
  const at = new Date(services.clock.now());
  await tx.assignmentBatch.create({ data: { id: batchId, byId: me.id, key, at, standard, note } });
  const rows = wanted.map((row) => ({ id: services.ids.next(), batchId, ...row, mode, times, dueOn, assignedAt: at }));
  await tx.assignment.createMany({ data: rows });
  const detail = { people: new Set(wanted.map(({ personId }) => personId)).size, rows: rows.length, mode, dueOn };
  await appendAudit(services, tx, { actorId: me.id, deed: "drills-assigned", subject: batchId, detail });
  await tellAssigned(services, tx, rows, { byId: me.id, key: `assigned:${batchId}`, titles });
  return ok({ batchId, made: rows.length, skipped: people.length * slugs.length - rows.length });
}
