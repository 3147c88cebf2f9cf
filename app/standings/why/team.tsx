import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { subjectName } from "#app/standings/naming.ts";
import { measureName } from "#app/words/names.ts";
import { writeFilters } from "#app/standings/view/filters.ts";
import type { StandingView, TeamView } from "#app/standings/view/standing.ts";
import { useReader } from "#app/words/reader.tsx";

const LINK = "inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink md:min-h-8";

/** What a team's place is made of: its members, or its assessments and visits. */
export function Team({ view, team }: { view: StandingView; team: TeamView }) {
  const { t, language, formats } = useReader();
  const points = (tenths: number) => formats.tenths(tenths / 10);
  const ranked = view.standing.state === "ranked";
  return (
    <section aria-labelledby="made" className="mt-8">
      <h2 id="made" className="font-serif text-lead font-semibold">
        {t("boards.why.team.title")}
      </h2>
      <p className="measure mt-2 text-body">
        {team.parts.length === 0 && t("boards.why.team.mean", { count: team.members, needed: team.needed })}
        {team.parts.length === 0 && language === "en" && " "}
        {ranked && t("boards.why.team.between", { low: points(team.low), high: points(team.high) })}
      </p>
      {team.parts.length > 0 ? <Parts view={view} team={team} /> : <Members view={view} team={team} />}
    </section>
  );
}

function Parts({ view: { kind, subject, span }, team }: { view: StandingView; team: TeamView }) {
  const { t, formats } = useReader();
  return (
    <ul className="mt-3 border-t border-ink">
      {team.parts.map(({ measure, value, weight }) => (
        <li key={measure} className="flex flex-wrap items-baseline gap-x-6 border-b border-line py-2">
          <span className="min-w-48 flex-1">{measure === "total" ? t("boards.why.results.branches") : measureName(t, measure)}</span>
          <span className="text-note text-quiet">{t("boards.why.team.part", { weight })}</span>
          <span className="w-20 text-right font-semibold">{value === null ? t("boards.why.team.missing") : formats.tenths(value / 10)}</span>
          <Link to={paths.standing(kind, subject.id, writeFilters({ span, measure }))} className={`${LINK} text-note`}>
            {t("boards.why.team.see")}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Members({ view, team }: { view: StandingView; team: TeamView }) {
  const reader = useReader();
  const { t, formats } = reader;
  const { span, measure } = view;
  if (team.listed.length === 0) return <p className="measure mt-2 text-note text-quiet">{t("boards.why.team.hidden")}</p>;
  return (
    <>
      <h3 id="members" className="mt-6 text-ui font-semibold">
        {t("boards.why.team.members")}
      </h3>
      <ol aria-labelledby="members" className="mt-2 border-t border-ink">
        {team.listed.map(({ subject, kind, value, n }) => (
          <li key={subject.id} className="flex flex-wrap items-baseline gap-x-6 border-b border-line py-1">
            <span className="min-w-40 flex-1">
              {subject.opens ? (
                <Link to={paths.standing(kind, subject.id, writeFilters({ span, measure: measure === "drills" ? "total" : measure }))} className={LINK}>
                  {subjectName(reader, subject)}
                </Link>
              ) : (
                subjectName(reader, subject)
              )}
            </span>
            <span className="text-note text-quiet">{t(kind === "people" ? "boards.provisional.people" : "boards.provisional.branches", { count: n })}</span>
            <span className="w-16 text-right font-semibold">{formats.tenths(value / 10)}</span>
          </li>
        ))}
      </ol>
      {team.members > team.listed.length && <p className="mt-2 text-note text-quiet">{t("boards.why.team.more")}</p>}
    </>
  );
}
