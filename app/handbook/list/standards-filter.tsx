import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import type { Asked } from "#app/handbook/asked.ts";
import { paths } from "#app/paths.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Which of the standards are listed. */
export function StandardsFilter({ asked: { dimension, words } }: { asked: Asked }) {
  const { t } = useReader();
  const options = DIMENSIONS.map((value) => ({ value, label: t(`trade.dimension.${value}`) }));
  const narrowed = dimension !== null || words !== "";
  return (
    <FilterBar
      action={paths.handbook()}
      label={t("handbook.filter.label")}
      show={t("handbook.filter.show")}
      words={{ name: "words", label: t("handbook.filter.words"), value: words }}
      reset={narrowed ? { to: paths.handbook(), label: t("handbook.filter.reset") } : null}
      choices={[{ name: "dimension", label: t("handbook.filter.dimension"), first: t("handbook.filter.all"), chosen: dimension, options }]}
    />
  );
}
