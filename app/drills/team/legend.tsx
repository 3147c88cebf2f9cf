import { HIGH, SHADED, type Marks } from "#app/core/progress/shade.ts";
import { HEAT } from "#app/ui/heat.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

/** What the figures are and what the shades mean. */
export function Legend({ marks: { dimension, total }, by }: { marks: Marks; by: "dimension" | "standard" }) {
  const { t } = useReader();
  const unit = by === "standard" ? "%" : "";
  const shades = [
    { shade: "low", words: t("team.legend.low", { mark: `${dimension}${unit}` }) },
    { shade: "below", words: t("team.legend.between", { from: dimension, to: `${total}${unit}` }) },
    { shade: "fair", words: t("team.legend.between", { from: total, to: `${HIGH}${unit}` }) },
    { shade: "high", words: t("team.legend.high", { mark: `${HIGH}${unit}` }) },
  ] as const;
  return (
    <div className="text-note">
      <p className="text-quiet">{t(`team.legend.${by}`)}</p>
      <p className="text-quiet">{t("team.legend.few", { count: SHADED })}</p>
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
