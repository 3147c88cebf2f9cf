import type { TFunction } from "i18next";
import type { Language } from "#app/core/text/text.ts";
import type { How, Summary, Why } from "#app/drills/debrief/summary/summary.ts";
import type { Formats } from "#app/words/formats.ts";

/** Whoever the sentences are said to. */
export type Listener = { readonly t: TFunction<"words">; readonly language: Language; readonly formats: Formats };

/** The two sentences: how it ended, and where the points went. They speak of the talk, so they fit any reader. */
export function saySummary({ how, why, hints }: Summary, listener: Listener): [string, string] {
  return [sayHow(how, listener), sayWhy(why, hints, listener)];
}

function sayHow(how: How, { t }: Listener): string {
  if (how.kind === "lost") return how.turn === null ? t("debrief.summary.lost") : t("debrief.summary.lostAt", { turn: how.turn });
  if ("passed" in how) return t(how.passed ? `debrief.summary.${how.kind}` : `debrief.summary.${how.kind}Short`);
  return t(`debrief.summary.${how.kind}`, { turn: how.turn });
}

function sayWhy(why: Why, hints: number, { t, language, formats }: Listener): string {
  if (why.kind === "clean") return hints > 0 ? t("debrief.summary.cleanHints", { count: hints }) : t("debrief.summary.clean");
  const name = t(`trade.dimension.${why.dimension}`);
  const where = { turn: why.turn, dimension: language === "en" ? name.toLowerCase() : name, loss: formats.tenths(why.loss / 10) };
  if (why.kind === "dominant") return hints > 0 ? t("debrief.summary.dominantHints", { ...where, count: hints }) : t("debrief.summary.dominant", where);
  const spread = { ...where, steps: why.steps };
  return hints > 0 ? t("debrief.summary.spreadHints", { ...spread, count: hints }) : t("debrief.summary.spread", spread);
}
