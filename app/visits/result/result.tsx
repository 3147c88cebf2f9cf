import { Link } from "@remix-run/react";
import { Printer } from "lucide-react";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { costliestFirst, ledgerOf } from "#app/visits/result/ledger.ts";
import { Losses } from "#app/visits/result/losses.tsx";
import { StandardList } from "#app/visits/result/standard-list.tsx";
import { DimensionRow } from "#app/visits/score/dimension-row.tsx";
import { RedLine } from "#app/visits/score/red-line.tsx";
import type { ResultView } from "#app/visits/view/result.ts";
import { useReader } from "#app/words/reader.tsx";

/** A published visit as the branch reads it: the numbers, where they were lost, and what to practise. */
export function Result({ view }: { view: ResultView }) {
  const { t, read } = useReader();
  const standards = costliestFirst(view);
  return (
    <>
      <p className="mt-2 text-ui text-quiet">
        {[t("results.method"), read(view.title)].join(" · ")}
        <br />
        {t("results.secret")}
      </p>
      <Headline view={view} />
      <div className="mt-8 empty:hidden">
        <RedLine criticals={view.criticals} uncapped={view.uncapped} total={view.total} />
      </div>
      <DimensionRow scores={view.dimensions} />
      <Losses parts={ledgerOf(view)} titles={new Map(standards.map(({ id, title }) => [id, title]))} />
      {standards.length > 0 && (
        <section aria-labelledby="practise" className="mt-14">
          <h2 id="practise" className="font-serif text-lead font-semibold">
            {t("results.standards.title")}
          </h2>
          <p className="measure mt-1 text-ui text-quiet">{t("results.standards.said")}</p>
          <StandardList standards={standards} />
        </section>
      )}
      <div className="no-print mt-14 flex flex-wrap items-center gap-x-4 gap-y-3">
        <Link to={paths.branch(view.branch.id)} className={buttonClass("plain", "w-full md:w-auto")}>
          {t("results.toBranch")}
        </Link>
        <Button type="button" weight="quiet" icon={Printer} onClick={() => window.print()}>
          {t("results.print")}
        </Button>
      </div>
    </>
  );
}

/** The total, and apart from it the premises. */
function Headline({ view: { total, failed, premises } }: { view: ResultView }) {
  const { t, formats } = useReader();
  return (
    <div className="mt-6 flex flex-wrap items-end gap-x-12 gap-y-5">
      {total === null ? (
        <p className="text-body">{t("results.notAssessedTotal")}</p>
      ) : (
        <p className="flex items-baseline gap-3">
          <span className="sr-only">{t("results.total")}</span>
          <span className="font-serif text-[3.5rem] font-semibold leading-none">{formats.tenths(total)}</span>
          <span className={failed ? "text-body font-semibold text-seal" : "text-body text-good"}>{t(failed ? "results.breach" : "results.clean")}</span>
        </p>
      )}
      {premises !== null && (
        <p className="border-l border-line pl-6 text-ui">
          {t("results.premises")} <span className="font-serif text-lead font-semibold">{formats.tenths(premises)}</span>
          <span className="block text-note text-quiet">{t("results.premisesSaid")}</span>
        </p>
      )}
    </div>
  );
}
