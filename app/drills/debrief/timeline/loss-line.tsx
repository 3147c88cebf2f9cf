import type { Loss } from "#app/core/drill/grade.ts";
import { DIMENSION_LOOK, DimensionMark } from "#app/ui/dimension-mark.tsx";
import type { DebriefDecision } from "#app/drills/view/debrief.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

type LossLineProps = { loss: Loss; change: number; decision: DebriefDecision };

/** What one step changed in one dimension, why, and the standards that say so. */
export function LossLine({ loss, change, decision }: LossLineProps) {
  const { t, formats } = useReader();
  const source = t(`debrief.steps.source.${loss.source}`);
  const detail = useDetail(loss, decision);
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 text-ui">
      <span className="inline-flex items-center gap-2 self-center">
        <DimensionMark dimension={loss.dimension} />
        <span className={classNames("min-w-12 text-right font-semibold", DIMENSION_LOOK[loss.dimension].ink)}>
          {formats.signedTenths(change / 10)}
        </span>
        <span>{t(`trade.dimensionShort.${loss.dimension}`)}</span>
      </span>
      <span className="text-quiet">
        {[source, detail, loss.standards.join(t("debrief.steps.comma"))].filter(Boolean).join(" · ")}
      </span>
    </li>
  );
}

function useDetail(loss: Loss, decision: DebriefDecision): string | null {
  const { t, formats } = useReader();
  if (loss.source === "pace" && decision.overtimeSeconds > 0) {
    return t("debrief.steps.paceDetail", {
      used: formats.whole(decision.shareSeconds + decision.overtimeSeconds),
      share: formats.whole(decision.shareSeconds),
    });
  }
  if (loss.source === "economy" && decision.detour > 0) {
    return t("debrief.steps.detourDetail", { count: decision.detour });
  }
  return null;
}
