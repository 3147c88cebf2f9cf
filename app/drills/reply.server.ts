import { inSeededOrder } from "#app/core/drill/order.ts";
import { openOptions } from "#app/core/drill/play/options.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";
import { meet } from "#app/core/drill/play/step.ts";
import type { Move } from "#app/core/drill/sitting.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { holds } from "#app/core/scenario/step.ts";
import { changeSitting } from "#app/drills/sitting/change.server.ts";
import { record, type Draft } from "#app/drills/sitting/draft.ts";
import type { Player } from "#app/drills/sitting/row.server.ts";
import type { Scene } from "#app/drills/sitting/scene.server.ts";
import { viewOf } from "#app/drills/sitting/view.server.ts";
import type { PlayView } from "#app/drills/view/play.ts";
import type { Services } from "#app/platform/services.server.ts";

/** `turn`: moves made before it, as the page showed. `option`: place of the reply in the order the page showed. */
export type ReplyPost = { readonly sittingId: string; readonly turn: number; readonly option: number };

/**
 * Answers the customer, once however often it is posted: the same reply to the same turn gets the same answer again.
 * Refuses `not-found`, `conflict` (that turn was played otherwise), `out-of-order`, `not-open`, `sitting-over`;
 * a refusal changes nothing.
 */
export async function postReply(services: Services, me: Player, post: ReplyPost): Promise<Result<PlayView>> {
  const changed = await changeSitting(services, me, post.sittingId, (scene) => decideReply(scene, post));
  return changed.ok ? ok(await viewOf(services, changed.value.sitting, changed.value)) : changed;
}

function decideReply({ content, draft, now }: Scene, { turn, option }: ReplyPost): Result<Draft> {
  const { drill } = content.scenario;
  const played = draft.play.moves[turn];
  if (played) return optionOf(drill, draft.play, played) === option ? ok(draft) : refuse("conflict");
  if (draft.play.end) return refuse("sitting-over");
  const back = awake(drill, draft, now);
  if (!back.ok) return back;
  const met = meet(drill, back.value.play, turn, now);
  if (!met.ok) return met;
  if (met.value.end) return refuse("sitting-over");
  const reply = openOptions(drill, met.value)[option];
  if (!reply) return refuse("not-open");
  return record(drill, back.value, { kind: "replied", turn, reply: reply.id }, now);
}

/** Whoever answers is back, also from a pause that another page of theirs began. */
function awake(drill: Drill, draft: Draft, now: number): Result<Draft> {
  return draft.play.pausedAt === null ? ok(draft) : record(drill, draft, { kind: "resumed" }, now);
}

/** Under which option the reply of an earlier move was offered; null for a move that was no reply. */
function optionOf({ scenario }: Drill, { opened }: Play, move: Move): number | null {
  const { act, beat: at, turn } = move;
  const beat = scenario.beats[at];
  if (act.kind !== "reply" || !beat) return null;
  const open = beat.replies.filter((reply) => holds(reply.when, move));
  return inSeededOrder(open, opened.seed, beat.id, turn).findIndex(({ id }) => id === act.reply);
}
