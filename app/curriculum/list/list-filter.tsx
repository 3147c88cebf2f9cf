import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { LEVELS } from "#app/core/scenario/filter.ts";
import { CHANNELS, FAMILIES, SEATS } from "#app/core/scenario/scenario.ts";
import { isNarrowed, ORIGINS, STATES, type ListFilter } from "#app/curriculum/list/filter.ts";
import { LEVEL_NAMES } from "#app/curriculum/list/level-names.ts";
import type { ScenarioList } from "#app/curriculum/view.ts";
import { paths } from "#app/paths.ts";
import { FilterBar, type FilterChoice } from "#app/ui/filter-bar.tsx";
import { useReader } from "#app/words/reader.tsx";

type ListFilterFormProps = { asked: ListFilter; standards: ScenarioList["standards"] };

/** Which scenarios are listed; everything asked for stands in the address. */
export function ListFilterForm({ asked, standards }: ListFilterFormProps) {
  const { t, read } = useReader();
  const choice = <V extends string | number>(name: "family" | "seat" | "channel" | "level" | "dimension" | "standard" | "state" | "origin", known: readonly V[], say: (value: V) => string): FilterChoice => ({
    name,
    label: t(`scenarios.filter.${name}`),
    first: t("scenarios.filter.all"),
    chosen: asked[name] === null ? null : String(asked[name]),
    options: known.map((value) => ({ value: String(value), label: say(value) })),
  });
  const titles = new Map(standards.map(({ id, title }) => [id, read(title)]));
  return (
    <FilterBar
      action={paths.scenarios()}
      label={t("scenarios.filter.label")}
      show={t("scenarios.filter.show")}
      words={{ name: "words", label: t("scenarios.filter.words"), value: asked.words }}
      reset={isNarrowed(asked) ? { to: paths.scenarios(), label: t("scenarios.filter.reset") } : null}
      choices={[
        choice("family", FAMILIES, (family) => t(`trade.family.${family}`)),
        choice("seat", SEATS, (seat) => t(`trade.seat.${seat}`)),
      ]}
      more={{
        label: t("scenarios.filter.more"),
        choices: [
          choice("channel", CHANNELS, (channel) => t(`trade.channel.${channel}`)),
          choice("level", LEVELS, (level) => t(`trade.level.${LEVEL_NAMES[level]}`)),
          choice("dimension", DIMENSIONS, (dimension) => t(`trade.dimension.${dimension}`)),
          choice("standard", [...titles.keys()], (id) => t("scenarios.filter.standardValue", { id, title: titles.get(id) })),
          choice("state", STATES, (state) => t(`scenarios.filter.stateValue.${state}`)),
          choice("origin", ORIGINS, (origin) => t(`scenarios.filter.originValue.${origin}`)),
        ],
      }}
    />
  );
}
