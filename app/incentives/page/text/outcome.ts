import type { Outcome, Paid } from "#app/incentives/view.ts";
import { useAmounts } from "#app/incentives/page/text/amounts.ts";
import { useReader } from "#app/words/reader.tsx";

/** Why somebody is given what they are given, or nothing. Scores come in tenths, chances in ten-thousandths. */
export function useOutcomes(): (paid: Paid, outcome: Outcome) => string {
  const { t, formats } = useReader();
  const amounts = useAmounts();
  const reason = (why: Extract<Outcome, { why: unknown }>["why"]): string => {
    const score = (tenths: number) => formats.tenths(tenths / 10);
    switch (why.by) {
      case "band":
        return t("incentives.outcome.band", { share: why.share, chance: Math.floor(why.chance / 100) });
      case "threshold":
        return t("incentives.outcome.threshold", { score: score(why.score), least: score(why.least) });
      case "improvement":
        return t("incentives.outcome.improvement", { from: score(why.from), score: score(why.score), rise: score(why.rise) });
      case "percentile":
        return t("incentives.outcome.percentile", { of: why.of, place: why.place, top: why.top });
      case "place":
        return t("incentives.outcome.place", { place: why.place, to: why.to });
      case "ruling":
        return why.text;
    }
  };
  return (paid, outcome) => {
    if ("code" in outcome) return t(`incentives.outcome.codes.${outcome.code}`);
    const { amount, whole, why } = outcome;
    const cut = amount === whole ? null : amount === 0 ? t("incentives.outcome.none") : t("incentives.outcome.reduced", { amount: amounts(paid, whole) });
    return [reason(why), cut].filter((part) => part !== null).join(t("incentives.outcome.join"));
  };
}
