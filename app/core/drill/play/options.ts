import { inSeededOrder } from "#app/core/drill/order.ts";
import { beatOf } from "#app/core/drill/play/place.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";
import { holds } from "#app/core/scenario/step.ts";
import type { Reply } from "#app/core/scenario/scenario.ts";

/** Whether a reply's condition holds at the beat where the sitting stands. */
export function isOpen(reply: Reply, play: Play): boolean {
  return reply.when === null || holds(reply.when, play.context);
}

/** The replies open to the trainee now, in this sitting's own order; an option is an index into it. Empty when over. */
export function openOptions(drill: Drill, play: Play): Reply[] {
  const beat = beatOf(drill.scenario, play);
  if (!beat || play.end) return [];
  const open = beat.replies.filter((reply) => isOpen(reply, play));
  return inSeededOrder(open, play.opened.seed, beat.id, play.moves.length);
}
