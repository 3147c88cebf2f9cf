import { PHASES } from "#app/core/scenario/scenario.ts";
import type { Phase } from "#app/core/scenario/scenario.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

/** The four phases of a talk; the present one is named, the ones behind are filled. */
export function Phases({ phase, over }: { phase: Phase; over: boolean }) {
  const { t } = useReader();
  const present = over ? PHASES.length : PHASES.indexOf(phase);
  return (
    <ol aria-label={t("player.phases")} className="flex items-center gap-1.5 text-note md:gap-2">
      {PHASES.map((each, place) => (
        <li key={each} aria-current={place === present ? "step" : undefined} className="flex items-center gap-1.5 md:gap-2">
          <span
            aria-hidden
            className={classNames(
              "block size-2.5 rounded-round border",
              place < present && "border-ink bg-ink",
              place === present && "border-seal bg-seal",
              place > present && "border-edge",
            )}
          />
          <span className={place === present ? "font-semibold" : "sr-only lg:not-sr-only lg:text-quiet"}>
            {t(`trade.phase.${each}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}
