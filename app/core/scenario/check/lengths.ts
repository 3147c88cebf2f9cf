import { lengthOf } from "#app/core/scenario/check/guess/guessers.ts";
import type { Weighed } from "#app/core/scenario/check/subject.ts";
import { isReply } from "#app/core/scenario/explore.ts";
import type { Beat, Reply } from "#app/core/scenario/scenario.ts";
import { LANGUAGES, type Language } from "#app/core/text/text.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/** Replies of a beat may differ in length by so much. */
const MOST_TIMES = 2.5;
const NAME: Readonly<Record<Language, { zh: string; en: string }>> = {
  zh: { zh: "中文", en: "Chinese" },
  en: { zh: "英文", en: "English" },
};

/** Length tells nothing: replies of a beat are about as long, and the best is not mostly the longest. Warnings both. */
export function checkLengths(weighed: Weighed): Finding[] {
  const beats = Object.values(weighed.scenario.beats).filter(({ id }) => weighed.standings.has(id));
  return LANGUAGES.flatMap((language) => [...telling(weighed, beats, language), ...beats.flatMap((beat) => uneven(beat, language))]);
}

function uneven(beat: Beat, language: Language): Finding[] {
  const lengths = beat.replies.map((reply) => lengthOf(reply, language));
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  if (most <= MOST_TIMES * least) return [];
  const index = lengths.indexOf(most);
  const message = {
    zh: `这句${NAME[language].zh}是本回合最短那句的 ${(most / least).toFixed(1)} 倍长：改短它，或把短的写足。`,
    en: `In ${NAME[language].en} this is ${(most / least).toFixed(1)} times as long as the shortest reply of the beat: shorten it or fill the short one out.`,
  };
  const kind = beat.replies[index]?.kind ?? "say";
  return [{ ...errorAt(["beats", beat.id, "replies", index, kind, language], "length-uneven", message), severity: "warning" }];
}

function telling(weighed: Weighed, beats: readonly Beat[], language: Language): Finding[] {
  const open = beats.filter(({ replies }) => replies.length > 1);
  const told = open.filter((beat) => mostlyLongest(weighed, beat, language));
  if (2 * told.length <= open.length) return [];
  const message = {
    zh: `${open.length} 个回合里有 ${told.length} 个，最好的应对也是${NAME[language].zh}里最长的：改短它们，或把别的写长。`,
    en: `At ${told.length} of ${open.length} beats the best reply is also the longest in ${NAME[language].en}: shorten some or lengthen others.`,
  };
  return [{ ...errorAt(["beats"], "longest-is-best", message), severity: "warning", part: "key" }];
}

/** Whether gold's reply is longer than any other in more than half of the configurations at a beat. */
function mostlyLongest({ graph, course, standings }: Weighed, beat: Beat, language: Language): boolean {
  const lengths = new Map<Reply, number>(beat.replies.map((reply) => [reply, lengthOf(reply, language)]));
  const there = standings.get(beat.id) ?? [];
  const longest = there.filter((number) => {
    const gold = course.tables.gold[number]?.move;
    const others = graph.edges[number]?.flatMap(({ move }) => (isReply(move) && move !== gold ? [lengths.get(move) ?? 0] : [])) ?? [];
    return gold !== undefined && isReply(gold) && others.every((length) => length < (lengths.get(gold) ?? 0));
  });
  return 2 * longest.length > there.length;
}
