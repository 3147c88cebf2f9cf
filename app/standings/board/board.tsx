import { Link, useNavigation } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Caution } from "#app/standings/board/caution.tsx";
import { FilterForm } from "#app/standings/board/filter-form.tsx";
import { Kinds } from "#app/standings/board/kinds.tsx";
import { Own } from "#app/standings/board/own.tsx";
import { Pager } from "#app/standings/board/pager.tsx";
import { ProvisionalList } from "#app/standings/board/provisional.tsx";
import { Ranking } from "#app/standings/board/table.tsx";
import { measureName } from "#app/standings/naming.ts";
import type { BoardView } from "#app/standings/view/board.ts";
import { writeFilters } from "#app/standings/view/filters.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Notice } from "#app/ui/notice.tsx";
import { quarterName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

/** One board: whose, for when, by what; the reader's own place; the rows; those without a place yet. */
export function BoardPage({ view }: { view: BoardView }) {
  const { t } = useReader();
  const loading = useNavigation().state === "loading";
  return (
    <>
      <Kinds view={view} />
      <Own view={view} />
      <FilterForm view={view} />
      <div aria-busy={loading} className={classNames("transition-opacity duration-150", loading && "opacity-50")}>
        <p role="status" className="sr-only">
          {loading ? t("boards.loading") : ""}
        </p>
        {view.ranked === 0 ? <Nobody view={view} /> : <Ranked view={view} />}
        <ProvisionalList view={view} />
      </div>
    </>
  );
}

function Ranked({ view }: { view: BoardView }) {
  const { t } = useReader();
  const { kind, filters, ranked, listed, reach, neighbours } = view;
  const counted = [t(`boards.counted.${kind}`, { count: ranked })];
  if (reach === "wide" && listed < ranked) counted.push(t("boards.listed", { count: listed }));
  return (
    <section aria-labelledby="places" className="mt-8">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8">
        <h2 id="places" className="font-serif text-lead font-semibold">
          {quarterName(t, filters.quarter)} · {measureName(t, filters.measure)}
        </h2>
        <p className="text-note text-quiet">{counted.join(" · ")}</p>
      </div>
      <Remarks view={view} />
      {reach === "near" && view.rows.length > 0 && <p className="mt-3 text-note text-quiet">{t("boards.near", { count: neighbours })}</p>}
      <Lines view={view} />
      {listed > 0 && (
        <div className="mt-4">
          <Ranking view={view} />
          <Pager view={view} />
        </div>
      )}
      {listed === 0 && reach === "wide" && <Filtered view={view} />}
    </section>
  );
}

/** What must be known before a place is read. */
function Remarks({ view: { kind, distinguishable, connected } }: { view: BoardView }) {
  const { t } = useReader();
  return (
    <>
      <p className="measure mt-2 text-ui">
        <Caution />
      </p>
      {!distinguishable && (
        <Notice tone="warn" className="measure mt-4">
          {t("boards.flat")}
        </Notice>
      )}
      {!connected && (
        <Notice tone="warn" className="measure mt-4">
          {t(`boards.apart.${kind}`)}
        </Notice>
      )}
    </>
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

function Nobody({ view: { kind, filters, needed, instead } }: { view: BoardView }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="nobody" className="mt-10 border-t border-ink pt-5">
      <h2 id="nobody" className="font-serif text-lead font-semibold">
        {t("boards.empty.title", { quarter: quarterName(t, filters.quarter) })}
      </h2>
      <p className="measure mt-2 text-body">{t(`boards.empty.${kind}`, { count: needed })}</p>
      {instead !== null && (
        <Link to={paths.boards(kind, writeFilters({ ...filters, quarter: instead, page: 1 }))} className={LINK}>
          {t("boards.empty.instead", { quarter: quarterName(t, instead) })}
        </Link>
      )}
    </section>
  );
}

function Filtered({ view: { kind, filters } }: { view: BoardView }) {
  const { t } = useReader();
  const cleared = { ...filters, region: null, branch: null, post: null, page: 1 };
  return (
    <p className="mt-6 text-body">
      {t("boards.empty.filtered")}{" "}
      <Link to={paths.boards(kind, writeFilters(cleared))} className={LINK}>
        {t("boards.empty.clear")}
      </Link>
    </p>
  );
}

const LINK = "inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink";
