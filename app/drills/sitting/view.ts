import type { Scene } from "#app/drills/sitting/scene.server.ts";
import type { Sitting } from "#app/drills/sitting/row.server.ts";
import { makePlayView } from "#app/drills/view/make/play.ts";
import type { PlayView } from "#app/drills/view/play.ts";

/** The page of a sitting as the scene has it. */
export function viewOf({ id, attempt }: Pick<Sitting, "id" | "attempt">, { content, draft, now }: Scene): PlayView {
  const { drill } = content.scenario;
  return makePlayView({ sittingId: id, attempt, drill, policy: content.policy.drills, play: draft.play, now });
}
