import { fillAll } from "#app/core/facts/fill.ts";
import type { Scene } from "#app/drills/sitting/scene.server.ts";
import type { Sitting } from "#app/drills/sitting/row.server.ts";
import { makePlayView } from "#app/drills/view/make/play.ts";
import type { PlayView } from "#app/drills/view/play.ts";

/** The page of a sitting as the scene has it, with the bank's facts as they were when it began. */
export function viewOf({ id, attempt }: Pick<Sitting, "id" | "attempt">, { content, draft, now }: Scene): PlayView {
  const { drill } = content.scenario;
  const view = makePlayView({ sittingId: id, attempt, drill, policy: content.policy.drills, play: draft.play, now });
  return fillAll(view, content.sheet.facts);
}
