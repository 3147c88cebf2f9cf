import { Link } from "@remix-run/react";
import { ScenarioFacts } from "#app/drills/shelf/scenario-facts.tsx";
import type { ShelfScenario, ShelfView } from "#app/drills/view/shelf.ts";
import { paths } from "#app/paths.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

/** The scenarios to choose from, one under the other like entries in a book. */
export function Shelf({ scenarios }: ShelfView) {
  const { t } = useReader();
  if (scenarios.length === 0) return <p className="mt-8 text-body">{t("shelf.none")}</p>;
  return (
    <ul className="mt-8 border-t border-line">
      {scenarios.map((scenario) => (
        <li key={scenario.slug} className="border-b border-line py-7 md:py-9">
          <Entry scenario={scenario} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ scenario }: { scenario: ShelfScenario }) {
  const { t, read } = useReader();
  return (
    <article className="gap-x-12 md:grid md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div>
        <h2 className="font-serif text-lead font-semibold md:text-title">
          <Link to={paths.drill(scenario.slug)} className="underline-offset-4 hover:underline">
            {read(scenario.title)}
          </Link>
        </h2>
        <p className="measure mt-2 text-ui md:text-body">{read(scenario.brief)}</p>
        <div className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-2">
          <Link to={paths.drill(scenario.slug)} className={buttonClass("plain")}>
            {t("shelf.open")}
            <span className="sr-only">{read(scenario.title)}</span>
          </Link>
          {scenario.open.map(({ sittingId, mode }) => (
            <Link key={sittingId} to={paths.sitting(sittingId)} className="inline-flex min-h-11 items-center text-ui text-seal underline underline-offset-4">
              {t(mode === "practice" ? "shelf.resumePractice" : "shelf.resumeAssessment")}
            </Link>
          ))}
        </div>
      </div>
      <div className="mt-6 md:mt-1">
        <ScenarioFacts scenario={scenario} />
        <Standing scenario={scenario} />
      </div>
    </article>
  );
}

/** How often, how well: one's own. */
function Standing({ scenario: { practised, best, assessment } }: { scenario: ShelfScenario }) {
  const { t, formats } = useReader();
  const { attemptsUsed, attemptsAllowed, last } = assessment;
  const practice = practised === 0 ? t("shelf.practisedNone") : t("shelf.practised", { count: practised });
  return (
    <div className="mt-4 border-t border-line pt-3 text-note text-quiet">
      <p>{[practice, best !== null && t("shelf.best", { best: formats.tenths(best) })].filter(Boolean).join(" · ")}</p>
      <p>
        {[
          t("shelf.attempts", { used: attemptsUsed, allowed: attemptsAllowed }),
          last !== null && t("shelf.last", { last: formats.tenths(last) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </div>
  );
}
