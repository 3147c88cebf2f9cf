import type { Lacking, Measured } from "#app/core/items/measured.ts";
import { useReader } from "#app/words/reader.tsx";

/** The figures of this page in the reader's words. */
export function useFigures() {
  const { t, formats } = useReader();
  const percent = (share: number) => t("statistics.percent", { value: formats.whole(100 * share) });
  const lacking = (why: Lacking) => t(`statistics.lacking.${why}`);
  return {
    percent,
    share: (measured: Measured) => (measured.value === null ? lacking(measured.why) : percent(measured.value)),
    correlation: (measured: Measured) => (measured.value === null ? lacking(measured.why) : formats.hundredths(measured.value)),
  };
}
