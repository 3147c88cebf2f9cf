import type { KeyboardEvent } from "react";
import type { Mood } from "#app/core/scenario/scenario.ts";
import { END_ANCHOR, stepAnchor } from "#app/drills/debrief/timeline/anchor.ts";
import { pointsOf, RINGS, type MoodPoint } from "#app/drills/debrief/timeline/points.ts";
import type { DebriefStep } from "#app/drills/view/debrief.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

/** Patience through the talk; every point leads to its decision below, by press, by Tab, by the arrow keys. */
export function MoodCurve({ steps }: { steps: readonly DebriefStep[] }) {
  const { t } = useReader();
  const points = pointsOf(steps);
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return null;
  const after = points.slice(1);
  const lowest = after.reduce((low, point, place) => (point.patience < low.patience ? { patience: point.patience, step: place + 1 } : low), { patience: first.patience, step: 0 });
  return (
    <section aria-labelledby="mood" className="keep-together">
      <h3 id="mood" className="text-ui font-semibold">
        {t("debrief.mood.title")}
      </h3>
      <p className="mt-1 text-ui text-quiet">
        {lowest.step === 0
          ? t("debrief.mood.summaryNeverLower", { start: first.patience, end: last.patience })
          : t("debrief.mood.summary", { start: first.patience, end: last.patience, lowest: lowest.patience, turn: lowest.step })}
      </p>
      <div className="mt-4 flex gap-3">
        <div className="min-w-0 flex-1 overflow-x-auto">
          <Points points={points} />
        </div>
        <Bands />
      </div>
    </section>
  );
}

/** A line over three bands. Points and numbers are laid over the drawing, so that they never stretch with it. */
function Points({ points }: { points: readonly MoodPoint[] }) {
  const { t } = useReader();
  const columns = { gridTemplateColumns: `repeat(${points.length}, minmax(1.5rem, 1fr))` };
  return (
    <div className="relative min-w-max">
      <Line points={points} />
      <ol aria-label={t("debrief.mood.points")} className="relative grid" style={columns}>
        {points.map((point, place) => (
          <li key={place}>
            <PointLink point={point} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function PointLink({ point: { turn, patience, mood } }: { point: MoodPoint }) {
  const { t } = useReader();
  const step = turn === null ? t("debrief.mood.end") : t("debrief.steps.number", { turn: turn + 1 });
  return (
    <a
      onKeyDown={moveAlong}
      href={`#${turn === null ? END_ANCHOR : stepAnchor(turn)}`}
      aria-label={t("debrief.mood.point", { step, mood: t(`trade.mood.${mood}`), patience })}
      className="block text-center text-note text-quiet -outline-offset-2 hover:bg-seal-wash hover:text-ink"
    >
      <span className="relative block h-36">
        <span className={classNames("absolute left-1/2 size-3 -translate-x-1/2 translate-y-1/2 rounded-round", RINGS[mood])} style={{ bottom: heightOf(patience) }} />
      </span>
      <span aria-hidden className="block py-1 leading-tight">
        {turn === null ? t("debrief.mood.endShort") : turn + 1}
      </span>
    </a>
  );
}

function Line({ points }: { points: readonly MoodPoint[] }) {
  const x = (place: number) => ((place + 0.5) / points.length) * 100;
  return (
    <svg aria-hidden viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-x-0 top-0 h-36 w-full overflow-visible">
      {[0, 30, 60, 100].map((patience) => (
        <line key={patience} x1="0" x2="100" y1={depthOf(patience)} y2={depthOf(patience)} className="stroke-line" vectorEffect="non-scaling-stroke" />
      ))}
      <polyline points={points.map(({ patience }, place) => `${x(place)},${depthOf(patience)}`).join(" ")} fill="none" className="stroke-ink" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

/** A little air above 100 and below 0, so that no ring is cut. */
const depthOf = (patience: number): number => 5 + (100 - patience) * 0.9;
const heightOf = (patience: number): string => `${100 - depthOf(patience)}%`;

/** Middle of each band: calm 100-60, irritated 60-30, angry 30-1. */
const BANDS = [
  { mood: "calm", middle: 80 },
  { mood: "irritated", middle: 45 },
  { mood: "angry", middle: 15 },
] as const satisfies readonly { mood: Mood; middle: number }[];

function Bands() {
  const { t } = useReader();
  return (
    <div aria-hidden className="relative h-36 w-12 shrink-0 text-note text-quiet">
      {BANDS.map(({ mood, middle }) => (
        <span key={mood} className="absolute -translate-y-1/2 leading-none" style={{ top: `${depthOf(middle)}%` }}>
          {t(`trade.mood.${mood}`)}
        </span>
      ))}
    </div>
  );
}

/** The arrow keys, Home and End go along the points, as on any row of things. */
function moveAlong(event: KeyboardEvent<HTMLAnchorElement>): void {
  const links = [...(event.currentTarget.closest("ol")?.querySelectorAll("a") ?? [])];
  const here = links.indexOf(event.currentTarget);
  const places: Partial<Record<string, number>> = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: links.length - 1 };
  const link = links[places[event.key] ?? -1];
  if (!link) return;
  event.preventDefault();
  link.focus();
}
