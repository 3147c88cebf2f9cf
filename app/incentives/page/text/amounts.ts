import { yuanOf } from "#app/core/money/yuan.ts";
import type { Paid } from "#app/incentives/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** Amounts in words: 200 points, CNY 300.00, 2 × umbrella; below zero with a true minus sign. */
export function useAmounts(): (paid: Pick<Paid, "unit" | "gift">, amount: number) => string {
  const { t, read } = useReader();
  const above = ({ unit, gift }: Pick<Paid, "unit" | "gift">, amount: number): string => {
    if (unit === "fen") return t("money.yuan", { yuan: yuanOf(amount) });
    return unit === "points" ? t("incentives.amount.points", { count: amount }) : t("incentives.amount.gift", { count: amount, gift: gift === null ? t("incentives.noGift") : read(gift) });
  };
  return (paid, amount) => (amount < 0 ? t("incentives.amount.less", { amount: above(paid, -amount) }) : above(paid, amount));
}
