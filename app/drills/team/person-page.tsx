import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { AssessedTable } from "#app/drills/team/assessed-table.tsx";
import { FigureText } from "#app/drills/team/cell.tsx";
import { HEAT } from "#app/ui/heat.ts";
import { periodName } from "#app/drills/team/naming.ts";
import { PracticeText } from "#app/drills/team/practice-text.tsx";
import type { Cell, PersonView } from "#app/drills/team/view.ts";
import { paths } from "#app/paths.ts";
import { classNames } from "#app/ui/class-names.ts";
import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { postName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

const LOOK = "inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink";

/** One of the reader's people: figures that choose, the assessments they are made of, and that practice was done. */
export function PersonPage({ view }: { view: PersonView }) {
  const { t, formats } = useReader();
  const { member, filters, quarters, practice, cut } = view;
  const { period, dimension, standard } = filters;
  const kept = { ...(dimension === null ? {} : { dimension }), ...(standard === null ? {} : { standard }) };
  return (
    <>
      <Head view={view} />
      {member.inductionUntil !== null && <Notice className="measure mt-4">{t("team.person.induction", { until: formats.date(member.inductionUntil) })}</Notice>}
      <p className="mt-4 text-ui">
        <PracticeText practice={practice} />
        <span className="block text-note text-quiet">{t("team.practice.private")}</span>
      </p>
      <FilterBar
        action={paths.teamPerson(member.id)}
        label={t("team.filter.label")}
        show={t("team.filter.show")}
        kept={kept}
        choices={[{ name: "period", label: t("team.filter.period"), first: periodName(t, null), options: quarters.map((value) => ({ value, label: periodName(t, value) })), chosen: period }]}
      />
      <Figures view={view} />
      <Assessments view={view} />
      {cut && <p className="mt-3 text-note text-quiet">{t("team.cut")}</p>}
    </>
  );
}

function Head({ view: { member, filters } }: { view: PersonView }) {
  const { t, read } = useReader();
  const { branch, post } = member;
  return (
    <div className="mt-2 flex flex-wrap items-baseline gap-x-8">
      <p className="text-ui text-quiet">{[postName(t, post), ...(branch ? [read(branch)] : [])].join(" · ")}</p>
      <Link to={paths.team({ period: filters.period ?? undefined })} className={LOOK}>
        {t("team.person.back")}
      </Link>
      <Link to={paths.newAssignment({ standard: filters.standard ?? undefined, person: member.id })} className={LOOK}>
        {t("team.person.assign")}
      </Link>
    </div>
  );
}

/** All dimensions, and all standards folded away; each chooses the assessments below. */
function Figures({ view: { member, filters, dimensions, standards } }: { view: PersonView }) {
  const { t, read } = useReader();
  const { period, dimension, standard } = filters;
  const to = (asked: { dimension?: string; standard?: string }) => paths.teamPerson(member.id, { ...asked, period: period ?? undefined });
  return (
    <section aria-label={t("team.person.figures")} className="mt-6">
      <ul className="flex flex-wrap gap-2">
        {dimensions.map(({ key, cell }) => (
          <li key={key}>
            <Chosen to={to({ dimension: key })} chosen={key === dimension} cell={cell}>
              <DimensionMark dimension={key} /> {t(`trade.dimension.${key}`)} {cell ? <FigureText figure={cell} kind="dimension" /> : <span className="text-quiet">{t("team.none")}</span>}
            </Chosen>
          </li>
        ))}
      </ul>
      {standards.length > 0 && (
        <details className="mt-2" open={standard !== null}>
          <summary className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">{t("team.person.standards", { count: standards.length })}</summary>
          <ul className="mt-1 flex flex-wrap gap-2">
            {standards.map(({ key, title, cell }) => (
              <li key={key}>
                <Chosen to={to({ standard: key })} chosen={key === standard} cell={cell}>
                  <span className="font-semibold">{key}</span> {read(title)} <FigureText figure={cell} kind="standard" />
                </Chosen>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Chosen({ to, chosen, cell, children }: { to: string; chosen: boolean; cell: Cell | null; children: ReactNode }) {
  return (
    <Link
      to={to}
      aria-current={chosen ? "true" : undefined}
      className={classNames("flex min-h-11 flex-wrap items-center gap-x-2 rounded-box border px-3 text-ui hover:border-ink", chosen ? "border-2 border-seal" : "border-line", cell && HEAT[cell.shade])}
    >
      {children}
    </Link>
  );
}

function Assessments({ view }: { view: PersonView }) {
  const { t, read } = useReader();
  const { member, filters, assessed, standardTitle } = view;
  const { dimension, standard, period } = filters;
  const narrowed = dimension !== null || standard !== null;
  const of = dimension !== null ? t(`trade.dimension.${dimension}`) : standard !== null && standardTitle ? `${standard} ${read(standardTitle)}` : null;
  return (
    <section aria-labelledby="assessments" className="mt-8">
      <div className="flex flex-wrap items-baseline gap-x-8">
        <h2 id="assessments" className="font-serif text-lead font-semibold">
          {of === null ? t("team.person.all") : t("team.person.of", { of })}
        </h2>
        {narrowed && (
          <Link to={paths.teamPerson(member.id, { period: period ?? undefined })} className={LOOK}>
            {t("team.person.whole")}
          </Link>
        )}
        {standard !== null && (
          <Link to={paths.standard(standard)} className={LOOK}>
            {t("handbook.open", { id: standard })}
          </Link>
        )}
      </div>
      {assessed.length === 0 ? <p className="measure mt-3 text-body">{t(narrowed ? "team.person.noneOf" : "team.person.none")}</p> : <AssessedTable view={view} />}
    </section>
  );
}
