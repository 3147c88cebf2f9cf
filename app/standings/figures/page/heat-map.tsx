import type { ReactNode } from "react";
import { shadeOf } from "#app/core/progress/shade.ts";
import { paths } from "#app/paths.ts";
import { writeFilters, type CellFilters } from "#app/standings/figures/filters.ts";
import type { HeatUnit } from "#app/standings/figures/heat/cell.tsx";
import { HeatLegend } from "#app/standings/figures/heat/legend.tsx";
import { HeatTable } from "#app/standings/figures/heat/table.tsx";
import type { Head, HeatRows } from "#app/standings/figures/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** A column of a map, and what it asks of the observations behind a cell. */
export type MapColumn = { readonly key: string; readonly head: ReactNode; readonly name: string; readonly asks: Partial<CellFilters> };

type MapProps = { page: "dimensions" | "standards"; head: Head; heat: HeatRows; columns: readonly MapColumn[]; unit: HeatUnit };

/** Branches, or regions that open into their branches, by column: drills and visits as a map of their own. */
export function HeatMaps({ page, head, heat, columns, unit }: MapProps) {
  const { t, read } = useReader();
  const { filters, marks } = head;
  const corner = t(heat.of === "regions" ? "boards.column.regions" : "boards.column.branches");
  const kinds = (["drills", "visits"] as const).filter((kind) => heat.rows.some(({ cells }) => cells.some((cell) => cell[kind] !== null)));
  if (kinds.length === 0) return <p className="mt-4 text-body">{t("figures.empty")}</p>;
  return (
    <>
      {kinds.map((kind) => (
        <div key={kind} className="mt-6">
          <h3 className="text-ui font-semibold">{t(`figures.map.${kind}`)}</h3>
          <HeatTable
            label={t(`figures.map.${kind}`)}
            corner={corner}
            columns={columns}
            unit={unit}
            rows={heat.rows.map(({ place, cells }) => {
              const where = heat.of === "regions" ? { region: place.id } : { branch: place.id };
              return {
                key: place.id,
                name: read(place.name),
                to: heat.of === "regions" ? paths.dashboard(page, writeFilters({ ...filters, ...where })) : null,
                cells: columns.map(({ asks }, i) => {
                  const figure = cells[i]?.[kind] ?? null;
                  return figure && { ...figure, shade: shadeOf(figure, marks, true), to: paths.dashboard("observations", writeFilters({ ...filters, ...where, ...asks, kind })) };
                }),
              };
            })}
          />
        </div>
      ))}
      {heat.more > 0 && <p className="mt-2 text-note text-quiet">{t("figures.map.more", { count: heat.more })}</p>}
      <HeatLegend marks={marks} unit={unit} />
    </>
  );
}
