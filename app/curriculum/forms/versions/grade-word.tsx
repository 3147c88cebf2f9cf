import type { LucideIcon } from "lucide-react";
import { CircleHelp, Pencil, Scale } from "lucide-react";
import type { Grade } from "#app/core/scenario/difference/change.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

const LOOK: Record<Grade, { icon: LucideIcon; ink: string }> = {
  cosmetic: { icon: Pencil, ink: "text-quiet" },
  scoring: { icon: Scale, ink: "text-warn" },
  structural: { icon: CircleHelp, ink: "text-seal" },
};

/** How grave a change of a form is: a sign and its word. */
export function GradeWord({ grade }: { grade: Grade }) {
  const { t } = useReader();
  const { icon: Icon, ink } = LOOK[grade];
  return (
    <span className={classNames("inline-flex items-center gap-1.5 font-semibold", ink)}>
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      {t(`forms.grade.${grade}`)}
    </span>
  );
}
