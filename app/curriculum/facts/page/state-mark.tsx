import { CircleCheck, Clock, TriangleAlert } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { FactState } from "#app/core/facts/standing.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

const LOOK: Record<FactState, { icon: LucideIcon; ink: string }> = {
  good: { icon: CircleCheck, ink: "text-good" },
  soon: { icon: Clock, ink: "text-warn" },
  expired: { icon: TriangleAlert, ink: "text-seal" },
  missing: { icon: TriangleAlert, ink: "text-seal" },
};

/** How a fact stands today: a sign and its word. */
export function StateMark({ state, className }: { state: FactState; className?: string }) {
  const { t } = useReader();
  const { icon: Icon, ink } = LOOK[state];
  return (
    <span className={classNames("inline-flex items-center gap-1.5 text-note", ink, className)}>
      <Icon aria-hidden size={16} strokeWidth={1.75} className="shrink-0" />
      {t(`facts.state.${state}`)}
    </span>
  );
}
