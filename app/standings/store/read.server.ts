import type { Estimate, Reason } from "#app/core/standings/board.ts";
import { explain } from "#app/core/standings/explain.ts";
import { makingOf } from "#app/core/standings/measures.ts";
import { compare, observe } from "#app/core/standings/observe.ts";
import { missingOf } from "#app/core/standings/rank.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Entry } from "#app/standings/store/entry.ts";
import { daysIn, modelOf } from "#app/standings/store/kept.server.ts";
import { leastMembers } from "#app/standings/store/make/teams.server.ts";
import { countedPerson, readSubject, type Ranked } from "#app/standings/store/material.server.ts";
import { COUNTED } from "#app/standings/view/board.ts";
import type { OpenBoard } from "#app/standings/store/open.server.ts";

/** One subject of a board. `place` null: provisional, and `missing` says how many more results it needs at least. */
export type BoardRow = Entry & {
  readonly place: number | null;
  readonly tied: boolean;
  /** Places won (+) or lost (−) since the span before. */
  readonly movement: number | null;
  readonly missing: number;
};

/** Which rows are listed: nobody beyond `scope` and the filters. Null: all. */
export type Listing = {
  readonly scope: { readonly regionIds: readonly string[]; readonly branchIds: readonly string[]; readonly subjectIds: readonly string[] } | null;
  readonly regionId: string | null;
  readonly branchId: string | null;
  readonly post: string | null;
  /** Only these, such as those whose name was searched for. */
  readonly among: readonly string[] | null;
};

/** A row's own place in the list: the next page begins behind it. */
export type Cursor = { readonly depth: number; readonly subjectId: string };

const PAGE_ROWS = 50;

/** A page of the ranked, best first; `before` tells that there is something ahead of it. */
export type BoardPage = { readonly rows: readonly BoardRow[]; readonly before: Cursor | null; readonly after: Cursor | null };

/** The page behind a row, or ahead of it; from the top without one. The same few steps at any depth. */
export async function readPage(services: Services, open: OpenBoard, listing: Listing, at: { readonly after?: Cursor; readonly before?: Cursor } = {}): Promise<BoardPage> {
  const backwards = at.before !== undefined;
  const found = await readFrom(services, open, listing, 1, at.before ?? at.after ?? null, backwards, PAGE_ROWS + 1);
  const more = found.length > PAGE_ROWS;
  const some = found.slice(0, PAGE_ROWS);
  const rows = backwards ? some.reverse() : some;
  return pageOf(rows.map((entry) => rowOf(open, entry)), { before: backwards ? more : at.after !== undefined, after: backwards ? true : more });
}

/** Rows read at a time where all of them are. */
const BATCH = 1000;

/** Every row of a list, the ranked by place and then those without one; a batch at a time, so that none is held for long. */
export async function* everyRow(services: Services, open: OpenBoard, listing: Listing): AsyncGenerator<readonly BoardRow[], undefined> {
  for (const ranked of [1, 0] as const) {
    for (let last: Cursor | null = null; ; ) {
      const found: Entry[] = await readFrom(services, open, listing, ranked, last, false, BATCH);
      if (found.length > 0) yield found.map((entry) => rowOf(open, entry));
      last = found.at(-1) ?? null;
      if (found.length < BATCH) break;
    }
  }
}

/** The page that has this row in its middle; null where it is not in the list. */
export async function pageAround(services: Services, open: OpenBoard, listing: Listing, subjectId: string): Promise<BoardPage | null> {
  const [own] = await readFrom(services, open, { ...listing, among: [subjectId] }, 1, null, false, 1);
  if (!own) return null;
  const half = PAGE_ROWS / 2;
  const ahead = await readFrom(services, open, listing, 1, own, true, half + 1);
  const behind = await readFrom(services, open, listing, 1, own, false, half + 1);
  const rows = [...ahead.slice(0, half).reverse(), own, ...behind.slice(0, half)];
  return pageOf(rows.map((entry) => rowOf(open, entry)), { before: ahead.length > half, after: behind.length > half });
}

function pageOf(rows: readonly BoardRow[], more: { readonly before: boolean; readonly after: boolean }): BoardPage {
  const [first, last] = [rows[0], rows.at(-1)];
  return { rows, before: more.before && first ? first : null, after: more.after && last ? last : null };
}

