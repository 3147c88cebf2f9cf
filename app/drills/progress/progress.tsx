import { Link } from "@remix-run/react";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { Courses } from "#app/drills/progress/courses.tsx";
import { Gains } from "#app/drills/progress/gains.tsx";
import { OwnStandards } from "#app/drills/progress/own-standards.tsx";
import type { ProgressView } from "#app/drills/progress/view.ts";
import { paths } from "#app/paths.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

/** How one's own drills go: what to work on, the dimensions over time, the gain in each scenario, and all records. */
export function Progress({ view }: { view: ProgressView }) {
  const { t } = useReader();
  const { practice, assessment } = view.counted;
  if (practice + assessment === 0) {
    return (
      <div className="mt-8">
        <p className="measure text-body">{t("progress.none")}</p>
        <Link to={paths.drills()} className={buttonClass("primary", "mt-6")}>
          {t("progress.begin")}
        </Link>
        <p className="mt-4">
          <AllRecords />
        </p>
      </div>
    );
  }
  return (
    <>
      <div className="mt-4 flex flex-wrap items-baseline gap-x-8">
        <p className="text-ui">
          {t("progress.counted", { practice: t("progress.practices", { count: practice }), assessment: t("progress.assessments", { count: assessment }) })}
        </p>
        <AllRecords />
      </div>
      <p className="measure text-note text-quiet">{t("progress.counts")}</p>
      <OwnStandards standards={view.standards} most={view.most} />
      <section aria-labelledby="courses" className="mt-12">
        <h2 id="courses" className="font-serif text-lead font-semibold">
          {t("progress.courses.title")}
        </h2>
        <p className="measure mt-1 text-note text-quiet">{t("progress.courses.said", { most: view.most })}</p>
        {DIMENSIONS.map((dimension) => (
          <Courses key={dimension} dimension={dimension} view={view} />
        ))}
      </section>
      <Gains gains={view.gains} />
    </>
  );
}

function AllRecords() {
  const { t } = useReader();
  return (
    <Link to={paths.records()} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
      {t("progress.records")}
    </Link>
  );
}
