import type { FillMeasure } from "#app/visits/view/fill.ts";
import type { Answer, Item } from "#app/core/form/form.ts";
import { useAnswerWords } from "#app/visits/score/found-words.ts";
import { useReader } from "#app/words/reader.tsx";

type TraceProps = { item: FillMeasure | Item; before: Answer | null; after: Answer | null };

/** One answer before and after it was changed, in words. */
export function BeforeAfter({ item, before, after }: TraceProps) {
  const { t } = useReader();
  const answerWords = useAnswerWords();
  const words = (answer: Answer | null) => (answer && answerWords(item, answer).said) || t("review.visit.unanswered");
  return (
    <p>
      <span className="sr-only">{t("review.visit.edit.before")}</span>
      <s className="text-quiet">{words(before)}</s>
      <span aria-hidden> → </span>
      <span className="sr-only">{t("review.visit.edit.after")}</span>
      <span className="font-semibold">{words(after)}</span>
    </p>
  );
}
