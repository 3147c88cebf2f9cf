import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Caution } from "#app/standings/board/caution.tsx";
import { Track } from "#app/standings/board/row.tsx";
import { countedAs } from "#app/standings/naming.ts";
import { measureName, postName, spanName } from "#app/words/names.ts";
import type { StandingView } from "#app/standings/view/standing.ts";
import { writeFilters } from "#app/standings/view/filters.ts";
import { Lines } from "#app/standings/why/lines.tsx";
import { Team } from "#app/standings/why/team.tsx";
import { StepList } from "#app/standings/why/step-list.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

/** Why one subject stands where it stands: the place, the way to it, the results it rests on. */
export function StandingPage({ view }: { view: StandingView }) {
  return (
    <>
      <Headline view={view} />
      <Measures view={view} />
      <Events view={view} />
      {view.steps && <StepList view={view} steps={view.steps} />}
      {view.team && <Team view={view} team={view.team} />}
      {view.team === null && <Lines view={view} />}
      <Back view={view} />
    </>
  );
}

/** Whose, when and where, in one line under the title. */
export function standingLead(reader: ReturnType<typeof useReader>, { subject, span, measure }: StandingView): string {
  const { t, read } = reader;
  const { branch, post } = subject;
  const where = [branch && read(branch), post === null ? null : postName(t, post)];
  return [spanName(reader, span), measureName(t, measure), ...where].filter(Boolean).join(" · ");
}

function Headline({ view }: { view: StandingView }) {
  const { t } = useReader();
  const { kind, measure, standing, ranked, distinguishable } = view;
  if (standing.state === "provisional") {
    return (
      <Notice className="measure mt-8">
        <p>{standing.row.missing === 0 ? t("boards.why.provisional.both") : t(`boards.why.provisional.${countedAs({ kind, filters: { measure } })}`, { count: standing.row.missing })}</p>
      </Notice>
    );
  }
  const { place, best, worst, band } = standing.row;
  return (
    <section className="mt-8 border-t border-ink pt-5">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <span className="font-serif text-display font-semibold">{t(`boards.why.${distinguishable ? "headline" : "headlineFlat"}.${kind}`, { ranked, place })}</span>
        {distinguishable && <span className="text-body">{t("boards.why.range", { best, worst })}</span>}
        {band !== null && <span className="text-body font-semibold">{t(`boards.band.share${band}`)}</span>}
      </p>
      <div className="mt-3">
        <Track row={standing.row} view={view} />
        <p aria-hidden className="relative h-5 text-note text-quiet">
          <span className="absolute left-0">{t("boards.place.first")}</span>
          <span className="absolute right-0">{t("boards.place.last", { places: ranked })}</span>
        </p>
      </div>
      <p className="measure mt-3 text-ui">
        <Caution />
      </p>
      {!distinguishable && (
        <Notice tone="warn" className="measure mt-4">
          {t("boards.flat")}
        </Notice>
      )}
    </section>
  );
}

/** What happened in the time that would puzzle a reader of the figures. */
function Events({ view: { events } }: { view: StandingView }) {
  const { t, language } = useReader();
  return events.map(({ kind, names }) => (
    <Notice key={kind} className="measure mt-6">
      <p>{t(`boards.why.events.${kind}`, { names: names.map((name) => name[language]).join(language === "zh" ? "、" : ", ") })}</p>
    </Notice>
  ));
}

/** The same subject by another measure. */
function Measures({ view: { kind, subject, span, measure, measures } }: { view: StandingView }) {
  const { t } = useReader();
  return (
    <nav aria-label={t("boards.why.measure")} className="mt-6">
      <ul className="flex flex-wrap gap-x-6">
        {measures.map((each) => (
          <li key={each}>
            <Link
              to={paths.standing(kind, subject.id, writeFilters({ span, measure: each }))}
              aria-current={each === measure ? "page" : undefined}
              className={classNames(
                "flex min-h-11 items-center border-b-2 text-ui",
                each === measure ? "border-seal font-semibold" : "border-transparent text-quiet hover:text-ink",
              )}
            >
              {measureName(t, each)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Back({ view: { kind, span, measure } }: { view: StandingView }) {
  const { t } = useReader();
  return (
    <Link
      to={paths.boards(kind, writeFilters({ span, measure }))}
      className="mt-8 inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink"
    >
      {t("boards.why.back")}
    </Link>
  );
}
