import { CircleCheck, OctagonAlert } from "lucide-react";
import type { VisitScore } from "#app/core/form/score.ts";
import type { Text } from "#app/core/text/text.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import { useReader } from "#app/words/reader.tsx";

type ScoreProps = {
  score: VisitScore;
  cap: number;
  /** Items that are shown and count: how many are answered, and how many still must be. */
  progress: { answered: number; missing: number };
  /** Questions of the critical items that failed. */
  criticals: readonly Text[];
};

/** What the answers come to, as the visit would be scored: four dimensions, the total below a rule, the premises apart. */
export function TrialScore({ score, cap, progress, criticals }: ScoreProps) {
  const { t, formats, read } = useReader();
  const figure = (value: number | null | undefined) => (value === null || value === undefined ? t("forms.preview.none") : formats.tenths(value));
  return (
    <section aria-labelledby="form-scores">
      <h2 id="form-scores" tabIndex={-1} className="border-b border-ink pb-2 font-serif text-lead font-semibold">
        {t("forms.preview.scores")}
      </h2>
      <dl className="text-ui">
        {DIMENSIONS.map((dimension) => (
          <div key={dimension} className="flex items-center justify-between gap-4 border-b border-line py-1.5">
            <dt className="flex items-center gap-2">
              <DimensionMark dimension={dimension} />
              {t(`trade.dimension.${dimension}`)}
            </dt>
            <dd className="font-semibold">{figure(score.dimensions[dimension]?.score)}</dd>
          </div>
        ))}
        <div className="flex items-baseline justify-between gap-4 py-2">
          <dt className="font-semibold">{t("forms.preview.total")}</dt>
          <dd className="font-serif text-title font-semibold">{figure(score.total)}</dd>
        </div>
        <div className="flex items-baseline justify-between gap-4 border-y border-line py-2">
          <dt>
            {t("forms.premises")}
            <span className="block text-note text-quiet">{t("forms.preview.premisesSaid")}</span>
          </dt>
          <dd className="font-semibold">{figure(score.premises)}</dd>
        </div>
      </dl>
      {score.failed && (
        <div className="mt-3 flex gap-2 text-ui text-seal">
          <OctagonAlert aria-hidden size={18} strokeWidth={1.75} className="mt-0.5 shrink-0" />
          <div>
            <p className="font-semibold">{t("forms.preview.failed", { cap })}</p>
            {criticals.map((question) => (
              <p key={question.zh}>{read(question)}</p>
            ))}
          </div>
        </div>
      )}
      <p className="mt-3 flex items-center gap-2 text-note text-quiet">
        {progress.missing === 0 && <CircleCheck aria-hidden size={16} strokeWidth={1.75} className="text-good" />}
        {t("forms.preview.answered", progress)}
      </p>
    </section>
  );
}
