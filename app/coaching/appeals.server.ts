import { ok, refuse, type Result } from "#app/core/result.ts";
import { titleOf } from "#app/coaching/script.server.ts";
import type { HearingFilter } from "#app/coaching/settle/filter.ts";
import { APPEAL_OUTCOMES } from "#app/coaching/settle/outcomes.ts";
import { settledOf } from "#app/coaching/settle/own.server.ts";
import { pageOf, PER_PAGE } from "#app/coaching/settle/page-of.ts";
import { NAMED, nameOf, rowOf } from "#app/coaching/settle/rows.server.ts";
import type { AppealOutcome, AppealView, Hearings } from "#app/coaching/view.ts";
import type { Services } from "#app/platform/services.server.ts";

type Me = { readonly id: string };

/** Appeals are settled by others than who made them. */
const notOwn = (me: Me) => ({ personId: { not: me.id } });

const PINS = { select: { slug: true, scenarioHash: true, factsHash: true } } as const;
const COLUMNS = { id: true, text: true, at: true, outcome: true, reason: true, settledAt: true, person: NAMED, sitting: PINS } as const;

/** The appeals of others, a page of them. */
export async function appeals(services: Services, me: Me, asked: HearingFilter): Promise<Hearings<AppealOutcome>> {
  const { db } = services;
  const { scenario, state } = asked;
  const where = { ...notOwn(me), ...(scenario ? { sitting: { slug: scenario } } : {}), ...(state ? { settledAt: state === "open" ? null : { not: null } } : {}) };
  const total = await db.appeal.count({ where });
  const { page, pages, skip } = pageOf(asked.page, total);
  const rows = await db.appeal.findMany({
    where, skip, take: PER_PAGE, select: COLUMNS,
    orderBy: [{ settledAt: { sort: "desc", nulls: "first" } }, { at: "asc" }, { id: "asc" }],
  });
  const told = [];
  for (const row of rows) told.push(rowOf(row, await titleOf(services, row.sitting), APPEAL_OUTCOMES));
  const scenarios = await scenariosOf(services, me);
  return { rows: told, total, page, pages, any: scenarios.length > 0, scenarios };
}

/** The scenarios that any of them is about, each by one of its titles. Grouped: `distinct` would read every one of the drills. */
async function scenariosOf(services: Services, me: Me) {
  const where = { mode: "assessment", appeal: { is: notOwn(me) } };
  const groups = await services.db.sitting.groupBy({ by: ["slug"], where, _max: { id: true }, orderBy: { slug: "asc" } });
  const ids = groups.flatMap(({ _max }) => _max.id ?? []);
  const sittings = await services.db.sitting.findMany({ where: { id: { in: ids } }, orderBy: { slug: "asc" }, ...PINS });
  const scenarios = [];
  for (const sitting of sittings) scenarios.push({ slug: sitting.slug, title: await titleOf(services, sitting) });
  return scenarios;
}

/** One appeal. Refuses `not-found`, also for one's own: what settles it is hidden from its owner. */
export async function appealView(services: Services, me: Me, id: string): Promise<Result<AppealView>> {
  const select = { ...COLUMNS, personId: true, sittingId: true, settledBy: NAMED };
  const row = await services.db.appeal.findFirst({ where: { id, ...notOwn(me) }, select });
  if (!row) return refuse("not-found");
  const { sittingId, personId: ownerId, at, text } = row;
  const settled = settledOf(row, APPEAL_OUTCOMES);
  return ok({
    id, sittingId, ownerId, by: nameOf(row.person), at: at.getTime(), text,
    title: await titleOf(services, row.sitting),
    settled: settled && row.settledBy ? { ...settled, by: nameOf(row.settledBy) } : null,
  });
}
