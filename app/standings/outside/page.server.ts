import { canSomewhere, type Bearer } from "#app/core/access/can.ts";
import type { Text } from "#app/core/text/text.ts";
import type { Services } from "#app/platform/services.server.ts";
import { monthsOnRecord, outsideFigures, wheresOf } from "#app/standings/outside/figures.server.ts";
import { importableBranches } from "#app/standings/outside/importing/known.server.ts";
import { lastStanding } from "#app/standings/outside/importing/undo.server.ts";
import { placesOf } from "#app/standings/outside/places.ts";
import type { FigureRow, ImportRow, OutsideView } from "#app/standings/outside/view.ts";

const ON_PAGE = 100;
const IMPORTS = 20;

/** What is on record of a month where the reader reads boards, and the imports for who makes them. */
export async function outsideView(services: Services, me: Bearer, asked: { readonly month: string | null; readonly page: number }): Promise<OutsideView> {
  const months = await monthsOnRecord(services, placesOf(me, "boards.read"));
  const month = months.find((each) => each === asked.month) ?? months[0] ?? null;
  const figures = month === null ? [] : await figureRows(services, me, [month]);
  const pages = Math.max(1, Math.ceil(figures.length / ON_PAGE));
  const page = Math.min(Math.max(1, asked.page), pages);
  const imports = canSomewhere(me, "outside.import") ? await importRows(services, me) : null;
  return { months, month, figures: figures.slice((page - 1) * ON_PAGE, page * ON_PAGE), count: figures.length, page, pages, imports };
}

/** The figures that stand in some months where the reader reads boards: latest month first, then by branch, what is about all of the service first. */
export async function figureRows(services: Services, me: Bearer, months: readonly string[]): Promise<FigureRow[]> {
  const places = placesOf(me, "boards.read");
  const figures = await outsideFigures(services, { ...places, months, kind: null });
  const branches = await services.db.branch.findMany({ orderBy: [{ nameZh: "asc" }, { id: "asc" }], select: { id: true, nameZh: true, nameEn: true } });
  const order = new Map(branches.map(({ id }, i) => [id, i]));
  const names = new Map(branches.map(({ id, nameZh: zh, nameEn: en }): [string, Text] => [id, { zh, en }]));
  const said = ({ month, branchId, kind, standard }: (typeof figures)[number]) => [month, String(order.get(branchId) ?? 0).padStart(6, "0"), standard ?? "", kind === "satisfaction" ? 0 : 1].join(" ");
  return figures
    .map((figure) => ({ ...figure, branch: names.get(figure.branchId) ?? { zh: figure.branchId, en: figure.branchId }, by: said(figure) }))
    .sort((a, b) => b.month.localeCompare(a.month) || (a.by < b.by ? -1 : 1))
    .map(({ by: _by, ...row }) => row);
}

/** The last imports that say anything of the reader's branches. */
async function importRows(services: Services, me: Bearer): Promise<ImportRow[]> {
  const { db } = services;
  const last = await lastStanding(db, me);
  const mine = new Set((await importableBranches(services, me)).map(({ id }) => id));
  const named = { select: { nameZh: true, nameEn: true } } as const;
  const select = { id: true, number: true, at: true, fileName: true, rows: true, undoneAt: true, person: named, undoneBy: named } as const;
  const find = (where: object) => db.outsideImport.findMany({ where: { figures: { some: where } }, orderBy: { number: "desc" }, take: IMPORTS, select });
  const found = new Map<string, Awaited<ReturnType<typeof find>>[number]>();
  for (const where of wheresOf(placesOf(me, "outside.import"))) for (const row of await find(where)) found.set(row.id, row);
  const rows = [...found.values()].sort((a, b) => b.number - a.number).slice(0, IMPORTS);
  const ofLast = last === null ? [] : await db.outsideFigure.findMany({ where: { importId: last }, select: { branchId: true } });
  const whole = ofLast.every(({ branchId }) => mine.has(branchId));
  return rows.map(({ id, at, fileName, rows: count, person, undoneAt, undoneBy }) => ({
    id,
    at: at.getTime(),
    by: textOf(person),
    fileName,
    rows: count,
    undone: undoneAt && undoneBy ? { at: undoneAt.getTime(), by: textOf(undoneBy) } : null,
    undoable: id === last && whole,
  }));
}

function textOf({ nameZh: zh, nameEn: en }: { nameZh: string; nameEn: string }): Text {
  return { zh, en };
}
