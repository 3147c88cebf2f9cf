import { LEVELS, type ScenarioFilter } from "#app/core/scenario/filter.ts";
import { CHANNELS, FAMILIES, SEATS } from "#app/core/scenario/scenario.ts";
import { LEVEL_NAMES } from "#app/drills/shelf/scenario-facts.tsx";
import { paths } from "#app/paths.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Which of the scenarios are listed. */
export function ShelfFilter({ asked, narrowed }: { asked: ScenarioFilter; narrowed: boolean }) {
  const { t } = useReader();
  const first = t("shelf.filter.all");
  return (
    <FilterBar
      action={paths.drills()}
      label={t("shelf.filter.label")}
      show={t("shelf.filter.show")}
      words={{ name: "words", label: t("shelf.filter.words"), value: asked.words }}
      kept={asked.standard === null ? {} : { standard: asked.standard }}
      reset={narrowed ? { to: paths.drills(), label: t("shelf.filter.reset") } : null}
      choices={[
        { name: "family", label: t("shelf.filter.family"), first, chosen: asked.family, options: FAMILIES.map((value) => ({ value, label: t(`trade.family.${value}`) })) },
        { name: "channel", label: t("shelf.filter.channel"), first, chosen: asked.channel, options: CHANNELS.map((value) => ({ value, label: t(`trade.channel.${value}`) })) },
        { name: "seat", label: t("shelf.filter.seat"), first, chosen: asked.seat, options: SEATS.map((value) => ({ value, label: t(`trade.seat.${value}`) })) },
        {
          name: "level",
          label: t("shelf.level"),
          first,
          chosen: asked.level === null ? null : String(asked.level),
          options: LEVELS.map((value) => ({ value: String(value), label: t(`trade.level.${LEVEL_NAMES[value]}`) })),
        },
      ]}
    />
  );
}
