import { Link } from "@remix-run/react";
import { FACT_FILTERS, type FactFilter, type FactsView } from "#app/curriculum/facts/view.ts";
import { paths } from "#app/paths.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

/** All facts, those that keep texts out of assessment, or those that soon will. */
export function Filters({ asked, counts }: { asked: FactFilter; counts: FactsView["counts"] }) {
  const { t } = useReader();
  return (
    <nav aria-label={t("facts.filter.label")} className="mt-6">
      <ul className="flex flex-wrap gap-x-6">
        {FACT_FILTERS.map((filter) => (
          <li key={filter}>
            <Link
              to={paths.facts(filter === "all" ? undefined : filter)}
              aria-current={asked === filter ? "page" : undefined}
              className={classNames(
                "inline-flex min-h-11 items-center border-b-2 text-ui",
                asked === filter ? "border-seal font-semibold" : "border-transparent text-quiet hover:text-ink",
              )}
            >
              {t(`facts.filter.${filter}`, { count: counts[filter] })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
