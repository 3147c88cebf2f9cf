import { Link } from "@remix-run/react";
import { courseOf, LEAST, type CoursePoint } from "#app/core/progress/course.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import { CourseDrawing } from "#app/drills/progress/course-drawing.tsx";
import type { CountedSitting, ProgressView } from "#app/drills/progress/view.ts";
import { paths } from "#app/paths.ts";
import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import { useReader } from "#app/words/reader.tsx";

type Drawn = CountedSitting & { score: number };
type Course = readonly CoursePoint<Drawn>[];

/** One dimension over time: practice and assessments, each with its picture, on the same scales. */
export function Courses({ dimension, view: { sittings, pass } }: { dimension: Dimension; view: ProgressView }) {
  const { t } = useReader();
  const of = (mode: DrillMode): Course =>
    courseOf(
      sittings.flatMap((sitting): Drawn[] => {
        const score = sitting.scores[dimension];
        return sitting.mode === mode && score !== undefined ? [{ ...sitting, score }] : [];
      }),
    );
  const ends = sittings.map(({ at }) => at);
  const span = { from: Math.min(...ends), to: Math.max(...ends) };
  return (
    <section aria-labelledby={`course-${dimension}`} className="keep-together mt-6 border-t border-line pt-4">
      <h3 id={`course-${dimension}`} className="flex items-center gap-2 text-ui font-semibold">
        <DimensionMark dimension={dimension} />
        {t(`trade.dimension.${dimension}`)}
      </h3>
      <div className="gap-x-12 lg:grid lg:grid-cols-2">
        {(["practice", "assessment"] as const).map((mode) => (
          <CourseOf key={mode} dimension={dimension} mode={mode} course={of(mode)} span={span} pass={pass} />
        ))}
      </div>
    </section>
  );
}

type CourseOfProps = { dimension: Dimension; mode: DrillMode; course: Course; span: { from: number; to: number }; pass: number };

function CourseOf({ dimension, mode, course, span, pass }: CourseOfProps) {
  const { t, formats } = useReader();
  const last = course.at(-1);
  const said = !last
    ? t("progress.courses.none")
    : last.running
      ? t("progress.courses.now", { count: last.running.n, mean: formats.tenths(last.running.mean), low: formats.tenths(last.running.low), high: formats.tenths(last.running.high) })
      : t("progress.courses.few", { least: LEAST });
  const name = `${t(`trade.mode.${mode}`)} · ${t("progress.courses.n", { count: course.length })}`;
  return (
    <figure className="mt-3 min-w-0">
      <figcaption className="text-note">
        <span className="font-semibold">{name}</span>
        <span className="ml-3 text-quiet">{said}</span>
      </figcaption>
      {last && (
        <>
          <CourseDrawing dimension={dimension} mode={mode} course={course} span={span} pass={pass} label={`${t(`trade.dimension.${dimension}`)} · ${name}: ${said}`} />
          <CourseTable dimension={dimension} mode={mode} course={course} />
        </>
      )}
    </figure>
  );
}

/** The same in figures, the latest first. */
function CourseTable({ dimension, mode, course }: Pick<CourseOfProps, "dimension" | "mode" | "course">) {
  const { t, read, formats } = useReader();
  const label = t("progress.courses.table", { dimension: t(`trade.dimension.${dimension}`), mode: t(`trade.mode.${mode}`) });
  return (
    <details className="no-print text-note">
      <summary className="inline-flex min-h-11 items-center text-quiet underline underline-offset-4">{label}</summary>
      <table aria-label={label} className="mt-1 w-full border-collapse text-left">
        <thead>
          <tr className="border-b border-line text-quiet">
            {(["date", "scenario", "score", "running", "band"] as const).map((column, place) => (
              <th key={column} scope="col" className={place < 2 ? "py-1 pr-4 font-normal" : "py-1 pl-2 text-right font-normal"}>
                {t(`progress.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {course.toReversed().map(({ id, at, title, score, running }) => (
            <tr key={id} className="border-b border-line align-baseline">
              <td className="py-1 pr-4 whitespace-nowrap">{formats.day(at)}</td>
              <th scope="row" className="py-1 pr-4 font-normal">
                <Link to={paths.debrief(id)} className="underline decoration-line underline-offset-4 hover:decoration-ink">
                  {read(title)}
                </Link>
              </th>
              <td className="py-1 pl-2 text-right font-semibold">{formats.tenths(score)}</td>
              <td className="py-1 pl-2 text-right">{running ? formats.tenths(running.mean) : "–"}</td>
              <td className="py-1 pl-2 text-right whitespace-nowrap">{running ? `${formats.tenths(running.low)}–${formats.tenths(running.high)}` : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
