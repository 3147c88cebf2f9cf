import type { RuleFault } from "#app/core/incentives/rule/shape.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

const PARTS = ["title", "gift", "of", "eligible", "way", "cap", "budget", "pool", "basis", "unit"] as const;
const CODES = ["missing", "long", "unknown", "no-posts", "range", "no-tiers", "many", "step", "amount", "tiers-overlap", "tiers-crossed", "cap-below", "budget-nothing", "pool-of-people", "pool-bounds", "pool-for-nobody", "basis-missing"] as const;

/** Everything that keeps a draft from being shown, each with where it is. */
export function Faults({ faults }: { faults: readonly RuleFault[] }) {
  const { t } = useReader();
  if (faults.length === 0) return <Notice tone="good" className="measure mt-6"><p>{t("incentives.rule.clean")}</p></Notice>;
  return (
    <Notice tone="warn" className="measure mt-6" title={t("incentives.rule.faults", { count: faults.length })}>
      <ul>
        {faults.map(({ path, code, params }) => {
          const part = PARTS.find((each) => path.startsWith(each)) ?? "way";
          const tier = /^way\.tiers\.(\d+)/.exec(path)?.[1];
          const said = CODES.find((each) => each === code);
          return (
            <li key={`${path} ${code}`} className="mt-1">
              <strong className="font-semibold">{tier === undefined ? t(`incentives.rule.at.${part}`) : t("incentives.rule.tier", { tier: Number(tier) + 1 })}</strong> {t(`incentives.faults.${said ?? "shape"}`, { ...params })}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
