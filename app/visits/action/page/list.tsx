import { Link } from "@remix-run/react";
import { ACTION_STATES } from "#app/core/visit/relapse.ts";
import { paths } from "#app/paths.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { Findings } from "#app/visits/action/page/findings.tsx";
import { Relapses } from "#app/visits/action/page/relapses.tsx";
import { StateWord } from "#app/visits/action/page/state-word.tsx";
import { Pager } from "#app/visits/action/page/pager.tsx";
import type { ActionListView, ListedAction } from "#app/visits/view/action.ts";
import { useReader } from "#app/words/reader.tsx";

/** What is done about findings; what nobody works on yet; and what came back. `plans`: the reader may plan. */
export function ActionList({ view, plans }: { view: ActionListView; plans: boolean }) {
  const { t } = useReader();
  const { actions, branch, branches, findings, relapses } = view;
  return (
    <>
      <Filter view={view} />
      {actions.length === 0 ? (
        <p className="measure mt-8 text-body">{t(view.state !== null ? "actions.list.nothing" : plans ? "actions.list.none" : "actions.list.noneRead")}</p>
      ) : (
        <Table view={view} named={branch === null && branches.length > 1} />
      )}
      <Pager view={view} />
      {plans && branch !== null && <Findings findings={findings} />}
      <Relapses relapses={relapses} several={branch === null && branches.length > 1} />
    </>
  );
}

function Filter({ view: { branches, branch, state, counts } }: { view: ActionListView }) {
  const { t, read } = useReader();
  const places = { name: "branch", label: t("actions.list.branch"), first: t("actions.list.everyBranch"), options: branches.map(({ id, name }) => ({ value: id, label: read(name) })), chosen: branch };
  const states = {
    name: "state",
    label: t("actions.list.state"),
    first: t("actions.list.running"),
    options: ACTION_STATES.map((each) => ({ value: each, label: t("actions.list.counted", { state: t(`actions.state.${each}`), count: counts[each] }) })),
    chosen: state,
  };
  return (
    <FilterBar
      action={paths.actions()}
      label={t("actions.list.filter")}
      choices={branches.length > 1 ? [places, states] : [states]}
      show={t("actions.list.show")}
      reset={state === null ? null : { to: paths.actions({ branch: branch ?? undefined }), label: t("actions.list.all") }}
    />
  );
}

function Table({ view: { actions }, named }: { view: ActionListView; named: boolean }) {
  const { t } = useReader();
  return (
    <table aria-label={t("actions.list.label")} className="mt-8 w-full border-collapse text-left text-ui max-md:block">
      <thead className="max-md:sr-only">
        <tr className="border-b border-ink align-bottom text-note text-quiet">
          {(["question", "owner", "due", "stands"] as const).map((column) => (
            <th key={column} scope="col" className="py-2 pr-4 font-normal">
              {t(`actions.list.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {actions.map((action) => (
          <Row key={action.actionId} action={action} named={named} />
        ))}
      </tbody>
    </table>
  );
}

const CELL = "py-2 pr-4 max-md:block max-md:py-0.5 max-md:pr-0";

function Row({ action, named }: { action: ListedAction; named: boolean }) {
  const { t, read, formats } = useReader();
  const { actionId, branch, question, standard, owner, dueOn, state } = action;
  return (
    <tr className="border-b border-line align-baseline max-md:block max-md:py-3">
      <th scope="row" className={`${CELL} font-normal`}>
        <Link to={paths.action(actionId)} className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4 hover:decoration-ink">
          {read(question)}
        </Link>
        <span className="block text-note text-quiet">{[named && read(branch.name), standard.id, standard.title && read(standard.title)].filter(Boolean).join(" · ")}</span>
      </th>
      <td className={CELL}>
        {read(owner.name)}
        {owner.left && <span className="ml-2 text-note text-warn">{t("actions.left")}</span>}
      </td>
      <td className={`${CELL} whitespace-nowrap`}>{formats.date(dueOn)}</td>
      <td className={CELL}>
        <StateWord state={state} />
        <span className="block text-note text-quiet">{lastWord(action, (kind, month) => t(`actions.since.${kind}`, { month: formats.month(month) }))}</span>
      </td>
    </tr>
  );
}

/** What the last visit that spoke of it said. */
function lastWord({ found, failed, closed, relapsed }: ListedAction, say: (kind: "found" | "failed" | "closed" | "relapsed", month: string) => string): string {
  if (relapsed !== null) return say("relapsed", relapsed);
  if (closed !== null) return say("closed", closed);
  return failed !== null ? say("failed", failed) : say("found", found);
}
