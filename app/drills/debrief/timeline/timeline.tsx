import type { ReactNode } from "react";
import type { Ledger } from "#app/drills/debrief/ledger.ts";
import { useDebriefReader } from "#app/drills/debrief/reading.tsx";
import { END_ANCHOR } from "#app/drills/debrief/timeline/anchor.ts";
import { MoodCurve } from "#app/drills/debrief/timeline/curve.tsx";
import { Rail } from "#app/drills/debrief/timeline/rail.tsx";
import { ReplayHere } from "#app/drills/debrief/timeline/replay-here.tsx";
import { Step, STEP_GRID } from "#app/drills/debrief/timeline/step.tsx";
import type { DebriefView } from "#app/drills/view/debrief.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

type TimelineProps = {
  view: DebriefView;
  ledger: Ledger;
  /** The step that lost most, from 1; null where none lost anything. */
  worst: number | null;
  afterStep: ((turn: number) => ReactNode) | undefined;
};

/** The whole talk from the first line to the end, with the mood curve above it and running down beside it. */
export function Timeline({ view, ledger, worst, afterStep }: TimelineProps) {
  const { t } = useReader();
  const own = useDebriefReader() === "owner";
  const capStep = view.steps.findIndex(({ decision }) => decision.capLoss > 0);
  return (
    <section aria-labelledby="steps" className="mt-12">
      <h2 id="steps" className="mb-4 font-serif text-lead font-semibold">
        {t("debrief.steps.title")}
      </h2>
      <Sparing view={view} />
      <MoodCurve steps={view.steps} />
      <ol className="mt-6 border-b border-line">
        {view.steps.map((step, place) => {
          const { turn } = step.decision.move;
          return (
            <Step
              key={turn}
              step={step}
              customer={view.customer}
              losses={ledger.losses[place] ?? []}
              cap={place === capStep ? ledger.total.cap : 0}
              worst={place + 1 === worst}
              fresh={turn === view.from?.turn}
            >
              {own && view.revealed && <ReplayHere sittingId={view.sittingId} turn={turn} />}
              {afterStep?.(turn)}
            </Step>
          );
        })}
        <End view={view} />
      </ol>
    </section>
  );
}

/** What is not shown, and when it will be. */
function Sparing({ view: { revealed, attemptsLeft, steps } }: { view: DebriefView }) {
  const { t } = useReader();
  if (!revealed) {
    return (
      <Notice className="mb-6">
        <p>{attemptsLeft > 0 ? t("debrief.steps.hidden", { count: attemptsLeft }) : t("debrief.steps.hiddenWhilePlaying")}</p>
      </Notice>
    );
  }
  if (steps.some(({ choices }) => choices !== null)) return null;
  return <p className="measure mb-6 text-ui text-quiet">{t("debrief.choices.none")}</p>;
}

function End({ view: { steps, ending } }: { view: DebriefView }) {
  const { t, read } = useReader();
  const last = steps.at(-1)?.decision.move;
  if (!last) return null;
  return (
    <li id={END_ANCHOR} tabIndex={-1} className={classNames(STEP_GRID, "keep-together target:bg-sheet")}>
      <Rail patience={last.patienceAfter} mood={last.moodAfter} next={null}>
        <span aria-hidden className="text-note leading-none">
          ·
        </span>
      </Rail>
      <p className="text-ui">
        <span className="text-quiet">{t("debrief.mood.end")}</span> · <span className="font-semibold">{t(`trade.outcome.${ending.outcome}`)}</span>
        {ending.title && <span> · {read(ending.title)}</span>}
      </p>
    </li>
  );
}
