import { useNavigation } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { FilterForm } from "#app/standings/board/filter-form.tsx";
import { Kinds } from "#app/standings/board/kinds.tsx";
import { Filtered, Nobody } from "#app/standings/board/nobody.tsx";
import { Own } from "#app/standings/board/own.tsx";
import { Files, Pager } from "#app/standings/board/pager.tsx";
import { ProvisionalList } from "#app/standings/board/provisional.tsx";
import { Remarks } from "#app/standings/board/remarks.tsx";
import { Ranking } from "#app/standings/board/table.tsx";
import { useChanges } from "#app/standings/board/use-changes.ts";
import { measureName, spanName } from "#app/words/names.ts";
import { COUNTED, type BoardView } from "#app/standings/view/board.ts";
import { writeFilters } from "#app/standings/view/filters.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useRefresh } from "#app/ui/use-refresh.ts";
import { useReader } from "#app/words/reader.tsx";

/** One board: whose, for when, by what; the reader's own place; the rows; those without a place yet. */
export function BoardPage({ view }: { view: BoardView }) {
  const { t } = useReader();
  const { kind, filters, working } = view;
  const loading = useNavigation().state === "loading";
  useRefresh(working, 2000);
  useChanges(paths.boardChanges(kind, writeFilters({ span: filters.span, measure: filters.measure })));
  return (
    <>
      <Kinds view={view} />
      <Own view={view} />
      <FilterForm view={view} />
      <div aria-busy={loading} className={classNames("transition-opacity duration-150", loading && "opacity-50")}>
        <p role="status" className="sr-only">
          {loading ? t("boards.loading") : ""}
        </p>
        {working ? <Working /> : view.ranked === 0 ? <Nobody view={view} /> : <Ranked view={view} />}
        <ProvisionalList view={view} />
      </div>
    </>
  );
}

function Working() {
  const { t } = useReader();
  return (
    <Notice className="measure mt-8" title={t("boards.working.title")}>
      <p className="mt-1">{t("boards.working.said")}</p>
    </Notice>
  );
}

function Ranked({ view }: { view: BoardView }) {
  const reader = useReader();
  const { t } = reader;
  const { kind, filters, ranked, listed, reach, neighbours } = view;
  const counted = [t(`boards.counted.${kind}`, { count: ranked })];
  if (reach === "wide" && listed < ranked) counted.push(listed > COUNTED ? t("boards.listedMany") : t("boards.listed", { count: listed }));
  return (
    <section aria-labelledby="places" className="mt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8">
        <h2 id="places" className="font-serif text-lead font-semibold">
          {spanName(reader, filters.span)} · {measureName(t, filters.measure)}
        </h2>
        <p className="text-note text-quiet">{counted.join(" · ")}</p>
      </div>
      <Remarks view={view} />
      {reach === "near" && view.rows.length > 0 && <p className="mt-3 text-note text-quiet">{t("boards.near", { count: neighbours })}</p>}
      <Lines view={view} />
      {view.rows.length > 0 && (
        <div className="mt-4">
          <Ranking view={view} />
          <Pager view={view} />
          {view.files && <Files view={view} />}
        </div>
      )}
      {view.rows.length === 0 && reach === "wide" && <Filtered view={view} />}
    </section>
  );
}

/** Where the first tenth, quarter and half end, in points. */
function Lines({ view: { benchmarks } }: { view: BoardView }) {
  const { t, formats } = useReader();
  if (benchmarks.length === 0) return null;
  return (
    <dl aria-label={t("boards.lines.label")} className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-note">
      {benchmarks.map(({ share, value }) => (
        <div key={share} className="flex gap-2">
          <dt className="text-quiet">{t("boards.lines.line", { share })}</dt>
          <dd className="font-semibold">{t("boards.lines.value", { value: formats.tenths(value / 10) })}</dd>
        </div>
      ))}
    </dl>
  );
}
