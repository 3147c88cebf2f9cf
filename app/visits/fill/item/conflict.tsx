import { answerIn } from "#app/visits/fill/draft.ts";
import type { Entry } from "#app/visits/fill/desk/entry.ts";
import { useAnswerWords } from "#app/visits/score/found-words.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Two answers to one item, side by side; the evaluator says which one stays. */
export function Conflict({ entry, onChoose }: { entry: Entry; onChoose: (which: "own" | "stored") => void }) {
  const { t } = useReader();
  const words = useAnswerWords();
  const { item, draft, stored } = entry;
  const own = answerIn(item, draft);
  if (!stored || !own.ok) return null;
  return (
    <Notice tone="warn" title={t("visits.conflict.title")} alert className="mt-4">
      <p>{t("visits.conflict.said")}</p>
      <p className="mt-2">{t("visits.conflict.stored", { answer: words(item, stored.answer).said })}</p>
      <p>{t("visits.conflict.own", { answer: words(item, own.value).said })}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button type="button" onClick={() => onChoose("stored")}>
          {t("visits.conflict.keepStored")}
        </Button>
        <Button type="button" onClick={() => onChoose("own")}>
          {t("visits.conflict.keepOwn")}
        </Button>
      </div>
    </Notice>
  );
}