/** A subject with its neighbours: at most so many on either side, all of the whole board. Empty where it is not ranked. */
export async function neighboursOf(services: Services, open: OpenBoard, subjectId: string, count: number): Promise<BoardRow[]> {
  const [own] = await readFrom(services, open, { ...EVERYBODY, among: [subjectId] }, 1, null, false, 1);
  if (!own) return [];
  const ahead = count > 0 ? await readFrom(services, open, EVERYBODY, 1, own, true, count) : [];
  const behind = count > 0 ? await readFrom(services, open, EVERYBODY, 1, own, false, count) : [];
  return [...ahead.reverse(), own, ...behind].map((entry) => rowOf(open, entry));
}

/** One subject, ranked or not; null for somebody who is not on the board. */
export async function readRow({ db }: Services, open: OpenBoard, subjectId: string): Promise<BoardRow | null> {
  if (open.fit === null) return null;
  const entry = await db.boardEntry.findUnique({ where: { fitId_subjectId: { fitId: open.fit.id, subjectId } } });
  return entry === null ? null : rowOf(open, entry);
}

/** Those without a place, by id. */
export async function readProvisional(services: Services, open: OpenBoard, listing: Listing, after: string | null): Promise<{ rows: readonly BoardRow[]; after: string | null }> {
  const found = await readFrom(services, open, listing, 0, after === null ? null : { depth: 0, subjectId: after }, false, PAGE_ROWS + 1);
  const rows = found.slice(0, PAGE_ROWS).map((entry) => rowOf(open, entry));
  return { rows, after: found.length > PAGE_ROWS ? (rows.at(-1)?.subjectId ?? null) : null };
}

/** How many of the ranked, or of the others, a list holds; no further than `COUNTED` + 1. */
export async function countListed(services: Services, open: OpenBoard, listing: Listing, ranked: 0 | 1): Promise<number> {
  if (open.fit === null) return 0;
  if (isEverybody(listing)) return ranked === 1 ? open.tally.size : open.fit.provisional;
  // As the list itself is read: asked only to count, the database chooses a way through all that are ranked.
  return (await readFrom(services, open, listing, ranked, null, false, COUNTED + 1)).length;
}

export const EVERYBODY: Listing = { scope: null, regionId: null, branchId: null, post: null, among: null };

function isEverybody({ scope, regionId, branchId, post, among }: Listing): boolean {
  return scope === null && regionId === null && branchId === null && post === null && among === null;
}

/** Why somebody stands there, from the very results and the parameters of the fit; null where there are none. */
export async function reasonOf(services: Services, open: OpenBoard, subjectId: string): Promise<Reason | null> {
  const { key, fit } = open;
  const making = makingOf(key);
  if (fit === null || making.from !== "results") return null;
  const kind = key.kind as Ranked;
  const counted = kind === "people" ? await services.db.$transaction((tx) => countedPerson(services, tx, subjectId, fit.policy)) : null;
  if (kind === "people" && counted === null) return null;
  const { recorded } = await readSubject(services, services.db, kind, subjectId, key.span, daysIn(services, key.span, fit), counted);
  const row = await services.db.boardEntry.findUnique({ where: { fitId_subjectId: { fitId: fit.id, subjectId } } });
  if (row === null) return null;
  const parameters = modelOf(fit);
  const { mean, lambda, errorAssumed } = parameters;
  const estimate: Estimate = { ...row, subject: subjectId, deviation: row.value - mean };
  return explain(
    {
      mean,
      k: 1 / lambda,
      errorAssumed,
      distinguishable: fit.distinguishable,
      sources: new Map(Object.entries(parameters.sources)),
      evaluators: new Map(Object.entries(parameters.evaluators)),
      estimates: new Map([[subjectId, estimate]]),
    },
    observe(recorded, making.scored),
    subjectId,
  );
}

async function readFrom({ db }: Services, { fit }: OpenBoard, listing: Listing, ranked: 0 | 1, from: Cursor | null, backwards: boolean, take: number): Promise<Entry[]> {
  if (fit === null) return [];
  const named = namedIn(listing);
  if (named !== null) return readAmong({ db, fitId: fit.id }, { ...listing, among: named }, ranked, from, backwards, take);
  const order = backwards ? "desc" : "asc";
  return db.boardEntry.findMany({
    where: { fitId: fit.id, ranked, AND: [...conditions(listing), ...(from === null ? [] : beyond(from, backwards))] },
    orderBy: [{ depth: order }, { subjectId: order }],
    take,
    omit: { fitId: true },
  });
}

