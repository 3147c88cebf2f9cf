import { Link } from "@remix-run/react";
import { BOUNDS, FLAGGED_FROM } from "#app/core/items/flags.ts";
import { FEWEST } from "#app/core/items/measured.ts";
import { DecisionTable } from "#app/curriculum/statistics/decision-table.tsx";
import { useFigures } from "#app/curriculum/statistics/figures.ts";
import { MOST } from "#app/curriculum/statistics/most.ts";
import type { StatisticsView } from "#app/curriculum/statistics/view.ts";
import { paths } from "#app/paths.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

/** How the decisions of one version do, in one kind of drill. */
export function StatisticsPage({ view }: { view: StatisticsView }) {
  const { t, read } = useReader();
  const { slug, people, decisions, version } = view;
  const isLast = version === view.versions[0];
  const script = isLast ? paths.scenario(slug) : paths.scenarioVersion(slug, view.hash);
  return (
    <Page title={t("statistics.titleOf", { title: read(view.title) })} lead={t("statistics.lead")}>
      <p className="no-print mt-2">
        <Link to={script} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
          {t("statistics.back")}
        </Link>
      </p>
      <Choices view={view} />
      <p role="status" className="measure mt-6 text-ui">
        {people === null ? t(`statistics.few.${view.mode}`, { version, fewest: FEWEST }) : t(`statistics.basis.${view.mode}`, { version, count: people })}
        {view.mode === "practice" && <span className="block text-note text-quiet">{t("statistics.fives", { count: FEWEST })}</span>}
      </p>
      {people !== null && (
        <div className="mt-6">
          <DecisionTable decisions={decisions} script={script} />
        </div>
      )}
      <Notes />
    </Page>
  );
}

function Choices({ view: { slug, mode, version, versions } }: { view: StatisticsView }) {
  const { t } = useReader();
  const [last, ...older] = versions;
  return (
    <div className="no-print">
      <FilterBar
        action={paths.scenarioStatistics(slug)}
        label={t("statistics.filter.label")}
        show={t("statistics.filter.show")}
        choices={[
          {
            name: "version",
            label: t("statistics.filter.version"),
            first: t("statistics.filter.last", { version: last }),
            options: older.map((each) => ({ value: String(each), label: t("scenarios.versionValue", { version: each }) })),
            chosen: version === last ? null : String(version),
          },
          {
            name: "mode",
            label: t("statistics.filter.mode"),
            first: t("trade.mode.assessment"),
            options: [{ value: "practice", label: t("trade.mode.practice") }],
            chosen: mode === "practice" ? "practice" : null,
          },
        ]}
      />
    </div>
  );
}

/** What the figures are: formula, unit, what is left out. */
function Notes() {
  const { t, formats } = useReader();
  const { percent } = useFigures();
  const bounds = { from: FLAGGED_FROM, flat: formats.hundredths(BOUNDS.flat), easy: percent(BOUNDS.easy), hard: percent(BOUNDS.hard) };
  return (
    <section aria-labelledby="notes" className="mt-12">
      <h2 id="notes" className="font-serif text-lead font-semibold">
        {t("statistics.notes.title")}
      </h2>
      <ul className="measure mt-2 space-y-2 text-ui text-quiet">
        <li>{t("statistics.notes.first", { most: formats.whole(MOST) })}</li>
        <li>{t("statistics.notes.visits")}</li>
        <li>{t("statistics.notes.difficulty")}</li>
        <li>{t("statistics.notes.discrimination")}</li>
        <li>{t("statistics.notes.time")}</li>
        <li>{t("statistics.notes.flags", bounds)}</li>
      </ul>
    </section>
  );
}
