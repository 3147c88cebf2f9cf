import type { TFunction } from "i18next";
import type { Nearness } from "#app/core/assignment/due.ts";

type T = TFunction<"words">;

/** Overdue by so many days, due today, tomorrow, or in so many days. */
export function nearWord(t: T, near: Nearness): string {
  switch (near.when) {
    case "overdue":
      return t("assign.near.overdue", { count: near.days });
    case "later":
      return t("assign.near.later", { days: near.days });
    default:
      return t(`assign.near.${near.when}`);
  }
}
