import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { writeFilters, type CellFilters } from "#app/standings/figures/filters.ts";
import { FilterForm } from "#app/standings/figures/filter-form.tsx";
import { FigurePages } from "#app/standings/figures/pages.tsx";
import { Downloads } from "#app/ui/downloads.tsx";
import { useReader } from "#app/words/reader.tsx";
import type { Head } from "#app/standings/figures/view.ts";

/** What every page of figures begins with: the way to the others, and the filters. */
export function Frame({ page, head, children }: { page: "dimensions" | "standards" | "coverage" | null; head: Head; children: ReactNode }) {
  return (
    <>
      <FigurePages filters={head.filters} />
      <FilterForm action={paths.dashboard(page)} filters={head.filters} choices={head.choices} />
      {children}
    </>
  );
}

/** One part of a page, under its own head. */
export function Part({ id, title, said, children }: { id: string; title: string; said?: string; children?: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-10 border-t border-ink pt-4">
      <h2 id={id} className="font-serif text-lead font-semibold">
        {title}
      </h2>
      {said !== undefined && <p className="measure mt-1 text-note text-quiet">{said}</p>}
      {children}
    </section>
  );
}

/** Under which head each table stands. */
const NAMES = { trend: "trend", bins: "bins", spread: "spread", dimensions: "heat", transfer: "standards", standards: "heat", heard: "heard", undrilled: "undrilled", unvisited: "unvisited", failures: "failures", observations: "results" } as const;

/** A picture's figures to take along, narrowed as the page is. */
export function Download({ part, filters }: { part: keyof typeof NAMES; filters: Partial<CellFilters> }) {
  const { t, language } = useReader();
  const file = (format: string) => paths.dashboardFile(part, { ...writeFilters({ ...filters, after: null }), language, format });
  return (
    <div className="mt-3">
      <Downloads label={t("figures.file.label")} of={t(`figures.part.${NAMES[part]}`)} csv={file("csv")} xlsx={file("xlsx")} />
    </div>
  );
}

export const LINK = "inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink md:min-h-9";
