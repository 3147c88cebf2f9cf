import type { Grade } from "#app/core/drill/grade.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Text } from "#app/core/text/text.ts";
import { leafOf } from "#app/drills/progress/keyset.ts";
import { readRecordsFilter, type RecordsFilter } from "#app/drills/progress/records-filter.ts";
import { givenBack } from "#app/drills/progress/given-back.server.ts";
import { titleIn, titlesOf } from "#app/drills/progress/titles.server.ts";
import type { Player } from "#app/drills/sitting/row.server.ts";
import type { RecordsView, SittingRecord } from "#app/drills/view/records.ts";
import type { Prisma } from "#app/platform/db/generated/sqlite/client.ts";
import type { Services } from "#app/platform/services.server.ts";

/** So many to a page. */
const LISTED = 50;

const COLUMNS = {
  id: true,
  slug: true,
  mode: true,
  state: true,
  startedAt: true,
  endedAt: true,
  total: true,
  outcome: true,
  failed: true,
  passed: true,
  hints: true,
  fromTurn: true,
} as const;

type Row = Prisma.SittingGetPayload<{ select: typeof COLUMNS }>;

/** The reader's own sittings as an address asks for them, the latest first; without one, the latest of all. */
export async function recordsView(services: Services, me: Player, filter: RecordsFilter = readRecordsFilter(new URLSearchParams())): Promise<RecordsView> {
  const { db } = services;
  const mine = { personId: me.id };
  const slugs = await db.sitting.groupBy({ by: ["slug"], where: mine, _max: { scenarioHash: true }, orderBy: { slug: "asc" } });
  const titles = await titlesOf(services, slugs.map(({ slug, _max }) => ({ slug, hash: _max.scenarioHash })));
  const months = await db.sitting.groupBy({ by: ["period"], where: mine, orderBy: { period: "desc" } });
  const where = { ...mine, AND: [asked(filter), spoken(filter, slugs.map(({ slug }) => slug), titles)] };
  const beyond = filter.beyond === null ? null : await db.sitting.findFirst({ where: { ...mine, id: filter.beyond }, select: { id: true, startedAt: true } });
  const turn = beyond ? filter.turn : "from-the-start";
  const order = turn === "back" ? "asc" : "desc";
  const found = await db.sitting.findMany({
    where: { ...where, ...(beyond ? lyingBeyond(beyond, order) : {}) },
    orderBy: [{ startedAt: order }, { id: order }],
    take: LISTED + 1,
    select: COLUMNS,
  });
  const { rows, before, after } = leafOf(found, LISTED, turn);
  const back = await givenBack(services, rows.filter(({ mode }) => mode === "assessment").map(({ id }) => id));
  return {
    sittings: rows.map((row) => recordOf(row, titleIn(titles, row.slug), back.has(row.id))),
    filter,
    choices: { scenarios: slugs.map(({ slug }) => ({ slug, title: titleIn(titles, slug) })), months: months.map(({ period }) => period) },
    found: await db.sitting.count({ where }),
    of: await db.sitting.count({ where: mine }),
    newer: before ? (rows[0]?.id ?? null) : null,
    older: after ? (rows.at(-1)?.id ?? null) : null,
  };
}

function recordOf({ startedAt, endedAt, hints, fromTurn, ...row }: Row, title: Text, isBack: boolean): SittingRecord {
  const { id, slug, total } = row;
  return {
    id,
    slug,
    title,
    // Only this room writes the columns, and only with these words.
    mode: row.mode as DrillMode,
    state: row.state as SittingRecord["state"],
    outcome: row.outcome as Grade["outcome"] | null,
    startedAt: startedAt.getTime(),
    endedAt: endedAt?.getTime() ?? null,
    total,
    failed: row.failed ?? false,
    passed: row.passed ?? false,
    hints: hints ?? 0,
    takenUpAt: fromTurn,
    givenBack: isBack,
  };
}

function asked({ scenario, mode, result, month }: RecordsFilter): Prisma.SittingWhereInput {
  return {
    ...(scenario === null ? {} : { slug: scenario }),
    ...(mode === null ? {} : { mode }),
    ...(month === null ? {} : { period: month }),
    ...(result === null ? {} : result === "open" ? { state: "open" } : { outcome: result }),
  };
}

/** Words are looked for in the titles, which the database does not have. */
function spoken({ words }: RecordsFilter, slugs: readonly string[], titles: ReadonlyMap<string, Text>): Prisma.SittingWhereInput {
  const said = words.toLocaleLowerCase("en").split(/\s+/).filter(Boolean);
  if (said.length === 0) return {};
  const speaks = (slug: string) => {
    const { zh, en } = titleIn(titles, slug);
    const text = `${zh}\n${en}`.toLocaleLowerCase("en");
    return said.every((word) => text.includes(word));
  };
  return { slug: { in: slugs.filter(speaks) } };
}

function lyingBeyond({ startedAt, id }: { startedAt: Date; id: string }, order: "asc" | "desc"): Prisma.SittingWhereInput {
  const beyond = <T>(value: T) => (order === "asc" ? { gt: value } : { lt: value });
  return { OR: [{ startedAt: beyond(startedAt) }, { startedAt, id: beyond(id) }] };
}
