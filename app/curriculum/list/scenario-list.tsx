import { isNarrowed, type ListFilter } from "#app/curriculum/list/filter.ts";
import { ListFilterForm } from "#app/curriculum/list/list-filter.tsx";
import { ScenarioTable } from "#app/curriculum/list/scenario-table.tsx";
import type { ScenarioList as Listed } from "#app/curriculum/view.ts";
import { useRefresh } from "#app/ui/use-refresh.ts";
import { useReader } from "#app/words/reader.tsx";

const FOLLOW_MS = 300;

type ScenarioListProps = { list: Listed; asked: ListFilter; played: Readonly<Record<string, { practice: number; assessment: number }>> };

/** The scenarios asked for; a way to ask only where there is something to choose among. */
export function ScenarioList({ list: { scenarios, total, standards }, asked, played }: ScenarioListProps) {
  const { t } = useReader();
  const waiting = scenarios.some(({ figures }) => figures === null);
  // Without scripts a reload does the same.
  useRefresh(waiting, FOLLOW_MS);
  if (total === 0) return <p className="measure mt-8 text-body">{t("scenarios.none")}</p>;
  const found = isNarrowed(asked) ? t("scenarios.foundOf", { count: scenarios.length, of: total }) : t("scenarios.found", { count: total });
  return (
    <>
      <ListFilterForm asked={asked} standards={standards} />
      <p role="status" className="mt-6 text-ui text-quiet">
        {found}
        {waiting && <span className="block">{t("scenarios.figures.pending")}</span>}
      </p>
      <div className="mt-2">
        {scenarios.length > 0 ? <ScenarioTable scenarios={scenarios} played={played} /> : <p className="measure text-body">{t("scenarios.nothing")}</p>}
      </div>
    </>
  );
}
