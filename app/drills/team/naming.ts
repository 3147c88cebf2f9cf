import type { TFunction } from "i18next";
import { quarterName } from "#app/words/names.ts";

/** A quarter, or the latest twelve months for none. */
export function periodName(t: TFunction<"words">, period: string | null): string {
  return period === null ? t("team.period.year") : quarterName(t, period);
}
