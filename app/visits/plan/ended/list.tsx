import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { useSaid } from "#app/visits/plan/coming/said.ts";
import { ENDED_STATES, type EndedView, type EndedVisit } from "#app/visits/view/ended.ts";
import { useReader } from "#app/words/reader.tsx";

const LINK = "inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink";

/** What came to nothing, each with its reason and the next step. */
export function EndedList({ view }: { view: EndedView }) {
  const { t, read } = useReader();
  const { branches, branch, state, visits } = view;
  const narrowed = branch !== null || state !== null;
  return (
    <>
      <FilterBar
        action={paths.endedVisits()}
        label={t("planning.ended.filter")}
        choices={[
          { name: "branch", label: t("planning.ended.branch"), first: t("planning.ended.everyBranch"), options: branches.map(({ id, name }) => ({ value: id, label: read(name) })), chosen: branch },
          { name: "state", label: t("planning.ended.state"), first: t("planning.ended.everyState"), options: ENDED_STATES.map((each) => ({ value: each, label: t(`trade.visit.${each}`) })), chosen: state },
        ]}
        show={t("planning.ended.show")}
        reset={narrowed ? { to: paths.endedVisits(), label: t("planning.ended.all") } : null}
      />
      {visits.length === 0 ? <p className="measure mt-8 text-body">{t(narrowed ? "planning.ended.nothing" : "planning.ended.none")}</p> : <Table visits={visits} />}
      <Pager view={view} />
    </>
  );
}

function Table({ visits }: { visits: readonly EndedVisit[] }) {
  const { t } = useReader();
  return (
    <table aria-label={t("planning.ended.title")} className="mt-8 w-full border-collapse text-left text-ui max-md:block">
      <thead className="max-md:sr-only">
        <tr className="border-b border-ink align-bottom text-note text-quiet">
          {(["visit", "evaluator", "why", "next"] as const).map((column) => (
            <th key={column} scope="col" className="py-2 pr-4 font-normal">
              {t(`planning.ended.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {visits.map((visit) => (
          <Row key={visit.visitId} visit={visit} />
        ))}
      </tbody>
    </table>
  );
}

const CELL = "py-2 pr-4 max-md:block max-md:py-0.5 max-md:pr-0";

function Row({ visit }: { visit: EndedVisit }) {
  const { t, read, formats } = useReader();
  const said = useSaid();
  const { visitId, title, branch, evaluator, mode, dueOn } = visit;
  return (
    <tr className="border-b border-line align-baseline max-md:block max-md:py-3">
      <th scope="row" className={`${CELL} font-normal`}>
        <Link to={paths.coming(visitId)} aria-label={t("planning.ended.open", { branch: read(branch.name) })} className={`${LINK} font-semibold`}>
          {read(branch.name)}
        </Link>
        <span className="block text-note text-quiet">
          {read(title)} · {t(`trade.visitMode.${mode}`)} · {t("planning.ended.due", { day: formats.date(dueOn) })}
        </span>
      </th>
      <td className={CELL}>{evaluator.firm ? `${read(evaluator.name)} · ${read(evaluator.firm)}` : read(evaluator.name)}</td>
      <td className={`${CELL} measure whitespace-pre-line break-words`}>{said(visit)}</td>
      <td className={`${CELL} whitespace-nowrap`}>
        <Next visit={visit} />
      </td>
    </tr>
  );
}

/** A declined visit needs somebody else; any other can be made good, as long as none does. */
function Next({ visit: { visitId, state, branch, revisit, mayRevisit } }: { visit: EndedVisit }) {
  const { t, read } = useReader();
  const of = { branch: read(branch.name) };
  if (mayRevisit) {
    return (
      <Link to={paths.planVisit(visitId)} aria-label={t("planning.ended.revisitOf", of)} className={LINK}>
        {t("planning.coming.revisit")}
      </Link>
    );
  }
  if (revisit !== null) {
    return (
      <Link to={paths.coming(revisit)} aria-label={t("planning.ended.toRevisitOf", of)} className={LINK}>
        {t("planning.coming.toRevisit")}
      </Link>
    );
  }
  if (state !== "declined") return null;
  return (
    <Link to={paths.coming(visitId)} aria-label={t("planning.ended.replanOf", of)} className={LINK}>
      {t("planning.coming.replan.open")}
    </Link>
  );
}

function Pager({ view: { branch, state, page, pages } }: { view: EndedView }) {
  const { t } = useReader();
  if (pages < 2) return null;
  const to = (other: number) => paths.endedVisits({ branch: branch ?? undefined, state: state ?? undefined, page: String(other) });
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-6 text-ui">
      <span className="text-quiet">{t("planning.ended.page", { page, pages })}</span>
      {page > 1 && (
        <Link to={to(page - 1)} className={LINK}>
          {t("planning.ended.newer")}
        </Link>
      )}
      {page < pages && (
        <Link to={to(page + 1)} className={LINK}>
          {t("planning.ended.older")}
        </Link>
      )}
    </p>
  );
}
