import { kindIn, monthIn, numberIn, wordsIn, type Cell } from "#app/core/outside/cells.ts";
import { figureKey, type OutsideFigure, type OutsideKind } from "#app/core/outside/figure.ts";
import { readHead, type Head, type HeadFault, type OutsideColumn } from "#app/core/outside/head.ts";
import { nearestName } from "#app/core/text/similar.ts";

/** A row of a file by its number there, from 1. */
export type Row = { readonly line: number; readonly cells: readonly Cell[] };

/** What rows are checked against. */
export type Known = {
  /** Those that the person may import for. */
  readonly branches: readonly { readonly id: string; readonly names: readonly string[] }[];
  /** Ids of the service standards. */
  readonly standards: readonly string[];
  /** YYYY-MM of today. */
  readonly thisMonth: string;
  /** Added to a number that is a day, for workbooks that count from 1904. */
  readonly shift: number;
};

export const ROW_FAULTS = [
  "branch-missing", "branch-unknown", "branch-like", "branch-two", "month-missing", "month-form", "month-future", "kind-missing", "kind-unknown", "standard-unknown", "standard-like",
  "value-missing", "value-form", "value-range", "value-share", "value-count", "answers-missing", "answers-count", "twice",
] as const;
/** What is wrong in a row: the column, what was written there, and what the sentence needs besides. */
export type RowFault = {
  readonly line: number;
  readonly column: OutsideColumn;
  readonly code: (typeof ROW_FAULTS)[number];
  readonly written: string;
  readonly meant: string;
};

export type CheckedRow = OutsideFigure & { readonly line: number };

/** What a file holds, and all that is wrong with it. Rows with neither a value nor a sample are left out, as a template has them. */
export type Checked = {
  readonly rows: readonly CheckedRow[];
  readonly empty: number;
  readonly head: readonly HeadFault[];
  readonly faults: readonly RowFault[];
};

/** For so many different words it is guessed what they were to be: guessing among thousands of names takes its time. */
const MOST_GUESSES = 30;
/** More than any branch has in a month; beyond it somebody typed something else. */
const MOST_COUNT = 100_000_000;
/** Of what was written, in a sentence or to guess by. */
const MOST_LETTERS = 60;

/** Checks every cell of a file, its head first; with a broken head no row is looked at. */
export function checkOutside([first, ...rest]: readonly Row[], known: Known): Checked {
  const { head, faults: headFaults } = readHead((first?.cells ?? []).map(wordsIn));
  if (headFaults.length > 0) return { rows: [], empty: 0, head: headFaults, faults: [] };
  const checker = new Checker(head, known);
  for (const row of rest) checker.check(row);
  return { rows: checker.rows, empty: checker.empty, head: [], faults: checker.faults };
}

class Checker {
  readonly rows: CheckedRow[] = [];
  readonly faults: RowFault[] = [];
  empty = 0;
  private readonly guessed = new Map<string, string | null>();
  private readonly seen = new Map<string, number>();
  private readonly named: ReadonlyMap<string, readonly string[]>;
  private readonly standards: ReadonlySet<string>;
  private row: Row = { line: 0, cells: [] };

  constructor(
    private readonly head: Head,
    private readonly known: Known,
  ) {
    const named = new Map<string, string[]>();
    for (const { id, names } of known.branches) for (const name of new Set([id, ...names].map(plain))) named.set(name, [...(named.get(name) ?? []), id]);
    this.named = named;
    this.standards = new Set(known.standards);
  }

  check(row: Row): void {
    this.row = row;
    if (this.words("value") === "" && this.words("answers") === "") {
      this.empty += 1;
      return;
    }
    const [branchId, month, kind, standard] = [this.branch(), this.month(), this.kind(), this.standard()];
    const value = kind && this.value(kind);
    const n = kind && this.answers(kind);
    if (branchId === null || month === null || kind === null || standard === null || value === null || n === null) return;
    const key = figureKey({ branchId, month, kind, standard });
    const before = this.seen.get(key);
    if (before !== undefined) return void this.fault("branch", "twice", String(before));
    this.seen.set(key, row.line);
    this.rows.push({ line: row.line, branchId, month, kind, standard: standard || null, value, n: n || null });
  }

  private branch(): string | null {
    const words = this.words("branch");
    if (words === "") return this.fault("branch", "branch-missing");
    const [id, other] = this.named.get(plain(words)) ?? [];
    if (other !== undefined) return this.fault("branch", "branch-two", id);
    if (id !== undefined) return id;
    const meant = this.guess(words, () => this.known.branches.flatMap(({ names }) => names));
    return this.fault("branch", meant === null ? "branch-unknown" : "branch-like", meant ?? "");
  }

  private month(): string | null {
    if (this.words("month") === "") return this.fault("month", "month-missing");
    const month = monthIn(this.cell("month"), this.known.shift);
    if (month === null) return this.fault("month", "month-form");
    return month > this.known.thisMonth ? this.fault("month", "month-future", month) : month;
  }

  private kind(): OutsideKind | null {
    if (this.words("kind") === "") return this.fault("kind", "kind-missing");
    return kindIn(this.cell("kind")) ?? this.fault("kind", "kind-unknown");
  }

  /** Empty for all of the service. */
  private standard(): string | null {
    const words = this.words("standard").toUpperCase();
    if (words === "" || this.standards.has(words)) return words;
    const meant = this.guess(words, () => this.known.standards);
    return this.fault("standard", meant === null ? "standard-unknown" : "standard-like", meant ?? "");
  }

  private value(kind: OutsideKind): number | null {
    if (this.words("value") === "") return this.fault("value", "value-missing");
    const value = numberIn(this.cell("value"));
    if (value === null) return this.fault("value", "value-form");
    if (kind === "complaints") return isCount(value) ? value : this.fault("value", "value-count");
    if (value < 0 || value > 100) return this.fault("value", "value-range");
    // A cell shown as 87.5% holds 0.875. Nobody's mean is so low; a share is likely.
    return value > 0 && value <= 1 ? this.fault("value", "value-share", String(Math.round(value * 1000) / 10)) : value;
  }

  /** 0 where complaints are not set against anything. */
  private answers(kind: OutsideKind): number | null {
    if (this.words("answers") === "") return kind === "complaints" ? 0 : this.fault("answers", "answers-missing");
    const n = numberIn(this.cell("answers"));
    return n !== null && n > 0 && isCount(n) ? n : this.fault("answers", "answers-count");
  }

  private guess(words: string, among: () => readonly string[]): string | null {
    const known = this.guessed.get(words);
    if (known !== undefined || this.guessed.size >= MOST_GUESSES) return known ?? null;
    const meant = nearestName(words.slice(0, MOST_LETTERS), among());
    this.guessed.set(words, meant);
    return meant;
  }

  private cell(column: OutsideColumn): Cell {
    const place = this.head.get(column);
    return place === undefined ? null : (this.row.cells[place] ?? null);
  }

  private words(column: OutsideColumn): string {
    return wordsIn(this.cell(column));
  }

  private fault(column: OutsideColumn, code: RowFault["code"], meant = ""): null {
    this.faults.push({ line: this.row.line, column, code, written: this.words(column).slice(0, MOST_LETTERS), meant });
    return null;
  }
}

function plain(name: string): string {
  return wordsIn(name).toLowerCase();
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST_COUNT;
}
