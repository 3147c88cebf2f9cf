import type { TFunction } from "i18next";
import type { Nearness } from "#app/core/assignment/due.ts";

type T = TFunction<"words">;

const POSTS = ["teller", "lobby", "relationship", "hotline", "online", "manager"] as const;

/** A bank's own posts stand as they were written. */
export function postWord(t: T, post: string): string {
  const known = POSTS.find((each) => each === post);
  return known ? t(`boards.posts.${known}`) : post;
}

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
