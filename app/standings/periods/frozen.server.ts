import type { BoardKind, Measure } from "#app/core/standings/board.ts";
import { measuresOf } from "#app/core/standings/measures.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Prisma } from "#app/platform/db/generated/sqlite/client.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { FrozenBoardView, FrozenRowView } from "#app/standings/periods/view.ts";
import { lastHonours } from "#app/standings/honours/last.server.ts";
import { seesBoards, type Reader } from "#app/standings/reading/reader.ts";
import { scopeOf } from "#app/standings/reading/scope.ts";
import { namesOf } from "#app/platform/names.server.ts";
import { subjectMaker } from "#app/standings/view/make/subjects.ts";
import { fromStored, type StoredRow } from "#app/platform/snapshots/rows.ts";

const PAGE = 50;

/** Which board of which snapshot; `after` as a page before it ended. */
export type FrozenAsked = { readonly key: string; readonly number: number; readonly kind: BoardKind; readonly measure: Measure; readonly after: string | null };

/** A board of a snapshot as this reader may see it: the rows of the scope and the reader's own. Refuses `not-found`. */
export async function frozenBoard(services: Services, me: Reader, { key, number, kind, measure, after }: FrozenAsked): Promise<Result<FrozenBoardView>> {
  const { db } = services;
  if (!seesBoards(me) || !measuresOf(kind).includes(measure)) return refuse("not-found");
  const snapshot = await db.snapshot.findFirst({ where: { periodKey: key, number, sealedAt: { not: null } }, include: { period: true } });
  const board = snapshot && (await db.snapshotBoard.findUnique({ where: { snapshotId_board_measure: { snapshotId: snapshot.id, board: kind, measure } } }));
  if (!board) return refuse("not-found");
  const where: Prisma.SnapshotRowWhereInput = { snapshotId: snapshot.id, board: kind, measure, AND: [seen(me, kind), follows(after)] };
  const stored: StoredRow[] = await db.snapshotRow.findMany({ where, orderBy: [{ place: { sort: "asc", nulls: "last" } }, { subject: "asc" }], take: PAGE + 1 });
  const rows = stored.slice(0, PAGE);
  const last = rows.at(-1);
  const later = await db.snapshot.count({ where: { periodKey: key, number: { gt: number }, sealedAt: { not: null } } });
  const { nameZh, nameEn } = snapshot.period;
  return ok({
    key,
    name: nameZh === "" ? null : { zh: nameZh, en: nameEn },
    number,
    counts: later === 0,
    kind,
    measure,
    measures: measuresOf(kind),
    ranked: board.ranked,
    distinguishable: board.distinguishable,
    rows: await viewsOf(services, me, kind, rows, await lastHonours(services, kind, rows.map(({ subject }) => subject), key)),
    after: stored.length > PAGE && last ? `${last.place ?? ""}:${last.subject}` : null,
  });
}

function seen(me: Reader, kind: BoardKind): Prisma.SnapshotRowWhereInput {
  const scope = scopeOf(me, kind);
  if (scope === null) return {};
  const own = kind === "people" ? [me.id] : [];
  return { OR: [{ regionId: { in: [...scope.regionIds] } }, { branchId: { in: [...scope.branchIds] } }, { subject: { in: [...scope.subjectIds, ...own] } }] };
}

/** The rows after one: by place, those without a place last, then by subject. */
function follows(after: string | null): Prisma.SnapshotRowWhereInput {
  const found = /^(\d*):(.+)$/.exec(after ?? "");
  if (!found) return {};
  const [, place = "", subject = ""] = found;
  if (place === "") return { place: null, subject: { gt: subject } };
  const at = Number(place);
  return { OR: [{ place: { gt: at } }, { place: at, subject: { gt: subject } }, { place: null }] };
}

async function viewsOf(services: Services, me: Reader, kind: BoardKind, stored: readonly StoredRow[], honoured: Awaited<ReturnType<typeof lastHonours>>): Promise<FrozenRowView[]> {
  const rows = stored.map(fromStored);
  const ids = rows.map(({ subject }) => subject);
  const names = await namesOf(services, {
    people: kind === "people" ? ids : [],
    branches: kind === "branches" ? ids : rows.map(({ branch }) => branch),
    regions: kind === "regions" ? ids : kind === "branches" ? rows.map(({ region }) => region) : [],
  });
  const make = subjectMaker(me, kind, names);
  return rows.map(({ subject, branch, region, post, place, best, worst, band, value, chances, n }) => ({
    subject: make({ id: subject, branchId: branch, regionId: region, post }),
    place,
    best: best ?? 0,
    worst: worst ?? 0,
    band,
    value: value === null ? null : Math.round(value / 100),
    chance: Math.round(chances[10] / 100),
    n,
    honour: honoured[subject]?.kind ?? null,
  }));
}
