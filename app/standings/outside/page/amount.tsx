import type { OutsideFigure } from "#app/core/outside/figure.ts";
import { useReader } from "#app/words/reader.tsx";

/** A figure beside how many it is made of. */
export function Amount({ kind, value, n }: Pick<OutsideFigure, "kind" | "value" | "n">) {
  const { t, formats } = useReader();
  const made = n === null ? t("outside.record.notCounted") : t(kind === "satisfaction" ? "outside.record.answered" : "outside.record.served", { count: n, n: formats.whole(n) });
  return (
    <span className="whitespace-nowrap">
      <span className="tabular-nums">{kind === "satisfaction" ? formats.tenths(value) : formats.whole(value)}</span>{" "}
      <span className="text-note text-quiet">{made}</span>
    </span>
  );
}
