import { BOARD_KINDS, type BoardKind, type Measure } from "#app/core/standings/board.ts";
import { measuresOf } from "#app/core/standings/measures.ts";
import { readSpan, type Span } from "#app/core/standings/span.ts";

/** What an address asks a board for. Places are always those of the whole board; the rest only narrows the list. */
export type Filters = {
  /** Null for the present quarter. */
  readonly span: Span | null;
  readonly measure: Measure;
  readonly region: string | null;
  readonly branch: string | null;
  readonly post: string | null;
  /** Words of a name. */
  readonly words: string;
  /** Somebody whose row is to be in the middle of the page. */
  readonly find: string | null;
  /** The page behind a row of the list, or ahead of it. */
  readonly after: Cursor | null;
  readonly before: Cursor | null;
  /** Of those without a place, the page behind this subject. */
  readonly waiting: string | null;
};

/** Where a page of a list begins: the last row of the page before, by value and id. */
export type Cursor = { readonly depth: number; readonly subjectId: string };

const NOTHING: Filters = { span: null, measure: "total", region: null, branch: null, post: null, words: "", find: null, after: null, before: null, waiting: null };

/** Null for what is no kind of board. */
export function readKind(text: string | undefined): BoardKind | null {
  return BOARD_KINDS.find((kind) => kind === text) ?? null;
}

const MOST_WORDS = 60;

/** Reads an address. What does not exist for anybody counts as not said; ids are judged by who asks, elsewhere. */
export function readFilters(kind: BoardKind, address: URLSearchParams): Filters {
  const said = (name: string) => address.get(name)?.trim() || null;
  return {
    span: readSpan(said("span") ?? ""),
    measure: measuresOf(kind).find((measure) => measure === said("by")) ?? "total",
    region: said("region"),
    branch: said("branch"),
    post: said("post"),
    words: (said("q") ?? "").slice(0, MOST_WORDS),
    find: said("find"),
    after: readCursor(said("after")),
    before: readCursor(said("before")),
    waiting: said("waiting"),
  };
}

/** The filters as an address has them; what goes without saying is not said. */
export function writeFilters(given: Partial<Filters>): Record<string, string | undefined> {
  const { span, measure, region, branch, post, words, find, after, before, waiting } = { ...NOTHING, ...given };
  return {
    span: span ?? undefined,
    by: measure === "total" ? undefined : measure,
    region: region ?? undefined,
    branch: branch ?? undefined,
    post: post ?? undefined,
    q: words || undefined,
    find: find ?? undefined,
    after: writeCursor(after),
    before: writeCursor(before),
    waiting: waiting ?? undefined,
  };
}

function readCursor(text: string | null): Cursor | null {
  const [, depth, subjectId] = /^(-?\d{1,6})~(.{1,200})$/.exec(text ?? "") ?? [];
  return depth === undefined || subjectId === undefined ? null : { depth: Number(depth), subjectId };
}

function writeCursor(cursor: Cursor | null): string | undefined {
  return cursor === null ? undefined : `${cursor.depth}~${cursor.subjectId}`;
}
