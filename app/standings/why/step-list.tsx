import type { ReactNode } from "react";
import { ScoreTrack, scaleOf } from "#app/standings/drawing/score-track.tsx";
import type { StandingView, Steps } from "#app/standings/view/standing.ts";
import { sourceOf } from "#app/standings/naming.ts";
import { useReader } from "#app/words/reader.tsx";

/** From the mean of the results to the place: each step a number, a sentence and its stretch of one shared scale. */
export function StepList({ view, steps }: { view: StandingView; steps: Steps }) {
  const { t, language, formats } = useReader();
  const { kind, lines, assumedError, distinguishable } = view;
  const source = sourceOf(kind);
  const { rawMean, adjustment, adjustedMean, value, mean, weight, low, high } = steps;
  const scale = scaleOf([rawMean, adjustedMean, low, high, mean]);
  const points = (tenths: number) => formats.tenths(tenths / 10);
  const turn = adjustment > 0 ? "up" : adjustment < 0 ? "down" : "none";
  return (
    <section aria-labelledby="steps" className="mt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8">
        <h2 id="steps" className="font-serif text-lead font-semibold">
          {t("boards.why.steps")}
        </h2>
        <p className="text-note text-quiet">
          <span aria-hidden>┆ </span>
          {t("boards.why.meanLine", { value: points(mean) })}
        </p>
      </div>
      <ol className="mt-3">
        <Step title={t("boards.why.raw.title")} figure={points(rawMean)} drawing={<ScoreTrack from={null} at={rawMean} mean={mean} scale={scale} />}>
          {t(`boards.why.raw.${source}`, { count: lines.length })}
        </Step>
        <Step
          title={t("boards.why.adjusted.title")}
          figure={points(adjustedMean)}
          drawing={<ScoreTrack from={rawMean} at={adjustedMean} mean={mean} scale={scale} />}
        >
          {t(`boards.why.adjusted.${source}.${turn}`, { points: points(Math.abs(adjustment)) })}
        </Step>
        <Step
          title={t("boards.why.value.title")}
          figure={points(value)}
          drawing={<ScoreTrack from={adjustedMean} at={value} low={low} high={high} mean={mean} scale={scale} />}
        >
          {distinguishable ? (
            <>
              {t("boards.why.value.said", { mean: points(mean), weight, rest: 100 - weight })}
              {language === "en" && " "}
              {t("boards.why.value.between", { low: points(low), high: points(high) })}
            </>
          ) : (
            t("boards.why.value.flat", { mean: points(mean) })
          )}
        </Step>
        <PlaceStep view={view} />
      </ol>
      {assumedError !== null && <p className="measure mt-3 text-note text-quiet">{t("boards.why.assumed", { points: formats.whole(assumedError) })}</p>}
    </section>
  );
}

function PlaceStep({ view: { kind, standing, distinguishable } }: { view: StandingView }) {
  const { t } = useReader();
  if (standing.state !== "ranked") return null;
  const { place, best, worst } = standing.row;
  const told = kind === "people" ? "boards.why.rank.said" : "boards.why.rank.saidBranches";
  const said = distinguishable ? told : "boards.why.rank.flat";
  return (
    <Step title={t("boards.why.rank.title")} figure={distinguishable ? `${place}` : `${best}–${worst}`} drawing={null}>
      {t(said, { place, best, worst })}
    </Step>
  );
}

type StepProps = { title: string; figure: string; drawing: ReactNode; children: ReactNode };

function Step({ title, figure, drawing, children }: StepProps) {
  return (
    <li className="keep-together grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 border-b border-line py-3 lg:grid-cols-[8rem_4rem_minmax(0,1fr)_22rem]">
      <h3 className="text-ui font-semibold">{title}</h3>
      <p className="text-right font-serif text-lead font-semibold">{figure}</p>
      <p className="measure text-ui max-lg:col-span-2">{children}</p>
      {drawing && <div className="self-center max-lg:col-span-2 max-lg:mt-1">{drawing}</div>}
    </li>
  );
}
