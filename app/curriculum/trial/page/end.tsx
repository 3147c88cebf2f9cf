import type { TrialDecision, TrialEnd, TrialLoss } from "#app/curriculum/trial/view.ts";
import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";
import { WORDLESS } from "#app/words/wordless.ts";

/** How the trial ended, its total, and what each step lost. */
export function End({ end }: { end: TrialEnd }) {
  const { t, read, formats } = useReader();
  const { outcome, title, text, grade } = end;
  return (
    <section aria-labelledby="end" className="border-t border-ink pt-4">
      <h2 id="end" className="font-serif text-lead font-semibold">
        {t(`trade.outcome.${outcome}`)}
        {title && ` · ${read(title)}`}
      </h2>
      <p className="measure mt-1 text-body">{text ? read(text) : t("drafts.trial.end.left")}</p>
      {grade ? (
        <>
          <p className="mt-4 font-serif text-title font-semibold">{t("drafts.trial.end.total", { total: formats.tenths(grade.total) })}</p>
          {grade.failed && <p className="font-semibold text-seal">{t("drafts.trial.end.failed")}</p>}
          <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-ui">
            {grade.dimensions.map(({ dimension, score }) => (
              <li key={dimension} className="inline-flex items-center gap-1.5">
                <DimensionMark dimension={dimension} />
                {t(`trade.dimension.${dimension}`)}
                <span className="font-semibold">{formats.tenths(score)}</span>
              </li>
            ))}
          </ul>
          <h3 className="mt-8 text-ui font-semibold">{t("drafts.trial.end.losses")}</h3>
          <ol className="mt-2">
            {grade.decisions.map((decision) => (
              <Decision key={decision.turn} decision={decision} />
            ))}
          </ol>
        </>
      ) : (
        <Notice tone="warn" className="mt-4">
          <p>{t("drafts.trial.end.ungraded")}</p>
        </Notice>
      )}
    </section>
  );
}

function Decision({ decision: { turn, act, said, losses, better, note, settledEnding } }: { decision: TrialDecision }) {
  const { t, read } = useReader();
  return (
    <li className="border-t border-line py-3 text-ui">
      <p>
        <span className="text-quiet">{t("drafts.trial.move", { turn: turn + 1 })} </span>
        {said ? read(said) : t(WORDLESS[act])}
      </p>
      {losses.length === 0 ? (
        <p className="text-note text-quiet">{t("drafts.trial.end.clean")}</p>
      ) : (
        <ul className="mt-1">
          {losses.map((loss) => (
            <Loss key={`${loss.dimension} ${loss.source}`} loss={loss} />
          ))}
        </ul>
      )}
      {settledEnding && <p className="text-note font-semibold text-seal">{t("drafts.trial.end.settled")}</p>}
      {better && <p className="measure mt-1 text-note">{t("drafts.trial.end.better", { text: read(better) })}</p>}
      {note && <p className="measure mt-1 text-note text-quiet">{read(note)}</p>}
    </li>
  );
}

function Loss({ loss: { dimension, source, score, standards } }: { loss: TrialLoss }) {
  const { t, formats } = useReader();
  return (
    <li className="flex items-baseline gap-2">
      <DimensionMark dimension={dimension} />
      <span>
        {t("drafts.trial.end.lost", {
          dimension: t(`trade.dimension.${dimension}`),
          change: formats.signedTenths(-score),
          source: t(`debrief.steps.source.${source}`),
          standards: standards.join(t("drafts.trial.end.comma")),
        })}
      </span>
    </li>
  );
}
