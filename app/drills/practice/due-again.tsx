import type { DueAgain as Due } from "#app/drills/practice/view.ts";
import { useWhen } from "#app/drills/practice/when.ts";
import { useReader } from "#app/words/reader.tsx";

/** When the reader should practise a standard again. */
export function DueAgain({ due: { day, today } }: { due: Due }) {
  const { t } = useReader();
  const when = useWhen(today);
  return <p className="mt-2 text-ui">{day <= today ? t("practice.again.now") : t("practice.again.due", { when: when(day) })}</p>;
}
