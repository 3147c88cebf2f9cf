import { advance } from "#app/core/drill/play/advance.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { changeSitting } from "#app/drills/sitting/change.server.ts";
import { contentOf } from "#app/drills/sitting/content.server.ts";
import { settleEnd } from "#app/drills/sitting/draft.ts";
import { readOwn, type Player } from "#app/drills/sitting/row.server.ts";
import { sceneOf, type Scene } from "#app/drills/sitting/scene.server.ts";
import type { PulseAnswer } from "#app/drills/view/pulse.ts";
import type { Services } from "#app/platform/services.server.ts";

/**
 * A sign of life of the page. Most only note the time; the first after a cut stores the cut, and one that finds the
 * talk ended by silence stores the end. Refuses `not-found`.
 */
export async function postPulse(services: Services, me: Player, sittingId: string): Promise<Result<PulseAnswer>> {
  const sitting = await readOwn(services.db, me.id, sittingId);
  if (!sitting) return refuse("not-found");
  const scene = await sceneOf(services, services.db, sitting, await contentOf(services, sitting));
  if (scene.draft.play.end && scene.draft.added.length === 0) return ok(answerOf(scene));
  const decided = withEnd(scene);
  if (decided.draft.added.length > 0) {
    const changed = await changeSitting(services, me, sittingId, (found) => ok(withEnd(found).draft));
    return changed.ok ? ok(answerOf(changed.value)) : changed;
  }
  const pulseAt = new Date(Math.max(scene.now, sitting.pulseAt));
  await services.db.sitting.updateMany({ where: { id: sittingId, pulseAt: { lt: pulseAt } }, data: { pulseAt } });
  return ok(answerOf(decided));
}

function withEnd(scene: Scene): Scene {
  return { ...scene, draft: settleEnd(scene.content.scenario.drill, scene.draft, scene.now) };
}

function answerOf({ content, draft, now }: Scene): PulseAnswer {
  const play = advance(content.scenario.drill, draft.play, now);
  return { turn: play.moves.length, paused: play.pausedAt !== null, over: play.end !== null };
}
