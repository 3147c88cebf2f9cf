import { Link } from "@remix-run/react";
import { FileDown, Printer } from "lucide-react";
import type { ReactNode } from "react";
import { LANGUAGES } from "#app/core/text/text.ts";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { BesideTable } from "#app/visits/result/beside-table.tsx";
import { FindingAct } from "#app/visits/result/finding-act.tsx";
import { costliestFirst, ledgerOf } from "#app/visits/result/ledger.ts";
import { Losses } from "#app/visits/result/losses.tsx";
import { standingWord } from "#app/visits/result/standing-word.ts";
import { StandardList } from "#app/visits/result/standard-list.tsx";
import { DimensionRow } from "#app/visits/score/dimension-row.tsx";
import { RedLine } from "#app/visits/score/red-line.tsx";
import type { ResultStandard, ResultView } from "#app/visits/view/result.ts";
import { useReader } from "#app/words/reader.tsx";

/** A published visit as the branch reads it: the numbers, where they were lost, and what to practise. `assign`: what else can be done about a standard. */
export function Result({ view, assign }: { view: ResultView; assign?: (standard: ResultStandard) => ReactNode }) {
  const { t, read } = useReader();
  const standards = costliestFirst(view);
  return (
    <>
      <p className="mt-2 text-ui text-quiet">
        {[t(`trade.visitMode.${view.mode}`), read(view.title)].join(" · ")}
        <br />
        {t("results.secret")}
      </p>
      <Standing view={view} />
      <Headline view={view} />
      <div className="mt-8 empty:hidden">
        <RedLine criticals={view.criticals} uncapped={view.uncapped} total={view.total} />
      </div>
      <DimensionRow scores={view.dimensions} />
      <BesideTable beside={view.beside} />
      <Losses parts={ledgerOf(view)} titles={new Map(standards.map(({ id, title }) => [id, title]))} act={(loss) => <FindingAct view={view} loss={loss} />} />
      {standards.length > 0 && (
        <section aria-labelledby="practise" className="mt-14">
          <h2 id="practise" className="font-serif text-lead font-semibold">
            {t("results.standards.title")}
          </h2>
          <p className="measure mt-1 text-ui text-quiet">{t("results.standards.said")}</p>
          <StandardList standards={standards} act={assign} />
        </section>
      )}
      <div className="no-print mt-14 flex flex-wrap items-center gap-x-4 gap-y-3">
        <Link to={paths.branch(view.branch.id)} className={buttonClass("plain", "w-full md:w-auto")}>
          {t("results.toBranch")}
        </Link>
        <Button type="button" weight="quiet" icon={Printer} onClick={() => window.print()}>
          {t("results.print")}
        </Button>
        {LANGUAGES.map((language) => (
          // The browser fetches a file by itself; the router would look for a page.
          <a key={language} href={paths.resultFile(view.visitId, language)} className={buttonClass("quiet")}>
            <FileDown aria-hidden size={18} strokeWidth={1.75} />
            {t(`results.pdf.${language}`)}
          </a>
        ))}
      </div>
    </>
  );
}

/** Whether it counts, and what became of an appeal. */
function Standing({ view: { standing, outcome, counts } }: { view: ResultView }) {
  const { t } = useReader();
  const said = standingWord(standing, outcome);
  if (said === null && counts) return null;
  return (
    <Notice tone={standing === "appealed" ? "warn" : "plain"} className="mt-5">
      {said && <p>{t(`results.standing.${said}`)}</p>}
      {!counts && <p>{t("results.standing.uncounted")}</p>}
    </Notice>
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
