import { OUTSIDE_KINDS, type OutsideKind } from "#app/core/outside/figure.ts";
import { dayOfSerial } from "#app/core/time/serial.ts";

/** A cell as a file holds it. */
export type Cell = string | number | null;

const KIND_NAMES: Record<OutsideKind, readonly string[]> = {
  satisfaction: ["满意度", "客户满意度", "satisfaction"],
  complaints: ["投诉", "complaints", "complaint"],
};
/** Numbers that are days of this century in a workbook. */
const SERIALS = { first: 36_526, last: 73_050 } as const;

/** A cell as words: width evened out, trimmed; empty where there is nothing. */
export function wordsIn(cell: Cell): string {
  return String(cell ?? "").normalize("NFKC").trim();
}

/** YYYY-MM; null where the cell is no month. A workbook may hold a day of the month as a number. */
export function monthIn(cell: Cell, shift: number): string | null {
  if (typeof cell === "number" && cell + shift >= SERIALS.first && cell + shift <= SERIALS.last) {
    return dayOfSerial(cell + shift).slice(0, 7);
  }
  const words = wordsIn(cell);
  const [, year, month] = /^(20\d\d)\s*[-/.年]\s*(\d{1,2})(?:月|[-/.]\d{1,2}(?: .*)?)?$/.exec(words) ?? /^(20\d\d)(\d\d)$/.exec(words) ?? [];
  const number = Number(month);
  return year !== undefined && number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, "0")}` : null;
}

export function kindIn(cell: Cell): OutsideKind | null {
  const words = wordsIn(cell).toLowerCase();
  return OUTSIDE_KINDS.find((kind) => KIND_NAMES[kind].includes(words)) ?? null;
}

/** A number as it was typed, with or without a sign for per cent; null where it is none. Nothing is guessed of thousands. */
export function numberIn(cell: Cell): number | null {
  const words = wordsIn(cell).replace(/\s*%$/, "");
  if (!/^[+-]?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i.test(words)) return null;
  const number = Number(words);
  return Number.isFinite(number) ? number : null;
}
