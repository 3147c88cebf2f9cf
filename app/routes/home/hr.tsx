import { paths } from "#app/paths.ts";
import type { HomeOf } from "#app/routes/home/view.server.ts";
import { Acts, Way, Work } from "#app/routes/home/work.tsx";
import { Caution } from "#app/standings/board/caution.tsx";
import { Ranking } from "#app/standings/board/table.tsx";
import { useReader } from "#app/words/reader.tsx";

/** The head of the board of people, and what may not be read from it. */
export function HrHome({ home: { board } }: { home: HomeOf<"hr"> }) {
  const { t } = useReader();
  const ranked = board !== null && board.rows.length > 0;
  return (
    <Work title={t("home.hr.title", { count: board?.rows.length ?? 0 })}>
      {ranked ? (
        <>
          <Ranking view={board} />
          <p className="measure mt-3 text-note text-quiet">
            <Caution />
          </p>
        </>
      ) : (
        <p className="measure text-body">{t("home.hr.none")}</p>
      )}
      <Acts to={paths.boards("people")} act={t("home.hr.act")}>
        <Way to={paths.dashboard(null)}>{t("figures.title.overview")}</Way>
        <Way to={paths.boards("branches")}>{t("home.hr.branches")}</Way>
        <Way to={paths.periods()}>{t("periods.title")}</Way>
        <Way to={paths.incentives()}>{t("incentives.short")}</Way>
        <Way to={paths.outside()}>{t("outside.title")}</Way>
      </Acts>
    </Work>
  );
}
