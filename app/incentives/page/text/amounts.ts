import type { Paid } from "#app/incentives/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** Amounts in words: 200 points, CNY 1,300.00, 2 × umbrella; below zero with a true minus sign. */
export function useAmounts(): (paid: Pick<Paid, "unit" | "gift">, amount: number) => string {
  const { t, read, formats } = useReader();
  const above = ({ unit, gift }: Pick<Paid, "unit" | "gift">, amount: number): string => {
    if (unit === "fen") return t("money.yuan", { yuan: `${formats.whole(Math.floor(amount / 100))}.${String(amount % 100).padStart(2, "0")}` });
    const said = formats.whole(amount);
    return unit === "points" ? t("incentives.amount.points", { count: amount, said }) : t("incentives.amount.gift", { count: amount, said, gift: gift === null ? t("incentives.noGift") : read(gift) });
  };
  return (paid, amount) => (amount < 0 ? t("incentives.amount.less", { amount: above(paid, -amount) }) : above(paid, amount));
}
