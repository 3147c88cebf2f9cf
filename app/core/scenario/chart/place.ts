import type { Layers, Slot } from "#app/core/scenario/chart/layers.ts";

export type Size = { readonly width: number; readonly height: number };
/** Upper left corner, and the size. */
export type Box = Size & { readonly x: number; readonly y: number };
export type Placed = { readonly boxes: ReadonlyMap<Slot, Box>; readonly width: number; readonly height: number };

const GAP = { across: 36, down: 84 } as const;
const PASSES = 16;

/** Where each slot of the layers stands, in pixels: rows below each other, slots near those they are joined to. */
export function placeLayers({ rows, routes }: Layers, sizeOf: (slot: Slot) => Size): Placed {
  const centres = new Map<Slot, number>();
  for (const row of rows) spread(row, sizeOf, centres, (_, i) => i * 400);
  const joined = neighbours(routes);
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const row of pass % 2 === 0 ? rows : rows.toReversed()) {
      spread(row, sizeOf, centres, (slot, i) => {
        const others = joined.get(slot) ?? [];
        // What nothing is joined to stays beside its neighbour.
        const near = others.length > 0 ? others : row.slice(Math.max(0, i - 1), i);
        return near.reduce((sum, other) => sum + (centres.get(other) ?? 0), 0) / (near.length || 1);
      });
    }
  }
  const left = Math.min(...[...centres].map(([slot, centre]) => centre - sizeOf(slot).width / 2));
  const boxes = new Map<Slot, Box>();
  let y = GAP.across;
  for (const row of rows) {
    for (const slot of row) {
      const size = sizeOf(slot);
      boxes.set(slot, { ...size, x: Math.round((centres.get(slot) ?? 0) - size.width / 2 - left) + GAP.across, y });
    }
    y += Math.max(...row.map((slot) => sizeOf(slot).height)) + GAP.down;
  }
  const width = Math.max(...[...boxes.values()].map((box) => box.x + box.width)) + GAP.across;
  return { boxes, width, height: y - GAP.down + GAP.across };
}

/** Puts the slots of a row where they want to be, as near as their order and their sizes allow. */
function spread(row: readonly Slot[], sizeOf: (slot: Slot) => Size, centres: Map<Slot, number>, wanted: (slot: Slot, i: number) => number): void {
  const apart = row.map((slot, i) => {
    const before = row[i - 1];
    return before ? (sizeOf(before).width + sizeOf(slot).width) / 2 + GAP.across : 0;
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

function neighbours(routes: Layers["routes"]): ReadonlyMap<Slot, readonly Slot[]> {
  const joined = new Map<Slot, Slot[]>();
  for (const route of routes) {
    for (const [i, slot] of route.entries()) {
      const others = [route[i - 1], route[i + 1]].filter((other): other is Slot => other !== undefined);
      joined.set(slot, [...(joined.get(slot) ?? []), ...others]);
    }
  }
  return joined;
}
