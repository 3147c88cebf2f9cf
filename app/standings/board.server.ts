import { can } from "#app/core/access/can.ts";
import type { BoardKind } from "#app/core/standings/board.ts";
import { makingOf, measuresOf } from "#app/core/standings/measures.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import { lastHonours } from "#app/standings/honours/last.server.ts";
import { frozenSpan } from "#app/standings/periods/periods.server.ts";
import { whyAbsent } from "#app/standings/reading/own.server.ts";
import { holdsOffice, isStaff, seesBoards, type Reader } from "#app/standings/reading/reader.ts";
import { scopeOf } from "#app/standings/reading/scope.ts";
import { searchSubjects } from "#app/standings/reading/search.server.ts";
import { offeredTo, type Offered } from "#app/standings/reading/sites.server.ts";
import { namesOf } from "#app/platform/names.server.ts";
import { presentQuarter, spansWith } from "#app/standings/reading/spans.server.ts";
import { modelOf } from "#app/standings/store/kept.server.ts";
import { leastMembers } from "#app/standings/store/make/teams.server.ts";
import { openBoard, type OpenBoard } from "#app/standings/store/open.server.ts";
import { countListed, neighboursOf, pageAround, readPage, readProvisional, readRow, type BoardPage, type BoardRow, type Listing } from "#app/standings/store/read.server.ts";
import type { BoardView, Choices, OwnView, Remark } from "#app/standings/view/board.ts";
import type { Filters } from "#app/standings/view/filters.ts";
import { benchmarksOf, isRanked, provisionalView, rowView } from "#app/standings/view/make/board.ts";
import { subjectMaker, type SubjectMaker } from "#app/standings/view/make/subjects.ts";

/**
 * A board as this reader may see it. Places are always those of the whole board; who sees which rows is said in
 * `reading/scope.ts`. Refuses `not-found` for those who have no board, and for a region or branch that is not theirs. The
 * same few steps however many are on the board.
 */
export async function boardView(services: Services, me: Reader, kind: BoardKind, filters: Filters): Promise<Result<BoardView>> {
  if (!seesBoards(me)) return refuse("not-found");
  const offered = await offeredTo(services, me, kind, filters);
  if (offered === null) return refuse("not-found");
  const span = filters.span ?? presentQuarter(services);
  const choices = await choicesOf(services, me, kind, offered);
  const open = await openBoard(services, { kind, span, measure: filters.measure });
  const blank = { ...blankView(kind, { ...filters, span }, choices, me), frozen: await frozenSpan(services, span) };
  if (open === null) return ok({ ...blank, working: true });
  const list = await listed(services, me, open, filters);
  const shown = [...list.page.rows, ...list.provisional.rows, ...(list.own ? [list.own] : [])];
  const make = await makerFor(services, me, kind, shown);
  return ok({
    ...blank,
    neighbours: open.policy.neighbours,
    needed: neededFor(open),
    ranked: open.tally.size,
    listed: list.count,
    before: cursorOf(list.page.before),
    after: cursorOf(list.page.after),
    rows: list.page.rows.filter(isRanked).map((row) => rowView(row, make)),
    provisional: { count: list.waiting, rows: list.provisional.rows.map((row) => provisionalView(row, make)), after: list.provisional.after },
    honours: await lastHonours(services, kind, shown.map(({ subjectId }) => subjectId)),
    benchmarks: benchmarksOf(open),
    distinguishable: open.fit?.distinguishable ?? true,
    remarks: remarksOn(open, me),
    own: (list.own ? ownView(list.own, make) : null) ?? (await whyAbsent(services, me, kind, span, open.policy)),
    instead: open.tally.size > 0 ? null : await lastRanked(services, open, choices),
  });
}

/** Names for the rows that are shown. */
export async function makerFor(services: Services, me: Reader, kind: BoardKind, rows: readonly BoardRow[]): Promise<SubjectMaker> {
  const ids = rows.map(({ subjectId }) => subjectId);
  const people = kind === "people" ? ids : [];
  const branches = kind === "branches" ? ids : rows.map(({ branchId }) => branchId);
  const regions = kind === "regions" ? ids : kind === "branches" ? rows.map(({ regionId }) => regionId) : [];
  return subjectMaker(me, kind, await namesOf(services, { people, branches, regions }));
}

type Listed = {
  readonly page: BoardPage;
  readonly count: number;
  readonly provisional: { readonly rows: readonly BoardRow[]; readonly after: string | null };
  readonly waiting: number;
  readonly own: BoardRow | null;
};

/** Which rows of a board the reader sees by office, narrowed as asked. */
export async function listingFor(services: Services, me: Reader, kind: BoardKind, filters: Filters): Promise<Listing> {
  const among = filters.words === "" ? null : await searchSubjects(services, kind, filters.words);
  return { scope: scopeOf(me, kind), regionId: filters.region, branchId: filters.branch, post: filters.post, among };
}

