import { goldCourse } from "#app/core/drill/grade/course.ts";
import { fillAll } from "#app/core/facts/fill.ts";
import type { Sitting } from "#app/drills/sitting/row.server.ts";
import type { Scene } from "#app/drills/sitting/scene.server.ts";
import { makePlayView } from "#app/drills/view/make/play.ts";
import type { PlayView } from "#app/drills/view/play.ts";
import { handbook } from "#app/library/handbook.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The page of a sitting as the scene has it, with the bank's facts as they were when it began. */
export async function viewOf(services: Services, { id, attempt }: Pick<Sitting, "id" | "attempt">, { content, draft, now }: Scene): Promise<PlayView> {
  const { drill, rules } = content.scenario;
  const outlook = goldCourse(drill.scenario, rules);
  const standards = await handbook(services);
  const view = makePlayView({ sittingId: id, attempt, drill, policy: content.policy.drills, outlook, standards, play: draft.play, now });
  return fillAll(view, content.sheet.facts);
}
