import { assign, setup } from "xstate";
import type { Opened } from "#app/core/drill/sitting.ts";
import { changed, withItems, type Change, type DrillContext } from "#app/core/drill/machine/context.ts";
import { silenceMs } from "#app/core/drill/machine/silence.ts";
import { holds } from "#app/core/scenario/step.ts";
import { moodOf } from "#app/core/scenario/mood.ts";
import type { Guard, Mood, Reply, Scenario } from "#app/core/scenario/scenario.ts";

/** All that the machine needs to know of a sitting. */
export type DrillInput = Pick<Opened, "allowance">;

/**
 * One arm of a move. XState asks guards before it assigns, but the condition of a `goto` arm looks at the result of
 * the move: so the guard is given the change and computes that result itself.
 */
export type ArmParams = {
  /** Condition of the reply, seen at the beat. */
  readonly open: Guard | null;
  readonly change: Change;
  /** Condition of the arm, seen after the change. */
  readonly when: Guard | null;
  /** True for the twin of an arm that is taken when the move used up the customer's patience. */
  readonly gone: boolean;
};

/**
 * What a move changes, and the beat it leaves, which counts as seen from then on. Points are kept by the sitting's
 * moves; they stand here for whoever runs the machine without it.
 */
export type MoveParams = { readonly change: Change; readonly leaves: string } & Pick<Reply, "points" | "critical">;

type DrillTypes = { context: DrillContext; events: { readonly type: string }; input: DrillInput | undefined };

/** The named guards, actions and delays of every drill; a scenario only supplies their parameters. */
export function setupDrill(scenario: Scenario) {
  return setup({
    // The cast is XState's own idiom: it takes the types from a value that is never looked at.
    types: {} as DrillTypes,
    guards: {
      leads: ({ context }, { open, change, when, gone }: ArmParams) => {
        if (open && !holds(open, context)) return false;
        const after = changed(context, change);
        return (!gone || after.patience <= 0) && (!when || holds(when, after));
      },
      moodIs: ({ context }, params: { readonly mood: Mood }) => moodOf(context.patience) === params.mood,
      knows: ({ context }, params: { readonly atLeast: number }) => context.known.length >= params.atLeast,
    },
    actions: {
      move: assign(({ context }, { change, leaves }: MoveParams) => ({
        ...changed(context, change),
        seen: withItems(context.seen, [leaves]),
      })),
      reveal: assign(({ context }, params: { readonly facts: readonly string[] }) => ({
        known: withItems(context.known, params.facts),
      })),
    },
    delays: Object.fromEntries(
      Object.values(scenario.beats).map((beat) => [
        silenceDelay(beat.id),
        ({ context }: { context: DrillContext }) => silenceMs(beat, context.patience, context.allowance),
      ]),
    ),
  });
}

export type DrillSetup = ReturnType<typeof setupDrill>;
export type DrillState = Parameters<DrillSetup["createStateConfig"]>[0];

/** Name of the delay after which silence at a beat counts as a move. */
export function silenceDelay(beat: string): string {
  return `silence:${beat}`;
}
