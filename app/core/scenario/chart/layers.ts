/** An arrow between two places; several between the same two are the caller's to merge. */
export type Arrow = { readonly from: string; readonly to: string };

/** A place in a layer, or a point through which long arrows pass it (`toward` is then where they lead). */
export type Slot = { readonly id: string; readonly toward: string | null };

/** Layers from the top, each in order from the left; `routes` has the slots of each arrow, from its upper end down. */
export type Layers = { readonly rows: readonly (readonly Slot[])[]; readonly routes: readonly (readonly Slot[])[] };

/** What keeps a drawing narrow: places in one layer at most, and places that stand in layers of their own below all others. */
export type Bounds = { readonly across: number; readonly last: ReadonlySet<string>; readonly lastAcross: number };

const UNBOUND: Bounds = { across: Number.POSITIVE_INFINITY, last: new Set(), lastAcross: Number.POSITIVE_INFINITY };

/**
 * Places in layers so that arrows lead down wherever they can: those that close a circle lead up. Within a layer each
 * stands near what it is joined to. The first place is the top, and what nothing is joined to stands at the bottom.
 * Arrows to the same place share the points through which they pass.
 */
export function layersOf(places: readonly string[], arrows: readonly Arrow[], bounds = UNBOUND): Layers {
  const ranks = ranksOf(places, arrows, bounds);
  const rows: Slot[][] = Array.from({ length: Math.max(0, ...ranks.values()) + 1 }, () => []);
  const slots = new Map<string, Slot>();
  const slotAt = (id: string, rank: number, toward: string | null): Slot => {
    const slot = slots.get(id) ?? { id, toward };
    if (!slots.has(id)) rows[rank]?.push(slot);
    slots.set(id, slot);
    return slot;
  };
  for (const id of places) slotAt(id, ranks.get(id) ?? 0, null);
  const routes = arrows.map(({ from, to }) => {
    const down = (ranks.get(from) ?? 0) <= (ranks.get(to) ?? 0);
    const [upper, lower] = down ? [from, to] : [to, from];
    const [top, bottom] = [ranks.get(upper) ?? 0, ranks.get(lower) ?? 0];
    const between = Array.from({ length: Math.max(0, bottom - top - 1) }, (_, i) => slotAt(`${down ? "down" : "up"} ${to}/${top + i + 1}`, top + i + 1, to));
    return [slotAt(upper, top, null), ...between, slotAt(lower, bottom, null)];
  });
  return { rows: ordered(rows, routes), routes };
}

/** How far below the top each place stands: at least the longest way to it without the arrows that close a circle. */
function ranksOf(places: readonly string[], arrows: readonly Arrow[], { across, last, lastAcross }: Bounds): ReadonlyMap<string, number> {
  const above = new Map<string, string[]>();
  const order = downward(places, arrows, (from, to) => above.set(to, [...(above.get(to) ?? []), from]));
  const ranks = new Map<string, number>();
  const crowd: number[] = [];
  const stand = (id: string, least: number, most: number) => {
    let rank = least;
    while ((crowd[rank] ?? 0) >= most) rank += 1;
    crowd[rank] = (crowd[rank] ?? 0) + 1;
    ranks.set(id, rank);
  };
  const joined = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const bottom = () => Math.max(0, ...ranks.values());
  for (const id of order) {
    if (joined.has(id) && !last.has(id)) stand(id, Math.max(0, ...(above.get(id) ?? []).map((each) => (ranks.get(each) ?? 0) + 1)), across);
  }
  const ground = bottom() + 1;
  for (const id of places) if (last.has(id)) stand(id, ground, lastAcross);
  const floor = bottom();
  for (const id of places) if (!ranks.has(id)) stand(id, floor, across);
  return ranks;
}

/** The places so ordered that arrows lead onward, but for those that close a circle; tells each arrow that leads onward. */
function downward(places: readonly string[], arrows: readonly Arrow[], tell: (from: string, to: string) => void): string[] {
  const next = new Map(places.map((id) => [id, arrows.filter(({ from }) => from === id).map(({ to }) => to)]));
  const done: string[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (id: string): void => {
    state.set(id, "open");
    for (const to of next.get(id) ?? []) {
      if (state.get(to) === "open") continue;
      tell(id, to);
      if (!state.has(to)) visit(to);
    }
    state.set(id, "done");
    done.push(id);
  };
  for (const id of places) if (!state.has(id)) visit(id);
  return done.reverse();
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
