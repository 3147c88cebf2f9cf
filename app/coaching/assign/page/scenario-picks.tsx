import type { ScenarioChoice } from "#app/coaching/assign/choices.ts";
import { useReader } from "#app/words/reader.tsx";

type ScenarioPicksProps = { scenarios: readonly ScenarioChoice[]; chosen: readonly string[]; standard: string | null };

const LEVELS = { 1: "basic", 2: "middle", 3: "advanced" } as const;

/** Scenarios to tick; with a standard, those that turn on it stand by themselves and the others are folded away. */
export function ScenarioPicks({ scenarios, chosen, standard }: ScenarioPicksProps) {
  const { t } = useReader();
  const turning = scenarios.filter(({ exercises }) => exercises > 0);
  const others = scenarios.filter(({ exercises }) => exercises === 0);
  if (standard === null || turning.length === 0) return <Picks label={t("assign.new.scenarios")} scenarios={scenarios} chosen={chosen} />;
  return (
    <>
      <Picks label={t("assign.new.turning", { id: standard })} scenarios={turning} chosen={chosen} />
      <details open={others.some(({ slug }) => chosen.includes(slug))} className="mt-2">
        <summary className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">{t("assign.new.others")}</summary>
        <Picks label={t("assign.new.others")} hidden scenarios={others} chosen={chosen} />
      </details>
    </>
  );
}

type PicksProps = { label: string; hidden?: boolean; scenarios: readonly ScenarioChoice[]; chosen: readonly string[] };

function Picks({ label, hidden = false, scenarios, chosen }: PicksProps) {
  const { t, read } = useReader();
  return (
    <div role="group" aria-label={label} className="mt-3">
      {!hidden && <p className="text-ui font-medium">{label}</p>}
      <ul className="mt-1 gap-x-8 md:columns-2 lg:columns-3">
        {scenarios.map(({ slug, title, level, stale }) => (
          <li key={slug} className="break-inside-avoid">
            <label className="flex min-h-11 items-center gap-3 text-ui">
              <input type="checkbox" name="slug" value={slug} defaultChecked={chosen.includes(slug)} className="size-5 shrink-0 accent-seal" />
              <span>
                {read(title)} <span className="text-note text-quiet">{t(`trade.level.${LEVELS[level]}`)}</span>
                {stale && <span className="block text-note text-warn">{t("assign.new.stale")}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
