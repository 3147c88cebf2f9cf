import { goldCourse } from "#app/core/drill/grade/course.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import { changeSitting } from "#app/drills/sitting/change.server.ts";
import { record, type Draft } from "#app/drills/sitting/draft.ts";
import type { Player } from "#app/drills/sitting/row.server.ts";
import type { Scene } from "#app/drills/sitting/scene.server.ts";
import { viewOf } from "#app/drills/sitting/view.server.ts";
import { makeHintView } from "#app/drills/view/make/hint.ts";
import type { PlayView } from "#app/drills/view/play.ts";
import { handbook } from "#app/library/handbook.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** `turn`: moves made before it, as the page showed. */
export type HintPost = { readonly sittingId: string; readonly turn: number };

/**
 * Shows what the handbook asks for at this turn of a practice, and notes that it was asked for; asking twice is asking
 * once. Refuses `not-found`, `no-hints` (assessments), `no-hint-here`, `sitting-over`, `paused`, `conflict` (that turn
 * has been played) and `out-of-order`; a refusal changes nothing.
 */
export async function postHint(services: Services, me: Player, { sittingId, turn }: HintPost): Promise<Result<PlayView>> {
  const standards = await handbook(services);
  const changed = await changeSitting(services, me, sittingId, (scene) => decideHint(scene, turn, standards));
  return changed.ok ? ok(await viewOf(services, changed.value.sitting, changed.value)) : changed;
}

function decideHint({ content, draft, now }: Scene, turn: number, standards: Handbook): Result<Draft> {
  const { drill, rules } = content.scenario;
  const hinted = record(drill, draft, { kind: "hinted", turn }, now);
  if (!hinted.ok) return hinted;
  const { play } = hinted.value;
  if (play.hinted?.length === draft.play.hinted?.length) return ok(draft);
  return makeHintView(goldCourse(drill.scenario, rules), standards, play) ? hinted : refuse("no-hint-here");
}
