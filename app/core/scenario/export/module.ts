import { lineMs } from "#app/core/drill/machine/silence.ts";
import { silenceDelay } from "#app/core/drill/machine/setup.ts";
import { exportNames } from "#app/core/scenario/export/machine.ts";
import type { Beat, Scenario, Silence, SpeakingMood } from "#app/core/scenario/scenario.ts";

/** A patience inside each band, to ask how long a line takes in that mood. */
const WITHIN: Readonly<Record<SpeakingMood, number>> = { calm: 60, irritated: 30, angry: 1 };

/**
 * The guards, actions and delays that the machine of a scenario names, as one JavaScript module that needs xstate and
 * nothing else. Its delays are the scenario's: how long each line takes to arrive in each mood, and the wait after it.
 */
export function machineModule(scenario: Scenario): string {
  const delays = Object.values(scenario.beats).flatMap((beat) => (beat.silence ? [delayLine(beat, beat.silence)] : []));
  return [head(scenario), RULES, `export const delays = {\n${delays.join("")}};\n`].join("\n");
}

function head({ slug, hash }: Scenario): string {
  const { machine, module } = exportNames(slug);
  return `/**
 * Guards, actions and delays of ${machine}, written from scenario ${slug}, version ${hash}.
 *
 *   import { createActor, setup } from "xstate";
 *   import machine from "./${machine}" with { type: "json" };
 *   import { actions, delays, guards } from "./${module}";
 *
 *   const actor = createActor(setup({ actions, delays, guards }).createMachine(machine)).start();
 *   actor.send({ type: "reply.<id>" });
 *
 * The talk is over when a state "ending:<id>" is reached.
 */
import { assign } from "xstate";
`;
}

function delayLine(beat: Beat, { after }: Silence): string {
  const moods = Object.keys(WITHIN).filter((mood): mood is SpeakingMood => mood in beat.says);
  const arrival = moods.map((mood) => `${mood}: ${lineMs(beat, WITHIN[mood])}`).join(", ");
  return `  ${JSON.stringify(silenceDelay(beat.id))}: silence(${after}, { ${arrival} }),\n`;
}

/** The same for every scenario. Proven equal to the drill's own rules by replaying sittings in plain XState. */
const RULES = `/** Bands of patience, 0 to 100. */
const moodOf = (patience) => (patience >= 60 ? "calm" : patience >= 30 ? "irritated" : patience >= 1 ? "angry" : "gone");

/** Whether a condition holds: flag, mood, seen, all, any, not. */
function holds(condition, context) {
  if ("flag" in condition) return context.flags.includes(condition.flag);
  if ("mood" in condition) return condition.mood.includes(moodOf(context.patience));
  if ("seen" in condition) return context.seen.includes(condition.seen);
  if ("all" in condition) return condition.all.every((part) => holds(part, context));
  if ("any" in condition) return condition.any.some((part) => holds(part, context));
  return !holds(condition.not, context);
}

const joined = (list, items) => [...new Set([...list, ...items])];

/** The context after a move; the beat it leaves does not count as seen yet. */
const changed = (context, { mood, set, reveals }) => ({
  patience: Math.min(100, Math.max(0, context.patience + mood)),
  flags: joined(context.flags, set),
  seen: context.seen,
  known: joined(context.known, reveals),
});

const sum = (a, b) => Object.fromEntries(joined(Object.keys(a), Object.keys(b)).map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]));

export const guards = {
  /** "open" looks at the context before the move, "when" at the one after it; "gone" asks whether the move used up all patience. */
  leads: ({ context }, { open, change, when, gone }) => {
    if (open && !holds(open, context)) return false;
    const after = changed(context, change);
    return (!gone || after.patience <= 0) && (!when || holds(when, after));
  },
  moodIs: ({ context }, { mood }) => moodOf(context.patience) === mood,
  knows: ({ context }, { atLeast }) => context.known.length >= atLeast,
};

export const actions = {
  move: assign(({ context }, { change, leaves, points, critical }) => ({
    ...changed(context, change),
    seen: joined(context.seen, [leaves]),
    points: sum(context.points, points),
    criticals: critical === null ? context.criticals : [...context.criticals, critical],
  })),
  reveal: assign(({ context }, { facts }) => ({ known: joined(context.known, facts) })),
};

/** Milliseconds of silence that count as a move: the arrival of the line in the mood it is said in, and the seconds to wait. */
const silence = (seconds, arrival) => ({ context }) =>
  (arrival[moodOf(context.patience)] ?? 0) + Math.round(seconds * 10 * context.allowance);
`;
