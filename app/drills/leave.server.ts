import { ok, type Result } from "#app/core/result.ts";
import { changeSitting } from "#app/drills/sitting/change.server.ts";
import { record, type Draft } from "#app/drills/sitting/draft.ts";
import type { Player } from "#app/drills/sitting/row.server.ts";
import type { Scene } from "#app/drills/sitting/scene.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Ends a sitting before its ending; one that is over already stays as it is. Refuses `not-found`. */
export async function leaveSitting(
  services: Services,
  me: Player,
  sittingId: string,
): Promise<Result<{ sittingId: string }>> {
  const changed = await changeSitting(services, me, sittingId, decideLeave);
  return changed.ok ? ok({ sittingId }) : changed;
}

function decideLeave({ content, draft, now }: Scene): Result<Draft> {
  if (draft.play.end) return ok(draft);
  return record(content.scenario.drill, draft, { kind: "left" }, now);
}
