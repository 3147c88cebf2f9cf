import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { buttonClass } from "#app/ui/button.tsx";
import type { OpenFinding } from "#app/visits/view/action.ts";
import { useReader } from "#app/words/reader.tsx";

/** What visits found last and nobody works on, each with the way to a plan. */
export function Findings({ findings }: { findings: readonly OpenFinding[] }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="findings" className="mt-14">
      <h2 id="findings" className="font-serif text-lead font-semibold">
        {t("actions.findings.title")}
      </h2>
      <p className="measure mt-1 text-ui text-quiet">{t(findings.length === 0 ? "actions.findings.none" : "actions.findings.said")}</p>
      {findings.length > 0 && (
        <ul className="mt-3 border-t border-ink">
          {findings.map((finding) => (
            <Line key={`${finding.visitId} ${finding.item}`} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ finding: { visitId, item, question, standard, month, critical, relapse } }: { finding: OpenFinding }) {
  const { t, read, formats } = useReader();
  const marks = [critical && t("actions.findings.critical"), relapse && t("actions.findings.relapse")].filter(Boolean);
  return (
    <li className="gap-x-8 border-b border-line py-3 md:grid md:grid-cols-[minmax(0,1fr)_auto] md:items-center">
      <div>
        <p className="text-ui font-semibold">{read(question)}</p>
        <p className="mt-0.5 text-note text-quiet">
          {[formats.month(month), standard.id, standard.title && read(standard.title)].filter(Boolean).join(" · ")}
          {marks.length > 0 && <span className="ml-2 font-semibold text-seal">{marks.join(" · ")}</span>}
        </p>
      </div>
      <Link to={paths.newAction(visitId, item)} aria-label={t("actions.findings.planThis", { question: read(question) })} className={buttonClass("plain", "mt-2 w-full md:mt-0 md:w-auto")}>
        {t("actions.findings.plan")}
      </Link>
    </li>
  );
}
