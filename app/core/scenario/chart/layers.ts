/** An arrow between two places; several between the same two are the caller's to merge. */
export type Arrow = { readonly from: string; readonly to: string };

/** A place in a layer, or a point through which a long arrow passes it (`arrow` is then its number). */
export type Slot = { readonly id: string; readonly arrow: number | null };

/** Layers from the top, each in order from the left; `routes` has the slots of each arrow, from its upper end down. */
export type Layers = { readonly rows: readonly (readonly Slot[])[]; readonly routes: readonly (readonly Slot[])[] };

/**
 * Places in layers so that arrows lead down wherever they can: those that close a circle lead up. Within a layer each
 * stands near what it is joined to. The first place is the top, and what nothing is joined to stands at the bottom.
 */
export function layersOf(places: readonly string[], arrows: readonly Arrow[]): Layers {
  const ranks = ranksOf(places, arrows);
  const rows: Slot[][] = Array.from({ length: Math.max(0, ...ranks.values()) + 1 }, () => []);
  const slots = new Map(places.map((id) => [id, { id, arrow: null }]));
  for (const [id, slot] of slots) rows[ranks.get(id) ?? 0]?.push(slot);
  const routes = arrows.map(({ from, to }, arrow) => {
    const [upper, lower] = (ranks.get(from) ?? 0) <= (ranks.get(to) ?? 0) ? [from, to] : [to, from];
    const [top, bottom] = [ranks.get(upper) ?? 0, ranks.get(lower) ?? 0];
    const between = Array.from({ length: Math.max(0, bottom - top - 1) }, (_, i): Slot => ({ id: `${arrow}/${top + i + 1}`, arrow }));
    between.forEach((slot, i) => rows[top + i + 1]?.push(slot));
    return [slots.get(upper), ...between, slots.get(lower)].filter((slot): slot is Slot => slot !== undefined);
  });
  return { rows: ordered(rows, routes), routes };
}

/** How far below the top each place stands: the longest way to it without the arrows that close a circle. */
function ranksOf(places: readonly string[], arrows: readonly Arrow[]): ReadonlyMap<string, number> {
  const next = new Map(places.map((id) => [id, arrows.filter(({ from }) => from === id).map(({ to }) => to)]));
  const done: string[] = [];
  const state = new Map<string, "open" | "done">();
  const back = new Set<string>();
  const visit = (id: string): void => {
    state.set(id, "open");
    for (const to of next.get(id) ?? []) {
      if (state.get(to) === "open") back.add(`${id}\n${to}`);
      else if (!state.has(to)) visit(to);
    }
    state.set(id, "done");
    done.push(id);
  };
  for (const id of places) if (!state.has(id)) visit(id);
  const ranks = new Map(places.map((id) => [id, 0]));
  for (const id of done.reverse()) {
    const below = (ranks.get(id) ?? 0) + 1;
    for (const to of next.get(id) ?? []) if (!back.has(`${id}\n${to}`)) ranks.set(to, Math.max(ranks.get(to) ?? 0, below));
  }
  const bottom = Math.max(0, ...ranks.values());
  for (const id of places) if (!arrows.some(({ from, to }) => from === id || to === id)) ranks.set(id, bottom);
  return ranks;
}

const SWEEPS = 12;

/** Down and up by turns: each slot moves to the mean position of those it is joined to in the row before. */
function ordered(rows: Slot[][], routes: readonly (readonly Slot[])[]): Slot[][] {
  const above = new Map<Slot, Slot[]>();
  const below = new Map<Slot, Slot[]>();
  const join = (map: Map<Slot, Slot[]>, slot: Slot, other: Slot) => map.set(slot, [...(map.get(slot) ?? []), other]);
  for (const route of routes) {
    for (const [i, slot] of route.entries()) {
      const lower = route[i + 1];
      if (!lower) continue;
      join(below, slot, lower);
      join(above, lower, slot);
    }
  }
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const down = sweep % 2 === 0;
    for (const row of down ? rows : rows.toReversed()) sortByMean(row, rows, down ? above : below);
  }
  return rows;
}

function sortByMean(row: Slot[], rows: readonly Slot[][], joined: ReadonlyMap<Slot, readonly Slot[]>): void {
  const position = new Map(rows.flatMap((each) => each.map((slot, i) => [slot, (i + 0.5) / each.length] as const)));
  const wanted = new Map(
    row.map((slot) => {
      const others = joined.get(slot) ?? [];
      const mean = others.reduce((sum, other) => sum + (position.get(other) ?? 0), 0) / others.length;
      return [slot, others.length > 0 ? mean : (position.get(slot) ?? 0)];
    }),
  );
  row.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
}
