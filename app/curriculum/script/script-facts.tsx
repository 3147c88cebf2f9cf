import { Detail } from "#app/curriculum/detail.tsx";
import { Day } from "#app/curriculum/list/day.tsx";
import { tellSegment } from "#app/curriculum/script/segment.ts";
import { LEVEL_NAMES } from "#app/curriculum/list/level-names.ts";
import type { ScriptView } from "#app/curriculum/view.ts";
import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import { useReader } from "#app/words/reader.tsx";

export type ScriptFactsProps = {
  script: ScriptView;
  /** How often the scenario was played; null where that is told elsewhere. */
  played: { practice: number; assessment: number } | null;
};

/** What a scenario is, before its script: as a small ledger. */
export function ScriptFacts({ script: { scenario, row, last, file }, played }: ScriptFactsProps) {
  const { t, read } = useReader();
  const { turns, seconds } = scenario.par;
  const { customer } = scenario;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-ui [&>dt]:text-quiet">
      <Detail name={t("scenarios.version")}>
        {t("scenarios.versionValue", { version: row.version })} · <Day at={row.publishedAt} />
        <span className="block text-note text-quiet">
          {row.publisher ? t("scenarios.script.origin.upload", { name: read(row.publisher) }) : t(`scenarios.script.origin.repository`)} ·{" "}
          <code title={row.hash}>{row.hash.slice(0, 12)}</code>
        </span>
      </Detail>
      {row.origin === "repository" && row.hash === last.hash && (
        <Detail name={t("scenarios.script.file")}>
          <span className={file === "refused" ? "text-warn" : undefined}>{t(`scenarios.script.fileState.${file}`)}</span>
        </Detail>
      )}
      <Detail name={t("scenarios.setting")}>
        {t(`trade.channel.${scenario.channel}`)} · {t(`trade.seat.${scenario.seat}`)}
      </Detail>
      <Detail name={t("scenarios.level")}>
        {t(`trade.level.${LEVEL_NAMES[scenario.level]}`)} · {t(`trade.family.${scenario.family}`)}
      </Detail>
      <Detail name={t("shelf.par")}>{t("shelf.parValue", { turns, minutes: Math.max(1, Math.round(seconds / 60)) })}</Detail>
      <Detail name={t("shelf.tests")}>
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          {scenario.tests.map((dimension) => (
            <span key={dimension} className="inline-flex items-center gap-1.5">
              <DimensionMark dimension={dimension} />
              {t(`trade.dimensionShort.${dimension}`)}
            </span>
          ))}
        </span>
      </Detail>
      <Detail name={t("scenarios.script.customer")}>
        {read(customer.name)} · {t("scenarios.script.customerFacts", { segment: tellSegment(t, customer.segment), patience: customer.patience })}
        {customer.about && <span className="measure mt-1 block text-note text-quiet">{read(customer.about)}</span>}
      </Detail>
      {played && <Detail name={t("scenarios.script.played")}>{t("scenarios.playedBoth", played)}</Detail>}
    </dl>
  );
}
