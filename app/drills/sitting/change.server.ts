import { ok, refuse, type Result } from "#app/core/result.ts";
import { contentInHand, contentOf, type PinnedContent } from "#app/drills/sitting/content.server.ts";
import type { Draft } from "#app/drills/sitting/draft.ts";
import { readOwn, type Player, type Sitting } from "#app/drills/sitting/row.server.ts";
import { sceneOf, type Scene } from "#app/drills/sitting/scene.server.ts";
import { store } from "#app/drills/sitting/store.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";

/** A sitting as it stands after a change; its row as it was read. */
export type Changed = Scene & { readonly sitting: Sitting };

/** Pure: the draft to be stored, or why nothing is. A draft without new events changes nothing but the sign of life. */
export type Decide = (scene: Scene) => Result<Draft>;

type Round =
  | { readonly kind: "done"; readonly result: Result<Changed> }
  | { readonly kind: "unready"; readonly sitting: Sitting }
  | { readonly kind: "overtaken" };

/** More than enough: each round lost means that another request of the same person won. */
const ROUNDS = 50;

/**
 * Changes one's own sitting in one transaction: one read, the decision, one update and one insert. Whoever is
 * overtaken by another request decides again on what that one left, so any number of requests act one after another.
 * Refuses `not-found`, and whatever `decide` refuses; then nothing at all is changed.
 */
export async function changeSitting(services: Services, me: Player, id: string, decide: Decide): Promise<Result<Changed>> {
  let content: PinnedContent | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const known: PinnedContent | null = content;
    const outcome: Round = await services.db.$transaction((tx) => changeOnce(services, tx, me, id, decide, known));
    if (outcome.kind === "done") return outcome.result;
    if (outcome.kind === "unready") content = await contentOf(services, outcome.sitting);
  }
  throw new Error(`Sitting ${id} was changed by others ${ROUNDS} times in a row`);
}

async function changeOnce(
  services: Services,
  tx: Tx,
  me: Player,
  id: string,
  decide: Decide,
  known: PinnedContent | null,
): Promise<Round> {
  const sitting = await readOwn(tx, me.id, id);
  if (!sitting) return { kind: "done", result: refuse("not-found") };
  const content = known ?? contentInHand(services, sitting);
  if (!content) return { kind: "unready", sitting };
  const scene = await sceneOf(services, tx, sitting, content);
  const decided = decide(scene);
  if (!decided.ok) return { kind: "done", result: decided };
  const draft = decided.value;
  const changed = { kind: "done", result: ok({ ...scene, sitting, draft }) } as const;
  if (draft.added.length === 0) return changed;
  return (await store(services, tx, content, sitting, draft, scene.now)) ? changed : { kind: "overtaken" };
}

