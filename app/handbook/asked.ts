import { DIMENSIONS, type Dimension } from "#app/core/scenario/dimension.ts";

/** What an address asks the handbook for; null and empty ask for nothing. */
export type Asked = { readonly dimension: Dimension | null; readonly words: string };

const MOST_WORDS = 100;

/** Reads an address. What does not exist counts as not said. */
export function readAsked(address: URLSearchParams): Asked {
  const dimension = DIMENSIONS.find((each) => each === address.get("dimension")) ?? null;
  return { dimension, words: (address.get("words") ?? "").trim().slice(0, MOST_WORDS) };
}
