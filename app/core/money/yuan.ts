import { refuse, ok, type Result } from "#app/core/result.ts";

/** Hundredths of a yuan in one. */
const FEN = 100;
/** The greatest amount there is, in fen: far more than any visit costs. */
export const MOST_FEN = 9_999_999;

/**
 * An amount in fen as somebody typed it in yuan: digits, half or full width, and at most two decimals. Nothing is guessed:
 * no signs, no thousands, no currency. Whole numbers throughout, never a float. Refuses `amount-shape`, `amount-large`.
 * @param most the greatest amount taken, in fen
 */
export function fenIn(typed: string, most: number = MOST_FEN): Result<number> {
  const [, yuan, decimals = ""] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(halfWidth(typed.trim())) ?? [];
  if (yuan === undefined) return refuse("amount-shape");
  const fen = Number(yuan) * FEN + Number(decimals.padEnd(2, "0"));
  return fen > most ? refuse("amount-large", { most: yuanOf(most) }) : ok(fen);
}

function halfWidth(text: string): string {
  return text.replaceAll(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Fen as yuan with two decimals, `1234.50`; no sign and no thousands, so that it can be typed again. */
export function yuanOf(fen: number): string {
  return `${Math.floor(fen / FEN)}.${String(fen % FEN).padStart(2, "0")}`;
}
