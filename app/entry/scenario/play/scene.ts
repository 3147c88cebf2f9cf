import type { TFunction } from "i18next";
import { openOptions } from "#app/core/drill/play/options.ts";
import { beatOf } from "#app/core/drill/play/place.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";
import type { Facts } from "#app/core/facts/fact.ts";
import { fillText } from "#app/core/facts/fill.ts";
import { moodOf } from "#app/core/scenario/mood.ts";
import type { Reply } from "#app/core/scenario/scenario.ts";
import type { Language, Text } from "#app/core/text/text.ts";
import { createWords } from "#app/words/words.ts";

/** Who reads, in which words, and with which facts in the texts. */
export type Reader = { readonly language: Language; readonly t: TFunction; readonly read: (text: Text) => string };

/** A reader of that language, who sees the facts of a sheet where texts name them. */
export function readerOf(language: Language, facts: Facts): Reader {
  return { language, t: createWords(language).t, read: (text) => fillText(text, facts)[language] };
}

/** All that the trainee knows beforehand. */
export function briefLines({ scenario }: Drill, { t, read }: Reader): string[] {
  const { title, brief, seat, channel, customer } = scenario;
  const about = customer.about ? [`${read(customer.name)}: ${read(customer.about)}`] : [];
  return [`# ${read(title)}`, `${t(`trade.seat.${seat}`)} · ${t(`trade.channel.${channel}`)}`, read(brief), ...about];
}

/** The customer's line in the present mood, what was learned here, and the open replies by number. */
export function sceneLines(drill: Drill, play: Play, reader: Reader): string[] {
  const { t, read } = reader;
  const beat = beatOf(drill.scenario, play);
  if (!beat) return [];
  const mood = moodOf(play.context.patience);
  const line = mood === "gone" ? undefined : beat.says[mood];
  const facts = beat.reveals.flatMap((id) => drill.scenario.facts[id]?.text ?? []);
  return [
    "",
    `[${t(`trade.phase.${beat.phase}`)}] ${read(drill.scenario.customer.name)} (${t(`trade.mood.${mood}`)})`,
    ...(line ? [`  ${read(line)}`] : []),
    ...facts.map((fact) => `  * ${read(fact)}`),
    ...openOptions(drill, play).map((reply, i) => `  ${i + 1}  ${saidIn(reply, reader)}`),
  ];
}

/** A reply as it is shown: what is done stands in brackets. */
export function saidIn({ kind, text }: Reply, { read }: Pick<Reader, "read">): string {
  return kind === "do" ? `[${read(text)}]` : read(text);
}
