import { Form, Link } from "@remix-run/react";
import type { NextDrill } from "#app/drills/shelf/next-drill.ts";
import { ScenarioFacts } from "#app/drills/shelf/scenario-facts.tsx";
import { paths } from "#app/paths.ts";
import { buttonClass, Button } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

/** The one drill to do now: why this one, its brief, and the press that begins it. */
export function NextUp({ next: { scenario, why } }: { next: NextDrill }) {
  const { t, read, formats } = useReader();
  const open = scenario.open[0];
  return (
    <div className="gap-x-12 md:grid md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div>
        <h3 className="font-serif text-title font-semibold">{read(scenario.title)}</h3>
        <p className="mt-1 text-ui text-quiet">
          {t(`home.next.why.${why}`, { best: scenario.best === null ? "" : formats.tenths(scenario.best) })}
        </p>
        <p className="measure mt-4 text-body">{read(scenario.brief)}</p>
        <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
          {open ? (
            <Link to={paths.sitting(open.sittingId)} className={buttonClass("primary", "w-full md:w-auto")}>
              {t(open.mode === "practice" ? "home.next.resume" : "home.next.resumeAssessment")}
            </Link>
          ) : (
            <Form method="post" action={paths.drill(scenario.slug)} className="w-full md:w-auto">
              <input type="hidden" name="mode" value="practice" />
              <Button weight="primary" className="w-full">
                {t("home.next.practise")}
              </Button>
            </Form>
          )}
          <Link to={paths.drills()} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
            {t("home.next.others")}
          </Link>
        </div>
      </div>
      <div className="mt-8 md:mt-1">
        <ScenarioFacts scenario={scenario} />
      </div>
    </div>
  );
}
