import { Link, useNavigation } from "@remix-run/react";
import { Leaves } from "#app/drills/progress/leaves.tsx";
import { FilterForm } from "#app/drills/team/filter-form.tsx";
import { writeTeamFilters } from "#app/drills/team/filters.ts";
import { Legend } from "#app/drills/team/legend.tsx";
import { TeamMap } from "#app/drills/team/map.tsx";
import type { TeamView } from "#app/drills/team/view.ts";
import { paths } from "#app/paths.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** The map of the reader's people: what the columns are, whom and when it is of, the map, and its other pages. */
export function TeamPage({ view }: { view: TeamView }) {
  const { t } = useReader();
  const { filters, rows, before, after } = view;
  const asked = writeTeamFilters(filters);
  const loading = useNavigation().state === "loading";
  return (
    <>
      <Kinds view={view} />
      <FilterForm view={view} />
      {view.tooMany && <Notice className="mt-4">{t("team.tooMany")}</Notice>}
      {view.cut && <Notice className="mt-4">{t("team.cut")}</Notice>}
      <div aria-busy={loading} className={classNames("mt-6 transition-opacity duration-150", loading && "opacity-50")}>
        {rows.length === 0 ? <p className="measure text-body">{t(isWhole(view) ? "team.nobody" : "team.nothing")}</p> : <Filled view={view} />}
        <Leaves
          label={t("team.leaves.label")}
          before={before === null ? null : { to: paths.team({ ...asked, before }), label: t("team.leaves.before") }}
          after={after === null ? null : { to: paths.team({ ...asked, after }), label: t("team.leaves.after") }}
        />
      </div>
    </>
  );
}

function Filled({ view }: { view: TeamView }) {
  const { t } = useReader();
  return (
    <>
      <Legend marks={view.marks} by={view.filters.by} />
      {view.columns.length === 0 && <p className="measure mt-4 text-body">{t("team.noStandards")}</p>}
      <TeamMap view={view} />
    </>
  );
}

function isWhole({ filters: { words, region, branch, post } }: TeamView): boolean {
  return words === "" && region === null && branch === null && post === null;
}

/** From dimensions to standards and back, of the same people; and to what was assigned to them. */
function Kinds({ view: { filters } }: { view: TeamView }) {
  const { t } = useReader();
  return (
    <div className="mt-6 flex flex-wrap items-end justify-between gap-x-8 border-b border-line">
      <nav aria-label={t("team.by.label")} className="-mb-px">
        <ul className="flex gap-x-8">
          {(["dimension", "standard"] as const).map((by) => (
            <li key={by}>
              <Link
                to={paths.team(writeTeamFilters({ ...filters, by }))}
                aria-current={by === filters.by ? "page" : undefined}
                className={classNames("flex min-h-11 items-center border-b-2 text-ui", by === filters.by ? "border-seal font-semibold" : "border-transparent text-quiet hover:text-ink")}
              >
                {t(`team.by.${by}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Link to={paths.assignments()} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
        {t("team.assignments")}
      </Link>
    </div>
  );
}
