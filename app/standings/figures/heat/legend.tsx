import { HIGH, SHADED } from "#app/core/progress/shade.ts";
import type { Marks } from "#app/core/progress/shade.ts";
import type { HeatUnit } from "#app/standings/figures/heat/cell.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { HEAT } from "#app/ui/heat.ts";
import { useReader } from "#app/words/reader.tsx";

/** What the figures of a map are, and what its shades mean. */
export function HeatLegend({ marks: { dimension, total }, unit }: { marks: Marks; unit: HeatUnit }) {
  const { t } = useReader();
  const sign = unit === "share" ? "%" : "";
  const shades = [
    { shade: "low", words: t("figures.heat.low", { mark: `${dimension}${sign}` }) },
    { shade: "below", words: t("figures.heat.between", { from: dimension, to: `${total}${sign}` }) },
    { shade: "fair", words: t("figures.heat.between", { from: total, to: `${HIGH}${sign}` }) },
    { shade: "high", words: t("figures.heat.high", { mark: `${HIGH}${sign}` }) },
  ] as const;
  return (
    <div className="mt-6 text-note">
      <p className="measure text-quiet">
        {t(`figures.heat.said.${unit}`)} {t("figures.heat.few", { count: SHADED })}
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {shades.map(({ shade, words }) => (
          <li key={shade} className="inline-flex items-center gap-2">
            <span aria-hidden className={classNames("size-4 border border-line", HEAT[shade])} />
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
