import { Flag, OctagonAlert } from "lucide-react";
import type { Text } from "#app/core/text/text.ts";
import { useReader } from "#app/words/reader.tsx";

type MarksProps = {
  critical: Text | null;
  /** What the cap took from the total here, in tenths; 0 almost everywhere. */
  cap: number;
  settled: boolean;
};

/** What stands out about a step: a critical failure, and that it settled the ending. */
export function Marks({ critical, cap, settled }: MarksProps) {
  const { t, read, formats } = useReader();
  if (!critical && !settled) return null;
  return (
    <ul className="mt-3 space-y-1 text-ui font-semibold text-seal lg:mt-0">
      {critical && (
        <li className="flex items-center gap-2">
          <OctagonAlert aria-hidden size={18} strokeWidth={1.75} className="shrink-0" />
          {t("debrief.steps.critical")} · {read(critical)}
          {cap < 0 && ` ${t("debrief.steps.cap", { change: formats.signedTenths(cap / 10) })}`}
        </li>
      )}
      {settled && (
        <li className="flex items-center gap-2">
          <Flag aria-hidden size={18} strokeWidth={1.75} className="shrink-0" />
          {t("debrief.steps.settled")}
        </li>
      )}
    </ul>
  );
}
