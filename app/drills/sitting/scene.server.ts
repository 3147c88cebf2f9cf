import type { PinnedContent } from "#app/drills/sitting/content.server.ts";
import { draftOf, tend, type Draft } from "#app/drills/sitting/draft.ts";
import { signsOf, type Sitting } from "#app/drills/sitting/row.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What is decided on and shown: a sitting with everything applied that followed from time alone by `now`. */
export type Scene = { readonly content: PinnedContent; readonly draft: Draft; readonly now: number };

/**
 * Looks at a sitting because its player asks, so a cut of the page ends here. Nothing is stored.
 * @param tx the transaction, or the client itself outside of one
 */
export async function sceneOf(services: Services, tx: Tx, sitting: Sitting, content: PinnedContent): Promise<Scene> {
  const now = services.clock.now();
  const policy = content.policy.drills;
  const signs = await signsOf(tx, sitting, policy.lostAfterSeconds, now);
  const look = { now, returning: true };
  const draft = tend(content.scenario.drill, policy, draftOf(sitting.play, sitting.head), signs, look);
  return { content, draft, now };
}
