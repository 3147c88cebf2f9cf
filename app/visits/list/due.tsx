import { TriangleAlert } from "lucide-react";
import { useReader } from "#app/words/reader.tsx";

/** Until when, with a sign besides the colour once it presses. Both days are YYYY-MM-DD of the bank. */
export function Due({ dueOn, today }: { dueOn: string; today: string }) {
  const { t, formats } = useReader();
  const day = formats.date(dueOn);
  if (dueOn > today) return <span>{t("visits.due", { day })}</span>;
  return (
    <span className="inline-flex items-center gap-1 font-semibold text-warn">
      <TriangleAlert aria-hidden size={16} strokeWidth={1.75} />
      {dueOn === today ? t("visits.dueToday") : t("visits.overdue", { day })}
    </span>
  );
}