/** The only ones a list can hold, where it names them: those searched for, or those seen one by one. */
function namedIn({ scope, among }: Listing): readonly string[] | null {
  if (among !== null || scope === null) return among;
  return scope.regionIds.length + scope.branchIds.length === 0 ? scope.subjectIds : null;
}

/** Those of a few named ones: read by key alone, for with more conditions the database may walk through all that are ranked. */
async function readAmong({ db, fitId }: Pick<Services, "db"> & { fitId: string }, listing: Listing, ranked: 0 | 1, from: Cursor | null, backwards: boolean, take: number): Promise<Entry[]> {
  const rows = await db.boardEntry.findMany({ where: { fitId, subjectId: { in: [...(listing.among ?? [])] } }, omit: { fitId: true } });
  const listed = rows.filter((row) => row.ranked === ranked && isListed(row, listing) && (from === null || inOrder(row, from) * (backwards ? -1 : 1) > 0));
  return listed.sort((a, b) => inOrder(a, b) * (backwards ? -1 : 1)).slice(0, take);
}

function inOrder(a: Cursor, b: Cursor): number {
  return a.depth - b.depth || compare(a.subjectId, b.subjectId);
}

/** What `conditions` asks of the database, of a row that is already read. */
function isListed({ subjectId, branchId, regionId, post }: Entry, listing: Listing): boolean {
  const { scope } = listing;
  const sees = scope === null || scope.subjectIds.includes(subjectId) || (branchId !== null && scope.branchIds.includes(branchId)) || (regionId !== null && scope.regionIds.includes(regionId));
  const asked = [[listing.regionId, regionId], [listing.branchId, branchId], [listing.post, post]] as const;
  return sees && asked.every(([wanted, own]) => wanted === null || wanted === own);
}

/** The first condition alone bounds the walk through the index; the second leaves out those at the same depth that came before. */
function beyond({ depth, subjectId }: Cursor, backwards: boolean) {
  return backwards
    ? [{ depth: { lte: depth } }, { OR: [{ depth: { lt: depth } }, { subjectId: { lt: subjectId } }] }]
    : [{ depth: { gte: depth } }, { OR: [{ depth: { gt: depth } }, { subjectId: { gt: subjectId } }] }];
}

function conditions({ scope, regionId, branchId, post }: Listing) {
  // The last of them is always there, if with nobody in it: alternatives of which there are none would hold everybody.
  const within = scope === null ? [] : [{ OR: [...oneOf("regionId", scope.regionIds), ...oneOf("branchId", scope.branchIds), { subjectId: { in: [...scope.subjectIds] } }] }];
  const asked = { ...(regionId === null ? {} : { regionId }), ...(branchId === null ? {} : { branchId }), ...(post === null ? {} : { post }) };
  return [...within, asked];
}

/** One value as itself: only then does an index give the order too. */
function oneOf(column: "regionId" | "branchId", values: readonly string[]) {
  const [only, ...others] = values;
  if (only === undefined) return [];
  return [others.length === 0 ? { [column]: only } : { [column]: { in: [...values] } }];
}

function rowOf({ tally, key, policy }: OpenBoard, entry: Entry): BoardRow {
  if (entry.ranked === 0) return { ...entry, place: null, tied: false, movement: null, missing: missingIn(key, policy, entry) };
  const place = tally.placeOf(-entry.depth);
  return {
    ...entry,
    place,
    tied: tally.countOf(-entry.depth) > 1,
    best: Math.min(entry.best, place),
    worst: Math.min(tally.size, Math.max(entry.worst, place)),
    movement: entry.former === null ? null : entry.former - place,
    missing: 0,
  };
}

/** One more evaluator needs one more visit, so the two are not told apart: that one made all visits is nothing to be learnt here. */
function missingIn(key: OpenBoard["key"], policy: OpenBoard["policy"], { n, evaluators }: Entry): number {
  const making = makingOf(key);
  if (making.from === "members") return Math.max(1, leastMembers(key, policy) - n);
  if (making.from === "both") return 0;
  const missing = missingOf(key.kind, { n, evaluators }, policy);
  return Math.max(missing?.observations ?? 0, missing?.evaluators ?? 0);
}
