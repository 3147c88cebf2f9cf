import { CircleCheck, CircleDashed, Hourglass, RotateCcw, Scale, TriangleAlert, X, type LucideIcon } from "lucide-react";
import type { ActionState } from "#app/core/visit/relapse.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

const LOOKS: Record<ActionState, { icon: LucideIcon; ink: string }> = {
  overdue: { icon: TriangleAlert, ink: "text-warn" },
  open: { icon: CircleDashed, ink: "text-ink" },
  waiting: { icon: Hourglass, ink: "text-ink" },
  relapsed: { icon: RotateCcw, ink: "text-seal" },
  closed: { icon: CircleCheck, ink: "text-good" },
  overturned: { icon: Scale, ink: "text-quiet" },
  "given-up": { icon: X, ink: "text-quiet" },
};

/** How a plan stands, with a sign beside the word. */
export function StateWord({ state }: { state: ActionState }) {
  const { t } = useReader();
  const { icon: Icon, ink } = LOOKS[state];
  return (
    <span className={classNames("inline-flex items-center gap-1.5 font-semibold", ink)}>
      <Icon aria-hidden size={16} strokeWidth={1.75} className="shrink-0" />
      {t(`actions.state.${state}`)}
    </span>
  );
}
