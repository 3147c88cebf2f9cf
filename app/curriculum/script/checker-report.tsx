import { GuessTable } from "#app/curriculum/drafts/report/guess-table.tsx";
import { Faults } from "#app/curriculum/faults.tsx";
import type { ScriptView } from "#app/curriculum/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** What the gate says of this version today. */
export function CheckerReport({ script: { scenario, report, faults } }: { script: ScriptView }) {
  const { t, read, formats } = useReader();
  const endings = report?.endings.map((id) => read(scenario.endings[id]?.title ?? { zh: id, en: id })) ?? [];
  return (
    <>
      {report && (
        <p className="measure mt-2 text-ui text-quiet">
          {t("scenarios.script.report.said", {
            configurations: formats.whole(report.configurations),
            endings: endings.join(t("scenarios.script.comma")),
          })}
        </p>
      )}
      {faults.length > 0 ? <Faults faults={faults} /> : <p className="mt-2 text-ui">{t("scenarios.script.report.clean")}</p>}
      {report?.guessing && (
        <div className="mt-6 max-w-xl">
          <h3 className="text-ui font-semibold">{t("scenarios.script.guessing")}</h3>
          <GuessTable guessing={report.guessing} />
        </div>
      )}
    </>
  );
}
