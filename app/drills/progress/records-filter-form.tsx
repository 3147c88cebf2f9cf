import { isNarrowed, RESULTS } from "#app/drills/progress/records-filter.ts";
import type { RecordsView } from "#app/drills/view/records.ts";
import { paths } from "#app/paths.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Which of one's records are listed. */
export function RecordsFilterForm({ view: { filter, choices } }: { view: RecordsView }) {
  const { t, read, formats } = useReader();
  const first = t("records.filter.all");
  return (
    <FilterBar
      action={paths.records()}
      label={t("records.filter.label")}
      show={t("records.filter.show")}
      words={{ name: "words", label: t("records.filter.words"), value: filter.words }}
      reset={isNarrowed(filter) ? { to: paths.records(), label: t("records.filter.reset") } : null}
      choices={[
        { name: "scenario", label: t("records.scenario"), first, chosen: filter.scenario, options: choices.scenarios.map(({ slug, title }) => ({ value: slug, label: read(title) })) },
        { name: "mode", label: t("records.mode"), first, chosen: filter.mode, options: (["practice", "assessment"] as const).map((mode) => ({ value: mode, label: t(`trade.mode.${mode}`) })) },
        {
          name: "result",
          label: t("records.outcome"),
          first,
          chosen: filter.result,
          options: RESULTS.map((result) => ({ value: result, label: result === "open" ? t("records.open") : t(`trade.outcome.${result}`) })),
        },
        { name: "month", label: t("records.filter.month"), first, chosen: filter.month, options: choices.months.map((month) => ({ value: month, label: formats.month(month) })) },
      ]}
    />
  );
}
