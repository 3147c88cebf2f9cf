import type { TFunction } from "i18next";
import type { Measure } from "#app/core/standings/board.ts";

export function measureName(t: TFunction<"words">, measure: Measure): string {
  return measure === "total" || measure === "premises" ? t(`boards.measures.${measure}`) : t(`trade.dimension.${measure}`);
}
