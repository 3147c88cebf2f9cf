import { FEWEST } from "#app/core/visit/scorecard.ts";
import { paths } from "#app/paths.ts";
import { Downloads } from "#app/ui/downloads.tsx";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { Page } from "#app/ui/page.tsx";
import { FIGURES } from "#app/visits/scorecard/figures.ts";
import { CardTable } from "#app/visits/scorecard/table.tsx";
import type { ScorecardsView } from "#app/visits/view/scorecard.ts";
import { useReader } from "#app/words/reader.tsx";

/** How evaluators and firms did in a period, each figure with how many it is made of. */
export function ScorecardsPage({ view }: { view: ScorecardsView }) {
  const { t, formats, language } = useReader();
  const { quarter, quarters, firms, people } = view;
  const named = (of: string) => t("scorecards.quarter", { year: of.slice(0, 4), number: of.slice(-1) });
  const file = (format: string) => paths.scorecardsFile({ quarter: quarter ?? undefined, language, format });
  return (
    <Page title={t("scorecards.title")} lead={t("scorecards.lead", { from: formats.month(view.from), to: formats.month(view.to) })}>
      <FilterBar
        action={paths.scorecards()}
        label={t("scorecards.period")}
        show={t("scorecards.show")}
        choices={[{ name: "quarter", label: t("scorecards.period"), first: t("scorecards.last"), chosen: quarter, options: quarters.map((value) => ({ value, label: named(value) })) }]}
      />
      {people.length === 0 ? (
        <p className="measure mt-8 text-body">{t("scorecards.none")}</p>
      ) : (
        <>
          {firms.length > 0 && <CardTable title={t("scorecards.firms")} rows={firms} />}
          <CardTable title={t("scorecards.people")} rows={people} />
          <div className="mt-6">
            <Downloads label={t("shell.download")} csv={file("csv")} xlsx={file("xlsx")} />
          </div>
        </>
      )}
      <How />
    </Page>
  );
}

function How() {
  const { t } = useReader();
  return (
    <section aria-labelledby="how" className="mt-12 border-t border-line pt-4">
      <h2 id="how" className="text-ui font-semibold">
        {t("scorecards.how")}
      </h2>
      <dl className="mt-2 grid gap-x-10 gap-y-2 text-note md:grid-cols-2">
        {(["done", ...FIGURES.map(({ key }) => key)] as const).map((key) => (
          <div key={key}>
            <dt className="inline font-semibold">{t(`scorecards.column.${key}`)} </dt>
            <dd className="inline text-quiet">{t(`scorecards.said.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="measure mt-3 text-note text-quiet">{t("scorecards.said.few", { fewest: FEWEST })}</p>
      <p className="measure mt-2 text-note text-quiet">{t("scorecards.severity")}</p>
    </section>
  );
}
