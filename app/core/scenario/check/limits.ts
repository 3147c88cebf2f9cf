import { moodAt, witness, type Subject } from "#app/core/scenario/check/subject.ts";
import { isReply } from "#app/core/scenario/explore.ts";
import type { Beat } from "#app/core/scenario/scenario.ts";
import { readingSeconds } from "#app/core/text/reading.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/** Before silence is held against anybody there is time to read the line and all open replies, in either language. */
export function checkLimits(subject: Subject): Finding[] {
  return Object.values(subject.scenario.beats).flatMap((beat): Finding[] => {
    if (!beat.silence) return [];
    const { seconds, number } = slowest(subject, beat);
    if (seconds <= beat.silence.after) return [];
    const needed = Math.ceil(seconds);
    const message = {
      zh: `读完这里的话和应对要 ${needed} 秒，${beat.silence.after} 秒就算沉默太短：把 after 改成不少于 ${needed}，或缩短文字。`,
      en: `Reading what stands here takes ${needed} s, so ${beat.silence.after} s is too short: make after ${needed} or more, or shorten the texts.`,
    };
    return [errorAt(["beats", beat.id, "silence", "after"], "silence-short", message, witness(subject, number))];
  });
}

/** The configuration of a beat with most to read, the first of several. Each set of texts is measured once. */
function slowest(subject: Subject, beat: Beat): { seconds: number; number: number } {
  const measured = new Map<string, number>();
  let found = { seconds: 0, number: 0 };
  for (const number of subject.standings.get(beat.id) ?? []) {
    const mood = moodAt(subject, number);
    const line = mood === "gone" ? undefined : beat.says[mood];
    const replies = subject.graph.edges[number]?.flatMap(({ move }) => (isReply(move) ? [move] : [])) ?? [];
    const key = [mood, ...replies.map(({ id }) => id)].join();
    if (measured.has(key)) continue;
    const seconds = readingSeconds(...(line ? [line] : []), ...replies.map(({ text }) => text));
    measured.set(key, seconds);
    if (seconds > found.seconds) found = { seconds, number };
  }
  return found;
}
