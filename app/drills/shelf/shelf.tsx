import { Link } from "@remix-run/react";
import { LEVELS, type ScenarioFilter } from "#app/core/scenario/filter.ts";
import { LEVEL_NAMES } from "#app/drills/shelf/scenario-facts.tsx";
import { ShelfFilter } from "#app/drills/shelf/shelf-filter.tsx";
import type { ShelfScenario, ShelfView } from "#app/drills/view/shelf.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** The scenarios to choose from: what is under way first, then level by level, one under the other like entries in a book. */
export function Shelf({ asked, shelf: { scenarios, of } }: { asked: ScenarioFilter; shelf: ShelfView }) {
  const { t } = useReader();
  if (of === 0) return <p className="mt-8 text-body">{t("shelf.none")}</p>;
  const narrowed = Object.values(asked).some(Boolean);
  return (
    <>
      <UnderWay scenarios={scenarios} />
      <ShelfFilter asked={asked} narrowed={narrowed} />
      <p role="status" className="mt-4 text-ui text-quiet">
        {t(narrowed ? "shelf.foundOf" : "shelf.found", { count: scenarios.length, of })}
      </p>
      {scenarios.length === 0 && <p className="measure mt-6 text-body">{t("shelf.nothing")}</p>}
      {LEVELS.map((level) => (
        <Level key={level} level={level} scenarios={scenarios.filter((scenario) => scenario.level === level)} />
      ))}
    </>
  );
}

/** Drills begun and not finished: one press away. */
function UnderWay({ scenarios }: { scenarios: readonly ShelfScenario[] }) {
  const { t, read } = useReader();
  const open = scenarios.flatMap(({ title, open }) => open.map((sitting) => ({ ...sitting, title })));
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="under-way" className="mt-6 border-l-2 border-seal pl-4">
      <h2 id="under-way" className="text-note text-quiet">
        {t("shelf.resume")}
      </h2>
      <ul>
        {open.map(({ sittingId, mode, title }) => (
          <li key={sittingId}>
            <Link to={paths.sitting(sittingId)} className="inline-flex min-h-11 items-center gap-3 text-body font-medium text-seal underline underline-offset-4">
              {read(title)}
              <span className="text-ui font-normal">{t(mode === "practice" ? "shelf.resumePractice" : "shelf.resumeAssessment")}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Level({ level, scenarios }: { level: ShelfScenario["level"]; scenarios: readonly ShelfScenario[] }) {
  const { t } = useReader();
  if (scenarios.length === 0) return null;
  const name = LEVEL_NAMES[level];
  return (
    <section aria-labelledby={name} className="mt-8">
      <h2 id={name} className="border-b border-ink pb-2 text-ui text-quiet">
        {t(`trade.level.${name}`)}
      </h2>
      <ul>
        {scenarios.map((scenario) => (
          <li key={scenario.slug} className="border-b border-line py-4">
            <Entry scenario={scenario} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ scenario }: { scenario: ShelfScenario }) {
  const { t, read } = useReader();
  const { family, channel, seat, customerName, par } = scenario;
  const minutes = Math.max(1, Math.round(par.seconds / 60));
  const kind = [t(`trade.family.${family}`), t(`trade.channel.${channel}`), t(`trade.seat.${seat}`), t("shelf.minutes", { minutes })];
  return (
    <article className="gap-x-12 md:grid md:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
      <div>
        <h3 className="font-serif text-lead font-semibold">
          <Link to={paths.drill(scenario.slug)} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink">
            {read(scenario.title)}
          </Link>
        </h3>
        <p className="text-note text-quiet">{[read(customerName), ...kind].join(" · ")}</p>
        <p className="measure mt-1 line-clamp-2 text-ui">{read(scenario.brief)}</p>
      </div>
      <Standing scenario={scenario} />
    </article>
  );
}

/** How often, how well: one's own. */
function Standing({ scenario: { practised, best, assessment } }: { scenario: ShelfScenario }) {
  const { t, formats } = useReader();
  const { attemptsUsed, attemptsAllowed, last } = assessment;
  const practice = practised === 0 ? t("shelf.practisedNone") : t("shelf.practised", { count: practised });
  const assessed = t("shelf.attempts", { used: attemptsUsed, allowed: attemptsAllowed });
  return (
    <div className="mt-2 text-note text-quiet md:mt-3">
      <p>{[practice, best !== null && t("shelf.best", { best: formats.tenths(best) })].filter(Boolean).join(" · ")}</p>
      {attemptsUsed > 0 && <p>{[assessed, last !== null && t("shelf.last", { last: formats.tenths(last) })].filter(Boolean).join(" · ")}</p>}
    </div>
  );
}
