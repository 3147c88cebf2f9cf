import type { Layers, Slot } from "#app/core/scenario/chart/layers.ts";

export type Size = { readonly width: number; readonly height: number };
/** Upper left corner, and the size. */
export type Box = Size & { readonly x: number; readonly y: number };
export type Placed = { readonly boxes: ReadonlyMap<Slot, Box>; readonly width: number; readonly height: number };

const EDGE = 24;
/** Room below a row for the numbers at its ways and for the ways to turn. */
const GAP_DOWN = 84;
const PASSES = 16;

/** Boxes stand apart; what only passes by keeps close. */
function gapBetween(a: Slot, b: Slot): number {
  if (a.toward !== null && b.toward !== null) return 6;
  return a.toward === null && b.toward === null ? 28 : 16;
}

/** Where each slot of the layers stands, in pixels: rows below each other, slots near those they are joined to. */
export function placeLayers({ rows, routes }: Layers, sizeOf: (slot: Slot) => Size): Placed {
  const centres = new Map<Slot, number>();
  for (const row of rows) spread(row, sizeOf, centres, () => 0);
  const above = new Map<Slot, Slot[]>();
  const below = new Map<Slot, Slot[]>();
  const join = (map: Map<Slot, Slot[]>, slot: Slot, other: Slot) => map.set(slot, [...(map.get(slot) ?? []), other]);
  for (const route of routes) {
    route.slice(1).forEach((lower, i) => {
      const upper = route[i];
      if (!upper) return;
      join(below, upper, lower);
      join(above, lower, upper);
    });
  }
  // Up and down by turns, and down at last: a row stands under what leads to it.
  for (let pass = 0; pass < PASSES; pass += 1) {
    const down = pass % 2 === 1;
    for (const row of down ? rows : rows.toReversed()) {
      spread(row, sizeOf, centres, (slot, i) => meanOf((down ? above : below).get(slot), centres) ?? besides(row, i, centres));
    }
  }
  const left = Math.min(...[...centres].map(([slot, centre]) => centre - sizeOf(slot).width / 2));
  const boxes = new Map<Slot, Box>();
  let y: number = EDGE;
  for (const row of rows) {
    const tallest = Math.max(...row.map((slot) => sizeOf(slot).height));
    for (const slot of row) {
      // What passes a row passes all of it, straight down.
      const size = slot.toward === null ? sizeOf(slot) : { ...sizeOf(slot), height: tallest };
      boxes.set(slot, { ...size, x: Math.round((centres.get(slot) ?? 0) - size.width / 2 - left) + EDGE, y });
    }
    y += tallest + GAP_DOWN;
  }
  const width = Math.max(...[...boxes.values()].map((box) => box.x + box.width)) + EDGE;
  return { boxes, width, height: y - GAP_DOWN + EDGE };
}

/** Puts the slots of a row where they want to be, as near as their order and their sizes allow. */
function spread(row: readonly Slot[], sizeOf: (slot: Slot) => Size, centres: Map<Slot, number>, wanted: (slot: Slot, i: number) => number): void {
  const apart = row.map((slot, i) => {
    const before = row[i - 1];
    return before ? (sizeOf(before).width + sizeOf(slot).width) / 2 + gapBetween(before, slot) : 0;
  });
  const wishes = row.map(wanted);
  const rightward: number[] = [];
  const leftward: number[] = [];
  wishes.forEach((wish, i) => rightward.push(Math.max(wish, (rightward[i - 1] ?? Number.NEGATIVE_INFINITY) + (apart[i] ?? 0))));
  for (let i = row.length - 1; i >= 0; i -= 1) {
    leftward[i] = Math.min(wishes[i] ?? 0, (leftward[i + 1] ?? Number.POSITIVE_INFINITY) - (apart[i + 1] ?? 0));
  }
  // Both keep the distances, so their mean does.
  row.forEach((slot, i) => centres.set(slot, ((rightward[i] ?? 0) + (leftward[i] ?? 0)) / 2));
}

function meanOf(slots: readonly Slot[] | undefined, centres: ReadonlyMap<Slot, number>): number | null {
  return slots ? slots.reduce((sum, slot) => sum + (centres.get(slot) ?? 0), 0) / slots.length : null;
}

/** Where that which nothing draws anywhere stands: close to its neighbours. */
function besides(row: readonly Slot[], i: number, centres: ReadonlyMap<Slot, number>): number {
  const own = row[i];
  const next = [row[i - 1], row[i + 1]].filter((slot): slot is Slot => slot !== undefined);
  return meanOf(next.length > 0 ? next : undefined, centres) ?? (own && centres.get(own)) ?? 0;
}
