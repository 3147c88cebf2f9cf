import type { ReactNode } from "react";
import { Day } from "#app/curriculum/list/day.tsx";
import type { ScriptView } from "#app/curriculum/view.ts";
import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import { useReader } from "#app/words/reader.tsx";

const LEVELS = { 1: "basic", 2: "middle", 3: "advanced" } as const;

type ScriptFactsProps = { script: ScriptView; played: { practice: number; assessment: number } };

/** What a scenario is, before its script: as a small ledger. */
export function ScriptFacts({ script: { scenario, version, publishedAt, file }, played }: ScriptFactsProps) {
  const { t, read } = useReader();
  const { turns, seconds } = scenario.par;
  const { customer } = scenario;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-ui [&>dt]:text-quiet">
      <Fact name={t("scenarios.version")}>
        {t("scenarios.versionValue", { version })} · <Day at={publishedAt} />
      </Fact>
      <Fact name={t("scenarios.script.file")}>
        <span className={file === "refused" ? "text-warn" : undefined}>{t(`scenarios.script.fileState.${file}`)}</span>
      </Fact>
      <Fact name={t("scenarios.setting")}>
        {t(`trade.channel.${scenario.channel}`)} · {t(`trade.seat.${scenario.seat}`)}
      </Fact>
      <Fact name={t("scenarios.level")}>
        {t(`trade.level.${LEVELS[scenario.level]}`)} · {t(`trade.family.${scenario.family}`)}
      </Fact>
      <Fact name={t("shelf.par")}>{t("shelf.parValue", { turns, minutes: Math.max(1, Math.round(seconds / 60)) })}</Fact>
      <Fact name={t("shelf.tests")}>
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          {scenario.tests.map((dimension) => (
            <span key={dimension} className="inline-flex items-center gap-1.5">
              <DimensionMark dimension={dimension} />
              {t(`trade.dimensionShort.${dimension}`)}
            </span>
          ))}
        </span>
      </Fact>
      <Fact name={t("scenarios.script.customer")}>
        {read(customer.name)} · {t("scenarios.script.customerFacts", { segment: customer.segment, patience: customer.patience })}
        {customer.about && <span className="measure mt-1 block text-note text-quiet">{read(customer.about)}</span>}
      </Fact>
      <Fact name={t("scenarios.script.played")}>{t("scenarios.playedBoth", played)}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
