import type { Services } from "#app/platform/services.server.ts";
import { named, type RowPlaces } from "#app/standings/figures/reading/scope.server.ts";
import type { Both, Figure, HeatRows } from "#app/standings/figures/view.ts";

/** So many places that have moved away are named besides. */
const MOVED = 50;

/**
 * The rows of a map out of sums by place. Places of which there are results, but which belong elsewhere by now, come last;
 * where there was no room for all, they are left out like others.
 */
export async function heatRows<T extends { readonly place: string }>({ db }: Services, { of, places, more }: RowPlaces, sums: readonly T[], cellsOf: (own: readonly T[]) => Both<Figure>[]): Promise<HeatRows> {
  const byPlace = new Map<string, T[]>();
  for (const row of sums) {
    const own = byPlace.get(row.place);
    if (own) own.push(row);
    else byPlace.set(row.place, [row]);
  }
  const shown = new Set(places.map(({ id }) => id));
  const moved = more > 0 || of === "regions" ? [] : [...byPlace.keys()].filter((id) => id !== "" && !shown.has(id)).sort();
  const found = moved.length === 0 ? [] : await db.branch.findMany({ where: { id: { in: moved.slice(0, MOVED) } }, orderBy: { id: "asc" } });
  return { of, more, rows: [...places, ...found.map(named)].map((place) => ({ place, cells: cellsOf(byPlace.get(place.id) ?? []) })) };
}
