import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { writeTeamFilters } from "#app/drills/team/filters.ts";
import { periodName } from "#app/drills/team/naming.ts";
import type { Option, TeamView } from "#app/drills/team/view.ts";
import { paths } from "#app/paths.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { postName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

/** Whom and when the map is of. */
export function FilterForm({ view: { filters, choices } }: { view: TeamView }) {
  const { t, read } = useReader();
  const first = t("team.filter.all");
  const named = (options: readonly Option[]) => options.map(({ value, name }) => ({ value, label: read(name) }));
  const { by, ...narrowing } = writeTeamFilters(filters);
  const narrowed = Object.values(narrowing).some((value) => value !== undefined);
  const standards = filters.by === "standard";
  return (
    <FilterBar
      action={paths.team()}
      label={t("team.filter.label")}
      show={t("team.filter.show")}
      words={{ name: "words", label: t("team.filter.words"), value: filters.words }}
      reset={narrowed ? { to: paths.team({ by }), label: t("team.filter.reset") } : null}
      kept={by === undefined ? {} : { by }}
      choices={[
        ...(standards
          ? [
              { name: "dimension", label: t("team.filter.dimension"), first: t("team.filter.weakest"), options: DIMENSIONS.map((value) => ({ value, label: t(`trade.dimension.${value}`) })), chosen: filters.dimension },
            ]
          : []),
        { name: "period", label: t("team.filter.period"), first: periodName(t, null), options: choices.quarters.map((value) => ({ value, label: periodName(t, value) })), chosen: filters.period },
        { name: "region", label: t("boards.filter.region"), first, options: named(choices.regions), chosen: filters.region },
        { name: "branch", label: t("boards.filter.branch"), first, options: named(choices.branches), chosen: filters.branch },
        { name: "post", label: t("boards.filter.post"), first, options: choices.posts.map((post) => ({ value: post, label: postName(t, post) })), chosen: filters.post },
      ]}
    />
  );
}
