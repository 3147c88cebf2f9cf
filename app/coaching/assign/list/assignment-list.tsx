import { Link } from "@remix-run/react";
import { TASK_STATES } from "#app/core/assignment/standing.ts";
import { writeAssignmentFilter, type AssignmentFilter } from "#app/coaching/assign/filter.ts";
import { CELL, StandingCells } from "#app/coaching/assign/list/cells.tsx";
import { Pager } from "#app/coaching/assign/list/pager.tsx";
import { AssignmentTable } from "#app/coaching/assign/list/table.tsx";
import type { AssignmentList as List, ListedAssignment } from "#app/coaching/assign/listed.ts";
import { paths } from "#app/paths.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { useReader } from "#app/words/reader.tsx";

type AssignmentListProps = { list: List; filter: AssignmentFilter; coach: boolean };

/** What is assigned in scope: what is overdue first, with what the address asks for. */
export function AssignmentList({ list, filter, coach }: AssignmentListProps) {
  const { t, formats } = useReader();
  const { counts, found, rows, page, pages, cut } = list;
  const nothing = Object.values(counts).every((count) => count === 0) && filter.branch === null && filter.slug === null && filter.words === "";
  if (nothing) return <p className="measure mt-8 text-body">{t("assign.list.none")}</p>;
  const said = { overdue: formats.whole(counts.overdue), open: formats.whole(counts.open), done: formats.whole(counts.done), cancelled: formats.whole(counts.cancelled) };
  return (
    <>
      <Filters list={list} filter={filter} />
      <p role="status" className="mt-5 text-ui text-quiet">
        {t("assign.list.found", { count: found })}
        {" · "}
        {t("assign.list.counts", said)}
        {cut && ` · ${t("assign.list.cut")}`}
      </p>
      {rows.length === 0 ? (
        <p className="measure mt-4 text-body">{t("assign.list.noneFound")}</p>
      ) : (
        <AssignmentTable label={t("assign.title")} columns={["person", "scenario", "done", "state", "batch"]}>
          {rows.map((row) => (
            <Row key={row.id} row={row} coach={coach} />
          ))}
        </AssignmentTable>
      )}
      <Pager page={page} pages={pages} to={(to) => paths.assignments(writeAssignmentFilter({ ...filter, page: to }))} />
    </>
  );
}

function Filters({ list: { branches, scenarios }, filter }: Pick<AssignmentListProps, "list" | "filter">) {
  const { t, read } = useReader();
  const states = [...TASK_STATES.map((state) => ({ value: state, label: t(`assign.state.${state}`) })), { value: "all", label: t("assign.list.all") }];
  const narrowed = Object.values(writeAssignmentFilter({ ...filter, page: 1 })).some((value) => value !== undefined);
  return (
    <FilterBar
      action={paths.assignments()}
      label={t("assign.list.label")}
      words={{ name: "words", label: t("assign.list.person"), value: filter.words }}
      choices={[
        { name: "state", label: t("assign.list.state"), first: t("assign.list.left"), options: states, chosen: filter.state === "left" ? null : filter.state },
        { name: "branch", label: t("assign.list.branch"), first: t("assign.list.anyBranch"), options: branches.length > 1 ? branches.map(({ id, name }) => ({ value: id, label: read(name) })) : [], chosen: filter.branch },
        { name: "slug", label: t("assign.list.scenario"), first: t("assign.list.anyScenario"), options: scenarios.map(({ slug, title }) => ({ value: slug, label: read(title) })), chosen: filter.slug },
      ]}
      show={t("assign.list.show")}
      reset={narrowed ? { to: paths.assignments(), label: t("assign.list.reset") } : null}
    />
  );
}

function Row({ row, coach }: { row: ListedAssignment; coach: boolean }) {
  const { t, read } = useReader();
  const { person, batchId } = row;
  return (
    <tr className="border-b border-line max-md:block max-md:py-2">
      <th scope="row" className={`${CELL} font-semibold`}>
        {read(person.name)} {person.branch && <span className="text-note font-normal text-quiet">{read(person.branch)}</span>}
      </th>
      <StandingCells row={row} coach={coach} />
      <td className={CELL}>
        <Link to={paths.assignmentBatch(batchId)} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink md:min-h-6">
          {t("assign.batch.open")}
        </Link>
      </td>
    </tr>
  );
}
