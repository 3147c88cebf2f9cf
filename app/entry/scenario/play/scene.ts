import type { TFunction } from "i18next";
import { openOptions } from "#app/core/drill/play/options.ts";
import { beatOf } from "#app/core/drill/play/place.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";
import { moodOf } from "#app/core/scenario/mood.ts";
import type { Reply } from "#app/core/scenario/scenario.ts";
import type { Language } from "#app/core/text/text.ts";

/** Who reads, and in which words. */
export type Reader = { readonly language: Language; readonly t: TFunction };

/** All that the trainee knows beforehand. */
export function briefLines({ scenario }: Drill, { language, t }: Reader): string[] {
  const { title, brief, seat, channel, customer } = scenario;
  const about = customer.about ? [`${customer.name[language]}: ${customer.about[language]}`] : [];
  return [`# ${title[language]}`, `${t(`trade.seat.${seat}`)} · ${t(`trade.channel.${channel}`)}`, brief[language], ...about];
}

/** The customer's line in the present mood, what was learned here, and the open replies by number. */
export function sceneLines(drill: Drill, play: Play, { language, t }: Reader): string[] {
  const beat = beatOf(drill.scenario, play);
  if (!beat) return [];
  const mood = moodOf(play.context.patience);
  const line = mood === "gone" ? undefined : beat.says[mood];
  const facts = beat.reveals.flatMap((id) => drill.scenario.facts[id]?.text[language] ?? []);
  return [
    "",
    `[${t(`trade.phase.${beat.phase}`)}] ${drill.scenario.customer.name[language]} (${t(`trade.mood.${mood}`)})`,
    ...(line ? [`  ${line[language]}`] : []),
    ...facts.map((fact) => `  * ${fact}`),
    ...openOptions(drill, play).map((reply, i) => `  ${i + 1}  ${saidIn(reply, { language, t })}`),
  ];
}

/** A reply as it is shown: what is done stands in brackets. */
export function saidIn({ kind, text }: Reply, { language }: Pick<Reader, "language" | "t">): string {
  return kind === "do" ? `[${text[language]}]` : text[language];
}
