import type { Mood } from "#app/core/scenario/scenario.ts";
import type { DebriefStep } from "#app/drills/view/debrief.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

type Point = { step: number; patience: number; mood: Mood };

const DOTS: Record<Mood, string> = {
  calm: "border border-good bg-sheet",
  irritated: "border-2 border-warn bg-sheet",
  angry: "bg-seal",
  gone: "border border-edge bg-edge",
};

/** Patience from the first line to the end, said in one sentence and, on request, in a table. */
export function MoodCurve({ steps }: { steps: readonly DebriefStep[] }) {
  const { t } = useReader();
  const points = pointsOf(steps);
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return null;
  const lowest = points.reduce((low, point) => (point.patience < low.patience ? point : low));
  return (
    <section aria-labelledby="mood" className="keep-together mt-12">
      <h2 id="mood" className="font-serif text-lead font-semibold">
        {t("debrief.mood.title")}
      </h2>
      <p className="mt-1 text-ui text-quiet">
        {lowest.step === 0
          ? t("debrief.mood.summaryNeverLower", { start: first.patience, end: last.patience })
          : t("debrief.mood.summary", { start: first.patience, end: last.patience, lowest: lowest.patience, turn: lowest.step })}
      </p>
      <Curve points={points} />
      <PointTable points={points} />
    </section>
  );
}

function pointsOf(steps: readonly DebriefStep[]): Point[] {
  const [first] = steps;
  if (!first) return [];
  const { patience, mood } = first.decision.move;
  return [
    { step: 0, patience, mood },
    ...steps.map(({ decision: { move } }, place) => ({ step: place + 1, patience: move.patienceAfter, mood: move.moodAfter })),
  ];
}

/** A line over three bands. Dots and words are laid over the drawing, so that they never stretch with it. */
function Curve({ points }: { points: readonly Point[] }) {
  const { t } = useReader();
  const x = (step: number) => (step / Math.max(1, points.length - 1)) * 100;
  const line = points.map(({ step, patience }) => `${x(step)},${100 - patience}`).join(" ");
  return (
    <div aria-hidden className="mt-5 flex gap-4">
      <div className="relative h-36 flex-1">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-visible">
          {[0, 40, 70, 100].map((y) => (
            <line key={y} x1="0" x2="100" y1={y} y2={y} className="stroke-line" vectorEffect="non-scaling-stroke" />
          ))}
          <polyline points={line} fill="none" className="stroke-ink" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
        </svg>
        {points.map(({ step, patience, mood }) => (
          <span
            key={step}
            className={classNames("absolute size-2.5 -translate-x-1/2 translate-y-1/2 rounded-round", DOTS[mood])}
            style={{ left: `${x(step)}%`, bottom: `${patience}%` }}
          />
        ))}
      </div>
      <div className="relative h-36 w-14 text-note text-quiet">
        {BANDS.map(({ mood, middle }) => (
          <span key={mood} className="absolute -translate-y-1/2 leading-none" style={{ top: `${middle}%` }}>
            {t(`trade.mood.${mood}`)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Middle of each band from the top: calm 100-60, irritated 60-30, angry 30-1. */
const BANDS = [
  { mood: "calm", middle: 20 },
  { mood: "irritated", middle: 55 },
  { mood: "angry", middle: 85 },
] as const satisfies readonly { mood: Mood; middle: number }[];

function PointTable({ points }: { points: readonly Point[] }) {
  const { t } = useReader();
  return (
    <details className="no-print mt-3 text-note">
      <summary className="inline-flex min-h-11 items-center text-quiet underline underline-offset-4">{t("debrief.mood.table")}</summary>
      <table className="mt-1 border-collapse text-left">
        <thead>
          <tr className="border-b border-line text-quiet">
            {(["step", "value", "mood"] as const).map((column) => (
              <th key={column} scope="col" className="py-1 pr-8 font-normal">
                {t(`debrief.mood.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ step, patience, mood }) => (
            <tr key={step} className="border-b border-line">
              <th scope="row" className="py-1 pr-8 font-normal">
                {step === 0 ? t("debrief.mood.start") : step}
              </th>
              <td className="py-1 pr-8">{patience}</td>
              <td className="py-1 pr-8">{t(`trade.mood.${mood}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
