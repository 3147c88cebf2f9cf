import { moodAt, witness, type Subject } from "#app/core/scenario/check/subject.ts";
import type { Mood } from "#app/core/scenario/scenario.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/** Every mood that can be in force at a beat has a line; a line for another mood is never heard. */
export function checkLines(subject: Subject): Finding[] {
  return Object.values(subject.scenario.beats).flatMap((beat): Finding[] => {
    const first = new Map<Mood, number>();
    for (const number of subject.standings.get(beat.id) ?? []) {
      const mood = moodAt(subject, number);
      if (!first.has(mood)) first.set(mood, number);
    }
    if (first.size === 0) return [];
    const missing = [...first].filter(([mood]) => mood !== "gone" && !beat.says[mood]);
    const unheard = (["calm", "irritated", "angry"] as const).filter((mood) => beat.says[mood] && !first.has(mood));
    return [
      ...missing.map(([mood, number]): Finding => {
        const message = {
          zh: `客户到这里时可能是 ${mood}，却没有这种情绪下的话：在 says 里补上 ${mood}。`,
          en: `The customer can be ${mood} here and has no line for it: add ${mood} to says.`,
        };
        return { ...errorAt(["beats", beat.id, "says"], "line-missing", message, witness(subject, number)), part: "key" };
      }),
      ...unheard.map((mood): Finding => {
        const message = {
          zh: `客户到这里时不会是 ${mood}：这句话听不到，删去它，或调整情绪的变化。`,
          en: `The customer is never ${mood} here, so this line is not heard: remove it, or change how moods move.`,
        };
        return { ...errorAt(["beats", beat.id, "says", mood], "line-unheard", message), severity: "warning", part: "key" };
      }),
    ];
  });
}
