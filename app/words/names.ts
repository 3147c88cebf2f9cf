import type { Measure } from "#app/core/standings/board.ts";
import { ROLLING } from "#app/core/standings/span.ts";
import type { Text } from "#app/core/text/text.ts";
import type { Formats } from "#app/words/formats.ts";
import type { TFunction } from "i18next";

type T = TFunction<"words">;

const POSTS = ["teller", "lobby", "relationship", "hotline", "online", "manager"] as const;

/** A bank's own posts stand as they were written. */
export function postName(t: T, post: string): string {
  const known = POSTS.find((each) => each === post);
  return known ? t(`boards.posts.${known}`) : post;
}

/** Q4 2026 / 2026年第四季度, for a quarter written 2026-Q4. */
export function quarterName(t: T, quarter: string): string {
  const [year = "", number = ""] = quarter.split("-Q");
  const named = ({ 1: "q1", 2: "q2", 3: "q3", 4: "q4" } as const)[number];
  return named ? t(`boards.quarters.${named}`, { year }) : quarter;
}

/** A month, a quarter or the last ninety days, as boards and figures are asked for. */
export function spanName({ t, formats }: { t: T; formats: Pick<Formats, "month"> }, span: string): string {
  if (span === ROLLING) return t("boards.ninety");
  return span.includes("Q") ? quarterName(t, span) : formats.month(span);
}

export function measureName(t: T, measure: Measure): string {
  return measure === "total" || measure === "premises" || measure === "drills" || measure === "composite" ? t(`boards.measures.${measure}`) : t(`trade.dimension.${measure}`);
}

/** What a period is called: a season by its name, others by the calendar. */
export function periodName(reader: { t: T; formats: Pick<Formats, "month">; read: (text: Text) => string }, { key, name }: { readonly key: string; readonly name: Text | null }): string {
  return name === null ? spanName(reader, key) : reader.read(name);
}
