import { Assigned } from "#app/coaching/assign/own/assigned.tsx";
import { paths } from "#app/paths.ts";
import type { HomeOf } from "#app/routes/home/view.server.ts";
import { Acts, Way, Work } from "#app/routes/home/work.tsx";
import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import type { BranchVisit, WeakStandard } from "#app/visits/view/branch.ts";
import { useReader } from "#app/words/reader.tsx";

/** The branch: its latest result and what cost it points, with the drills that mend that. */
export function ManagerHome({ home: { branch, latest, weak, assigned } }: { home: HomeOf<"manager"> }) {
  const { t, read } = useReader();
  if (branch === null) {
    return (
      <Work title={t("home.manager.title")}>
        <p className="measure text-body">{t("home.manager.noBranch")}</p>
      </Work>
    );
  }
  return (
    <Work title={t("home.manager.title")}>
      <h3 className="font-serif text-title font-semibold">{read(branch.name)}</h3>
      {latest ? <Latest visit={latest} /> : <p className="measure mt-3 text-body">{t("home.manager.none")}</p>}
      {weak.length > 0 && <Weak standards={weak} branchId={branch.id} />}
      <Acts to={paths.branch()} act={t("home.manager.act")}>
        <Way to={paths.actions()}>{t("actions.title")}</Way>
        <Way to={paths.boards("branches")}>{t("home.manager.standing")}</Way>
        <Way to={paths.dashboard(null)}>{t("figures.title.overview")}</Way>
        <Way to={paths.pools()}>{t("statement.pools.short")}</Way>
        <Way to={paths.outside()}>{t("outside.title")}</Way>
      </Acts>
      <Assigned brief={assigned} />
    </Work>
  );
}

function Latest({ visit: { month, total, failed, dimensions } }: { visit: BranchVisit }) {
  const { t, formats } = useReader();
  return (
    <div className="mt-2 flex flex-wrap items-baseline gap-x-8 gap-y-2 text-ui">
      <p>
        <span className="text-quiet">
          {formats.month(month)} · {t("home.manager.total")}
        </span>{" "}
        <span className="font-serif text-title font-semibold">{total === null ? "–" : formats.tenths(total)}</span>
        {failed && <span className="ml-3 font-semibold text-seal">{t("home.manager.failed")}</span>}
      </p>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {dimensions.map(({ dimension, score }) => (
          <li key={dimension} className="inline-flex items-center gap-1.5">
            <DimensionMark dimension={dimension} />
            {t(`trade.dimensionShort.${dimension}`)}
            <span className="font-semibold">{formats.tenths(score)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Weak({ standards, branchId }: { standards: readonly WeakStandard[]; branchId: string }) {
  const { t, read } = useReader();
  return (
    <>
      <h4 className="mt-6 text-note text-quiet">{t("home.manager.weak")}</h4>
      <ul className="mt-1">
        {standards.map(({ id, title, visits, drills: [drill] }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-6 border-t border-line text-ui last:border-b">
            <span className="py-2">
              <span className="font-semibold">{id}</span> {read(title)}
              <span className="text-quiet"> · {t("home.manager.weakIn", { count: visits })}</span>
            </span>
            {drill && <Way to={paths.drill(drill.slug)}>{t("results.standards.practise", { title: read(drill.title) })}</Way>}
            {drill && <Way to={paths.newAssignment({ standard: id, branch: branchId })}>{t("assign.home.mend", { id })}</Way>}
          </li>
        ))}
      </ul>
    </>
  );
}
