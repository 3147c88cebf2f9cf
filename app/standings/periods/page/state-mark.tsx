import type { PeriodState } from "#app/core/standings/period/period.ts";
import { useReader } from "#app/words/reader.tsx";

/** Where a period stands, in a word; one that is over and still open waits to be closed. */
export function StateMark({ state, over }: { state: PeriodState; over: boolean }) {
  const { t } = useReader();
  if (state === "open" && over) return <span className="text-warn">{t("periods.state.due")}</span>;
  return <span className={state === "frozen" || state === "paid" ? "font-semibold" : ""}>{t(`periods.state.${state}`)}</span>;
}
