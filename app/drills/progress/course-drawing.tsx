import type { CoursePoint, Scored, Standing } from "#app/core/progress/course.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import { classNames } from "#app/ui/class-names.ts";
import { DIMENSION_LOOK } from "#app/ui/dimension-mark.tsx";
import { useReader } from "#app/words/reader.tsx";

type CourseDrawingProps = {
  dimension: Dimension;
  mode: DrillMode;
  course: readonly CoursePoint[];
  /** The days of all pictures of a page, so that they can be held against each other. */
  span: { from: number; to: number };
  /** 0-100. */
  pass: number;
  label: string;
};

const WIDTH = 1000;
const FIXED = { vectorEffect: "non-scaling-stroke" } as const;

/** Scores as dots (practice: rings, assessments: full), their running mean as a line in its band; 0 to 100, over days. */
export function CourseDrawing({ dimension, mode, course, span, pass, label }: CourseDrawingProps) {
  const { formats } = useReader();
  const days = Math.max(1, span.to - span.from);
  const x = ({ at }: Scored) => (span.to === span.from ? WIDTH / 2 : ((at - span.from) / days) * WIDTH);
  return (
    <div className={classNames("mt-4 grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2 text-note", DIMENSION_LOOK[dimension].ink)}>
      <div aria-hidden className="relative h-28 text-right text-quiet">
        {[100, pass, 0].map((mark) => (
          <span key={mark} className="absolute right-0 -translate-y-1/2 leading-none" style={{ top: `${100 - mark}%` }}>
            {mark}
          </span>
        ))}
      </div>
      <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} 100`} preserveAspectRatio="none" className="block h-28 w-full overflow-visible">
        {[0, 100].map((y) => (
          <line key={y} x1="0" x2={WIDTH} y1={y} y2={y} className="stroke-line" {...FIXED} />
        ))}
        <line x1="0" x2={WIDTH} y1={100 - pass} y2={100 - pass} className="stroke-edge" strokeDasharray="3 3" {...FIXED} />
        <Band course={course} x={x} />
        {course.map((point, place) => (
          <Dot key={place} x={x(point)} y={100 - point.score} mode={mode} />
        ))}
      </svg>
      <p aria-hidden className="col-start-2 mt-1 flex justify-between text-quiet">
        <span>{formats.day(span.from)}</span>
        <span>{formats.day(span.to)}</span>
      </p>
    </div>
  );
}

type PlacedStanding = { x: number; running: Standing };

function Band({ course, x }: { course: readonly CoursePoint[]; x: (point: Scored) => number }) {
  const points = course.flatMap((point): PlacedStanding[] => (point.running ? [{ x: x(point), running: point.running }] : []));
  const [first] = points;
  if (!first) return null;
  const edge = (side: "low" | "mean" | "high") => points.map((point) => `${point.x},${100 - point.running[side]}`);
  // One point alone has no width: its band is a stroke.
  if (points.length === 1) {
    const { low, high } = first.running;
    return <line x1={first.x} x2={first.x} y1={100 - low} y2={100 - high} className="stroke-current opacity-40" strokeWidth="6" {...FIXED} />;
  }
  return (
    <>
      <polygon points={[...edge("high"), ...edge("low").toReversed()].join(" ")} className="fill-current opacity-20" />
      <polyline points={edge("mean").join(" ")} fill="none" className="stroke-current" strokeWidth="2" {...FIXED} />
    </>
  );
}

/** A line without length has round ends only: a dot that no width of the page stretches. */
function Dot({ x, y, mode }: { x: number; y: number; mode: DrillMode }) {
  const place = { x1: x, x2: x, y1: y, y2: y, strokeLinecap: "round", ...FIXED } as const;
  return (
    <>
      <line {...place} className="stroke-current" strokeWidth={mode === "practice" ? 8 : 7} />
      {mode === "practice" && <line {...place} className="stroke-paper" strokeWidth={5} />}
    </>
  );
}
