import type { Decision } from "#app/core/drill/grade.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { openReplies } from "#app/core/scenario/step.ts";
import { shareOf, type Tally } from "#app/drills/choices/tally.ts";
import type { ColleaguesChoice } from "#app/drills/view/debrief.ts";
import { spoken } from "#app/drills/view/make/spoken.ts";

/**
 * What colleagues did where this decision was taken, the most frequent first. Replies that nobody chose are left out;
 * those that were not open here stay unnamed, together in one line.
 */
export function choicesView(scenario: Scenario, { move, better }: Decision, { people, replies, silence, gone }: Tally): ColleaguesChoice[] {
  const { beat, patience, flags, seen, act } = move;
  const open = openReplies(scenario, { place: beat, patience, flags, seen });
  const own = act.kind === "reply" ? act.reply : null;
  const line = (of: ColleaguesChoice["act"], count: number, chosen: boolean): (ColleaguesChoice & { count: number })[] =>
    count === 0 ? [] : [{ act: of, reply: null, percent: shareOf(count, people), chosen, better: false, count }];
  const known = open.flatMap((reply) =>
    line("reply", replies.get(reply.id) ?? 0, reply.id === own).map((it) => ({ ...it, reply: spoken(reply), better: reply.id === better })),
  );
  const named = known.reduce((sum, { count }) => sum + count, 0);
  const all = [
    ...known,
    ...line("other", people - silence - gone - named, false),
    ...line("silence", silence, act.kind === "silence"),
    ...line("gone", gone, act.kind === "left" || act.kind === "timed-out"),
  ];
  return all.toSorted((a, b) => b.count - a.count).map(({ count: _, ...shown }) => shown);
}
