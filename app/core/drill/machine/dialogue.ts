import { ENDING_PREFIX } from "#app/core/drill/machine/context.ts";
import type { ArmParams, DrillState, MoveParams } from "#app/core/drill/machine/setup.ts";
import { silenceDelay } from "#app/core/drill/machine/setup.ts";
import type { Arm, Beat, Effect, Guard, Phase, Reply, Scenario } from "#app/core/scenario/scenario.ts";
import { PHASES } from "#app/core/scenario/scenario.ts";

/** Event that plays a reply. */
export function replyEvent(reply: string): string {
  return `reply.${reply}`;
}

const beatId = (beat: string) => `beat:${beat}`;
const endingKey = (ending: string) => `${ENDING_PREFIX}${ending}`;

/** The dialogue: phases as compound states, beats inside them, endings final at the top. */
export function dialogueRegion(scenario: Scenario): DrillState {
  const beats = Object.values(scenario.beats);
  const phases = PHASES.filter((phase) => beats.some((beat) => beat.phase === phase));
  const start = scenario.beats[scenario.start];
  return {
    initial: start?.phase,
    states: {
      ...Object.fromEntries(phases.map((phase) => [phase, phaseState(scenario, phase, beats)])),
      ...Object.fromEntries(
        Object.values(scenario.endings).map(({ id, outcome, title, text }) => [
          endingKey(id),
          { id: endingKey(id), type: "final" as const, meta: { outcome, title, text } },
        ]),
      ),
    },
  };
}

function phaseState(scenario: Scenario, phase: Phase, all: readonly Beat[]): DrillState {
  const beats = all.filter((beat) => beat.phase === phase);
  // Only the starting phase is ever entered by default; the others are entered at a beat.
  const initial = beats.find((beat) => beat.id === scenario.start) ?? beats[0];
  return {
    initial: initial?.id,
    states: Object.fromEntries(beats.map((beat) => [beat.id, beatState(scenario, beat)])),
  };
}

function beatState(scenario: Scenario, beat: Beat): DrillState {
  return {
    id: beatId(beat.id),
    // What is said belongs to no transition; it stands here for whoever reads or runs the machine by itself.
    meta: { says: beat.says, replies: Object.fromEntries(beat.replies.map(({ id, kind, text }) => [replyEvent(id), { [kind]: text }])) },
    entry: beat.reveals.length > 0 ? [{ type: "reveal", params: { facts: beat.reveals } }] : [],
    on: Object.fromEntries(
      beat.replies.map((reply) => [replyEvent(reply.id), transitions(scenario, beat, { ...reply, open: reply.when })]),
    ),
    after: beat.silence ? { [silenceDelay(beat.id)]: transitions(scenario, beat, { ...beat.silence, critical: null, open: null }) } : {},
  };
}

type MoveOf = Effect & Pick<Reply, "critical"> & { readonly open: Guard | null };

/** The arms of a move in order, the first that holds is taken; before each arm to a beat, its twin for lost patience. */
function transitions(scenario: Scenario, beat: Beat, { open, critical, ...effect }: MoveOf) {
  const change = { mood: effect.mood, set: effect.set, reveals: effect.reveals };
  const params = { change, leaves: beat.id, points: effect.points, critical } satisfies MoveParams;
  const actions = [{ type: "move" as const, params }];
  const arm = ({ when, to }: Arm, gone: boolean) => ({
    target: `#${scenario.beats[to] ? beatId(to) : endingKey(to)}`,
    // A beat that leads to itself begins anew, with its own silence.
    reenter: true,
    guard: { type: "leads" as const, params: { open, change, when, gone } satisfies ArmParams },
    actions,
  });
  return effect.goto.flatMap((each) =>
    scenario.beats[each.to] && effect.mood < 0
      ? [arm({ when: each.when, to: scenario.patienceGone }, true), arm(each, false)]
      : [arm(each, false)],
  );
}
