import type { Form } from "#app/core/form/form.ts";
import type { VisitScore } from "#app/core/form/score.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { aboutOf } from "#app/curriculum/forms/shares.ts";
import { useReader } from "#app/words/reader.tsx";

/** Under an item: what its answer is worth, and what it costs its dimension; nothing while nothing is scored. */
export function AnswerWorth({ form, score, item: id }: { form: Form; score: VisitScore; item: string }) {
  const { t, formats } = useReader();
  const item = itemsOf(form).find((each) => each.id === id);
  const own = score.items.find((each) => each.item === id);
  const about = item && aboutOf(item);
  if (!own || !about || own.value === null) return null;
  if (own.value === 1) return <p className="mt-2 text-note text-quiet">{t("forms.preview.full")}</p>;
  const named = about === "premises" ? t("forms.premises") : t(`trade.dimension.${about}`);
  return <p className="mt-2 text-note text-quiet">{t("forms.preview.worth", { value: formats.whole(own.value * 100), loss: formats.tenths(own.loss), about: named })}</p>;
}