async function listed(services: Services, me: Reader, open: OpenBoard, filters: Filters): Promise<Listed> {
  const { kind } = open.key;
  const ownId = kind === "people" ? me.id : kind === "branches" ? me.branchId : kind === "regions" ? (me.regionId ?? null) : null;
  const own = ownId === null ? null : await readRow(services, open, ownId);
  const near = kind === "people" && own?.place ? await neighboursOf(services, open, own.subjectId, open.policy.neighbours) : [];
  const narrowed = await listingFor(services, me, kind, filters);
  const { scope } = narrowed;
  const within = (ids: readonly string[]): Listing => ({ ...narrowed, scope: scope === null ? null : { ...scope, subjectIds: [...scope.subjectIds, ...ids] } });
  const listing = within(near.map(({ subjectId }) => subjectId));
  const apart = within(own?.place === null ? [own.subjectId] : []);
  const found = filters.find === null ? null : await pageAround(services, open, listing, filters.find);
  const page = found ?? (await readPage(services, open, listing, { ...(filters.after ? { after: filters.after } : filters.before ? { before: filters.before } : {}) }));
  return {
    page,
    count: await countListed(services, open, listing, 1),
    provisional: await readProvisional(services, open, apart, filters.waiting),
    waiting: await countListed(services, open, apart, 0),
    own,
  };
}

/** A row as a place in the address: nothing else of it. */
function cursorOf(row: { depth: number; subjectId: string } | null) {
  return row === null ? null : { depth: row.depth, subjectId: row.subjectId };
}

function ownView(own: BoardRow, make: SubjectMaker): OwnView {
  return isRanked(own) ? { state: "ranked", row: rowView(own, make) } : { state: "provisional", row: provisionalView(own, make) };
}

async function choicesOf(services: Services, me: Reader, kind: BoardKind, { regions, branches }: Offered): Promise<Choices> {
  const several = <T>(list: readonly T[]): readonly T[] => (list.length > 1 ? list : []);
  const wide = kind === "people" && holdsOffice(me);
  return {
    present: presentQuarter(services),
    spans: await spansWith(services, kind),
    measures: measuresOf(kind),
    regions: kind === "people" || kind === "branches" ? several(regions) : [],
    branches: kind === "people" ? several(branches) : [],
    posts: wide ? POSTS : [],
    words: wide || kind === "branches",
  };
}

/** The posts that are ranked; a bank's own posts are found by searching. */
const POSTS = ["teller", "lobby", "relationship", "hotline", "online"];

function blankView(kind: BoardKind, filters: BoardView["filters"], choices: Choices, me: Reader): BoardView {
  const nothing = { working: false, neighbours: 0, needed: 0, ranked: 0, listed: 0, before: null, after: null, rows: [], honours: {}, benchmarks: [], distinguishable: true, remarks: [], own: null, instead: null, frozen: null };
  return { kind, filters, choices, reach: kind !== "people" || holdsOffice(me) ? "wide" : "near", rules: can(me, "boards.policy", {}), files: holdsOffice(me), provisional: { count: 0, rows: [], after: null }, ...nothing };
}

/** How many results, or members, it takes to have a place. */
function neededFor({ key, policy }: Pick<OpenBoard, "key" | "policy">): number {
  const making = makingOf(key);
  if (making.from === "members") return leastMembers(key, policy);
  return key.kind === "people" ? policy.people.observations : policy.branches.visits;
}

/** What must be known before a place is read. That all visits had one evaluator is told to nobody who works in a branch. */
function remarksOn({ key, fit, tally }: OpenBoard, me: Reader): Remark[] {
  if (fit === null) return [];
  const results = makingOf(key).from === "results";
  const evaluators = results ? Object.keys(modelOf(fit).evaluators).length : 0;
  const remarks: (Remark | false)[] = [
    tally.size === 1 && "one-subject",
    tally.size > 1 && !fit.distinguishable && "flat",
    tally.size > 0 && !fit.connected && "apart",
    key.kind === "branches" && evaluators === 1 && me.grants.some(({ role }) => role === "hr") && !isStaff(me) && "one-evaluator",
  ];
  return remarks.filter((remark) => remark !== false);
}

/** So many earlier quarters are looked through for one that has places. */
const LOOKED_BACK = 4;

async function lastRanked(services: Services, { key }: OpenBoard, { spans, present }: Choices): Promise<string | null> {
  const quarters = spans.filter((span) => span.includes("Q") && span < (key.span.includes("Q") ? key.span : `${present}~`));
  for (const span of quarters.slice(0, LOOKED_BACK)) {
    const open = await openBoard(services, { ...key, span });
    if (open && open.tally.size > 0) return span;
  }
  return null;
}

