import { ok, refuse, type Result } from "#app/core/result.ts";
import { changeSitting } from "#app/drills/sitting/change.server.ts";
import { record, type Draft } from "#app/drills/sitting/draft.ts";
import type { Player } from "#app/drills/sitting/row.server.ts";
import type { Scene } from "#app/drills/sitting/scene.server.ts";
import { viewOf } from "#app/drills/sitting/view.server.ts";
import type { PlayView } from "#app/drills/view/play.ts";
import type { Services } from "#app/platform/services.server.ts";

export type PausePost = { readonly sittingId: string; readonly on: boolean };

/**
 * Stops the clock of a practice, or lets it run again; asking twice is asking once.
 * Refuses `not-found`, `pause-not-allowed` (assessments), `sitting-over`.
 */
export async function postPause(services: Services, me: Player, { sittingId, on }: PausePost): Promise<Result<PlayView>> {
  const changed = await changeSitting(services, me, sittingId, (scene) => decidePause(scene, on));
  return changed.ok ? ok(await viewOf(services, changed.value.sitting, changed.value)) : changed;
}

function decidePause({ content, draft, now }: Scene, on: boolean): Result<Draft> {
  const { play } = draft;
  if (play.end) return refuse("sitting-over");
  if (play.opened.mode !== "practice") return refuse("pause-not-allowed");
  if ((play.pausedAt !== null) === on) return ok(draft);
  return record(content.scenario.drill, draft, { kind: on ? "paused" : "resumed" }, now);
}
