import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import type { ShelfScenario } from "#app/drills/view/shelf.ts";
import { useReader } from "#app/words/reader.tsx";

/** Names of the levels in the words of the trade. */
export const LEVEL_NAMES = { 1: "basic", 2: "middle", 3: "advanced" } as const;

type Told = Pick<ShelfScenario, "customerName" | "channel" | "seat" | "level" | "family" | "par" | "tests">;

/** What one may know of a scenario before playing it, as a small ledger. */
export function ScenarioFacts({ scenario }: { scenario: Told }) {
  const { t, read } = useReader();
  const { turns, seconds } = scenario.par;
  return (
    <dl className="grid gap-x-5 gap-y-1 text-ui min-[20rem]:grid-cols-[auto_minmax(0,1fr)] [&>dt]:text-quiet">
      <dt>{t("shelf.customer")}</dt>
      <dd>{read(scenario.customerName)}</dd>
      <dt>{t("shelf.setting")}</dt>
      <dd>
        {t(`trade.channel.${scenario.channel}`)} · {t(`trade.seat.${scenario.seat}`)}
      </dd>
      <dt>{t("shelf.level")}</dt>
      <dd>
        {t(`trade.level.${LEVEL_NAMES[scenario.level]}`)} · {t(`trade.family.${scenario.family}`)}
      </dd>
      <dt>{t("shelf.par")}</dt>
      <dd>{t("shelf.parValue", { turns, minutes: Math.max(1, Math.round(seconds / 60)) })}</dd>
      <dt>{t("shelf.tests")}</dt>
      <dd className="flex flex-wrap gap-x-4 gap-y-1">
        {scenario.tests.map((dimension) => (
          <span key={dimension} className="inline-flex items-center gap-1.5">
            <DimensionMark dimension={dimension} />
            {t(`trade.dimensionShort.${dimension}`)}
          </span>
        ))}
      </dd>
    </dl>
  );
}
