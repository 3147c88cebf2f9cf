import type { Move } from "#app/core/drill/sitting.ts";

/** What somebody did at a beat: a reply by its id, or nothing of the kind. */
export type Choice = { readonly kind: "reply"; readonly reply: string } | { readonly kind: "silence" | "gone" };

/** How many people did what at one beat; each person counts once, with the first time they stood there. */
export type Tally = {
  readonly people: number;
  readonly replies: ReadonlyMap<string, number>;
  readonly silence: number;
  /** Left, or did not come back. */
  readonly gone: number;
};

/** From so many people up anything is said of what they chose, and only so many at a time are added. */
export const LEAST_PEOPLE = 5;

/**
 * What people chose at each beat, from one course of moves a person. The courses stand in the order in which they
 * ended, and at every beat only the first 5, 10, 15, … people who stood there count: whoever looks again after a
 * colleague has finished sees either the same or what five people added together, never one person's choice.
 * A beat at which fewer than five stood is absent.
 */
export function tallyBeats(courses: readonly (readonly Pick<Move, "beat" | "act">[])[]): ReadonlyMap<string, Tally> {
  const stood = new Map<string, Choice[]>();
  for (const moves of courses) {
    const met = new Set<string>();
    for (const { beat, act } of moves) {
      if (met.has(beat)) continue;
      met.add(beat);
      const choices = stood.get(beat) ?? [];
      choices.push(choiceOf(act));
      stood.set(beat, choices);
    }
  }
  const counted = [...stood].map(([beat, choices]) => [beat, choices.slice(0, choices.length - (choices.length % LEAST_PEOPLE))] as const);
  return new Map(counted.filter(([, choices]) => choices.length > 0).map(([beat, choices]) => [beat, tallyOf(choices)]));
}

function choiceOf(act: Move["act"]): Choice {
  if (act.kind === "reply" || act.kind === "silence") return act;
  return { kind: "gone" };
}

function tallyOf(choices: readonly Choice[]): Tally {
  const replies = new Map<string, number>();
  for (const choice of choices) if (choice.kind === "reply") replies.set(choice.reply, (replies.get(choice.reply) ?? 0) + 1);
  const of = (kind: Choice["kind"]) => choices.filter((choice) => choice.kind === kind).length;
  return { people: choices.length, replies, silence: of("silence"), gone: of("gone") };
}

/** A share in per cent, to the nearest 5, so that nobody's own choice can be read off it; 0 stands for "under 5". */
export function shareOf(count: number, people: number): number {
  return Math.round((count / people) * 20) * 5;
}
