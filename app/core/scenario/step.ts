import { clampPatience, moodOf } from "#app/core/scenario/mood.ts";
import type { Arm, Beat, Effect, Guard, Reply, Scenario } from "#app/core/scenario/scenario.ts";

/**
 * Where a talk stands: all that decides what can follow. `flags` are those set so far, `seen` the beats that
 * have been left; neither has an order or repeats. `place` is a beat or an ending, and patience is 1-100 at a beat.
 */
export type Configuration = {
  readonly place: string;
  readonly patience: number;
  readonly flags: readonly string[];
  readonly seen: readonly string[];
};

/** What guards can look at. */
export type Situation = Pick<Configuration, "patience" | "flags" | "seen">;

export function holds(guard: Guard | null, at: Situation): boolean {
  if (guard === null) return true;
  if ("flag" in guard) return at.flags.includes(guard.flag);
  if ("mood" in guard) return guard.mood.includes(moodOf(at.patience));
  if ("seen" in guard) return at.seen.includes(guard.seen);
  if ("all" in guard) return guard.all.every((part) => holds(part, at));
  if ("any" in guard) return guard.any.some((part) => holds(part, at));
  return !holds(guard.not, at);
}

export function startOf(scenario: Scenario): Configuration {
  return { place: scenario.start, patience: scenario.customer.patience, flags: [], seen: [] };
}

/** The beat a talk stands at, or null at an ending. A place the scenario does not know is a bug. */
export function beatAt(scenario: Scenario, at: Configuration): Beat | null {
  if (Object.hasOwn(scenario.beats, at.place)) return scenario.beats[at.place] ?? null;
  if (Object.hasOwn(scenario.endings, at.place)) return null;
  throw new Error(`${scenario.slug} has no beat or ending "${at.place}"`);
}

/** The replies whose guard holds, critical ones included, in file order; none at an ending. */
export function openReplies(scenario: Scenario, at: Configuration): readonly Reply[] {
  return beatAt(scenario, at)?.replies.filter((reply) => holds(reply.when, at)) ?? [];
}

/** Where a reply leads from here. Asking for a reply that is not open here is a bug. */
export function applyReply(scenario: Scenario, at: Configuration, reply: Reply): Configuration {
  if (!beatAt(scenario, at)?.replies.includes(reply) || !holds(reply.when, at)) {
    throw new Error(`reply "${reply.id}" is not open at "${at.place}"`);
  }
  return follow(scenario, at, reply);
}

/** Where saying nothing leads from here, or null where the scenario has no silence. */
export function applySilence(scenario: Scenario, at: Configuration): Configuration | null {
  const silence = beatAt(scenario, at)?.silence;
  return silence ? follow(scenario, at, silence) : null;
}

/** How names are added to those known; exploring keeps fewer of them than a talk does. */
export type Remember = (kind: "flags" | "seen", known: readonly string[], added: readonly string[]) => readonly string[];

const rememberAll: Remember = (_, known, added) =>
  added.every((name) => known.includes(name)) ? known : [...new Set([...known, ...added])];

/**
 * Where an effect of the beat at hand leads, open or not. Mood and flags change first and the arms of `goto` see the
 * result; the beat left counts as seen only after that. Patience 0 leads to `patience-gone` unless the goto chose an
 * ending (scenario language, "Meaning").
 */
export function follow(scenario: Scenario, at: Configuration, effect: Effect, remember: Remember = rememberAll): Configuration {
  const patience = clampPatience(at.patience + effect.mood);
  const flags = remember("flags", at.flags, effect.set);
  const chosen = destination(effect.goto, { patience, flags, seen: at.seen });
  const place = patience <= 0 && !Object.hasOwn(scenario.endings, chosen) ? scenario.patienceGone : chosen;
  return { place, patience, flags, seen: remember("seen", at.seen, [at.place]) };
}

function destination(arms: readonly Arm[], at: Situation): string {
  const arm = arms.find(({ when }) => holds(when, at));
  if (!arm) throw new Error("a goto has no default");
  return arm.to;
}
