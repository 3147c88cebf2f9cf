import type { LucideIcon } from "lucide-react";
import { Pencil, Scale, Waypoints } from "lucide-react";
import type { Grade } from "#app/core/scenario/difference/change.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

const LOOK: Record<Grade, { icon: LucideIcon; ink: string }> = {
  cosmetic: { icon: Pencil, ink: "text-quiet" },
  scoring: { icon: Scale, ink: "text-warn" },
  structural: { icon: Waypoints, ink: "text-seal" },
};

/** How grave a change is: a sign and its word. */
export function GradeMark({ grade }: { grade: Grade }) {
  const { t } = useReader();
  const { icon: Icon, ink } = LOOK[grade];
  return (
    <span className={classNames("inline-flex items-center gap-1.5 font-semibold", ink)}>
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      {t(`versions.grade.${grade}`)}
    </span>
  );
}
