import { ok, refuse, type Result } from "#app/core/result.ts";
import { MOODS } from "#app/core/scenario/scenario.ts";
import { actOf, placeOf, titleOf } from "#app/coaching/script.server.ts";
import type { HearingFilter } from "#app/coaching/settle/filter.ts";
import { OBJECTION_OUTCOMES } from "#app/coaching/settle/outcomes.ts";
import { settledOf } from "#app/coaching/settle/own.server.ts";
import { pageOf, PER_PAGE } from "#app/coaching/settle/page-of.ts";
import { NAMED, nameOf, rowOf } from "#app/coaching/settle/rows.server.ts";
import type { Hearings, ObjectionOutcome, ObjectionView } from "#app/coaching/view.ts";
import type { Services } from "#app/platform/services.server.ts";

type Me = { readonly id: string };

/** Objections are settled by others than who made them. */
const notOwn = (me: Me) => ({ personId: { not: me.id } });

const COLUMNS = {
  id: true, text: true, at: true, outcome: true, reason: true, settledAt: true, person: NAMED,
  scenarioHash: true, slug: true, beat: true, reply: true, sitting: { select: { factsHash: true } },
} as const;

/** The objections of others, a page of them. */
export async function objections(services: Services, me: Me, asked: HearingFilter): Promise<Hearings<ObjectionOutcome>> {
  const { db } = services;
  const { scenario, state } = asked;
  const where = { ...notOwn(me), ...(scenario ? { slug: scenario } : {}), ...(state ? { settledAt: state === "open" ? null : { not: null } } : {}) };
  const total = await db.objection.count({ where });
  const { page, pages, skip } = pageOf(asked.page, total);
  const rows = await db.objection.findMany({
    where, skip, take: PER_PAGE, select: COLUMNS,
    orderBy: [{ settledAt: { sort: "desc", nulls: "first" } }, { at: "asc" }, { id: "asc" }],
  });
  const told = [];
  for (const row of rows) told.push(rowOf(row, await titleOf(services, pinsOf(row)), OBJECTION_OUTCOMES));
  const scenarios = await scenariosOf(services, me);
  return { rows: told, total, page, pages, any: scenarios.length > 0, scenarios };
}

/** The scenarios that any of them is about, each by one of its titles. Grouped: `distinct` would read every objection. */
async function scenariosOf(services: Services, me: Me) {
  const { db } = services;
  const groups = await db.objection.groupBy({ by: ["slug"], where: notOwn(me), _max: { id: true }, orderBy: { slug: "asc" } });
  const ids = groups.flatMap(({ _max }) => _max.id ?? []);
  const rows = await db.objection.findMany({ where: { id: { in: ids } }, orderBy: { slug: "asc" }, select: { slug: true, scenarioHash: true, sitting: { select: { factsHash: true } } } });
  const scenarios = [];
  for (const row of rows) scenarios.push({ slug: row.slug, title: await titleOf(services, pinsOf(row)) });
  return scenarios;
}

/** One objection with the place in the script. Refuses `not-found`, also for one's own. */
export async function objectionView(services: Services, me: Me, id: string): Promise<Result<ObjectionView>> {
  const { db } = services;
  const row = await db.objection.findFirst({ where: { id, ...notOwn(me) }, select: { ...COLUMNS, settledBy: NAMED } });
  if (!row) return refuse("not-found");
  const { scenarioHash, slug, beat: beatId, reply: replyId, text, at } = row;
  const place = await placeOf(services, pinsOf(row), beatId, replyId);
  const { title, version, beat, reply, fill } = place;
  const effect = reply ?? (replyId === null ? (beat?.silence ?? null) : null);
  const settled = settledOf(row, OBJECTION_OUTCOMES);
  return ok({
    id, by: nameOf(row.person), at: at.getTime(), text, slug, hash: scenarioHash, version, title, beat: beatId,
    lines: MOODS.flatMap((mood) => (mood === "gone" || !beat?.says[mood] ? [] : [{ mood, line: fill(beat.says[mood]) }])),
    act: actOf(place),
    note: effect?.note ? fill(effect.note) : null,
    because: effect?.because ?? [],
    points: effect?.points ?? {},
    others: await db.objection.count({ where: { scenarioHash, beat: beatId, reply: replyId, id: { not: id } } }),
    settled: settled && row.settledBy ? { ...settled, by: nameOf(row.settledBy) } : null,
  });
}

function pinsOf({ scenarioHash, sitting }: { scenarioHash: string; sitting: { factsHash: string | null } }) {
  return { scenarioHash, factsHash: sitting.factsHash };
}
