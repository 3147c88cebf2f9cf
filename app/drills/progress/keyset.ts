/** Which way a list was turned from the row in its address: on from it, back from it, or not at all. */
export type Turn = "from-the-start" | "on" | "back";

/** One page of a list, in the list's order, and whether there is more on either side. */
export type Leaf<T> = { readonly rows: readonly T[]; readonly before: boolean; readonly after: boolean };

/**
 * A page out of what a database found beyond the row in the address: one row more than the page holds tells that
 * there are others. Turned back, it was asked in the opposite order. What comes to the list meanwhile moves nothing.
 * @param found at most `size + 1` rows, in the order in which they were asked for
 */
export function leafOf<T>(found: readonly T[], size: number, turn: Turn): Leaf<T> {
  const rows = found.slice(0, size);
  const more = found.length > size;
  if (turn === "back") return { rows: rows.toReversed(), before: more, after: true };
  return { rows, before: turn === "on", after: more };
}
