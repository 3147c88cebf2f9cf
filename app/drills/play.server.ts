import { ok, refuse, type Result } from "#app/core/result.ts";
import { contentOf } from "#app/drills/sitting/content.server.ts";
import { readOwn, type Player } from "#app/drills/sitting/row.server.ts";
import { sceneOf } from "#app/drills/sitting/scene.server.ts";
import { viewOf } from "#app/drills/sitting/view.server.ts";
import type { PlayView } from "#app/drills/view/play.ts";
import type { Services } from "#app/platform/services.server.ts";

/** One's own sitting as it stands now. Reads only: what time has done by now is computed, and stored by the next post. */
export async function playView(services: Services, me: Player, sittingId: string): Promise<Result<PlayView>> {
  const sitting = await readOwn(services.db, me.id, sittingId);
  if (!sitting) return refuse("not-found");
  const scene = await sceneOf(services, services.db, sitting, await contentOf(services, sitting));
  return ok(await viewOf(services, sitting, scene));
}
