import { plainText } from "#app/core/coaching/plain-text.ts";
import type { Move } from "#app/core/drill/sitting.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { ownDrill, type Finished } from "#app/coaching/finished.server.ts";
import { isDecision, movesOf } from "#app/coaching/moves.server.ts";
import { actOf, lineOf, placeOf } from "#app/coaching/script.server.ts";
import { objectionsOf } from "#app/coaching/settle/own.server.ts";
import type { ObjectionForm } from "#app/coaching/view.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { untilFree } from "#app/platform/db/until-free.server.ts";
import type { Services } from "#app/platform/services.server.ts";

type Me = { readonly id: string };

/** What one may object to: a decision of one's own finished drill. Refuses `not-found` and `not-closed`. */
export async function objectionForm(services: Services, me: Me, sittingId: string, turn: number): Promise<Result<ObjectionForm>> {
  const found = await ownDecision(services.db, me, sittingId, turn);
  if (!found.ok) return found;
  const { drill, move } = found.value;
  const place = await placeOf(services, drill, move.beat, replyOf(move));
  const made = (await objectionsOf(services.db, sittingId)).find((objection) => objection.turn === turn) ?? null;
  return ok({ sittingId, turn, title: place.title, line: lineOf(place, move.patience), act: actOf(place), made, key: services.ids.next() });
}

export type ObjectionPost = { readonly sittingId: string; readonly turn: number; readonly text: string; readonly key: string };

/**
 * Tells the trainers that one disagrees with how a reply is judged, once for each decision; the same post sent again
 * changes nothing. Kept with the place in the scenario, so that nobody need read the drill. Refuses `not-found`,
 * `not-closed`, `text-missing`, `text-long` and `objected-already`.
 */
export async function postObjection(services: Services, me: Me, post: ObjectionPost): Promise<Result<{ id: string }>> {
  const { sittingId, turn, key } = post;
  const ownKey = `${me.id} ${key}`;
  return untilFree(`An objection to sitting ${sittingId} could not be kept`, () =>
    services.db.$transaction(async (tx) => {
      const found = await ownDecision(tx, me, sittingId, turn);
      if (!found.ok) return found;
      const text = plainText(post.text);
      if (!text.ok) return text;
      const same = await tx.objection.findFirst({ where: { OR: [{ sittingId, turn }, { key: ownKey }] } });
      if (same) return same.sittingId === sittingId && same.turn === turn && same.text === text.value ? ok({ id: same.id }) : refuse("objected-already");
      const { drill, move } = found.value;
      const { scenarioHash, slug } = drill;
      const data = { id: services.ids.next(), personId: me.id, sittingId, turn, scenarioHash, slug, beat: move.beat, reply: replyOf(move), text: text.value, key: ownKey };
      await tx.objection.create({ data: { ...data, at: new Date(services.clock.now()) } });
      return ok({ id: data.id });
    }),
  );
}

async function ownDecision(tx: Tx, me: Me, sittingId: string, turn: number): Promise<Result<{ drill: Finished; move: Move }>> {
  const drill = await ownDrill(tx, me, sittingId);
  if (!drill.ok) return drill;
  const move = (await movesOf(tx, sittingId)).find((one) => one.turn === turn && isDecision(one));
  return move ? ok({ drill: drill.value, move }) : refuse("not-found");
}

function replyOf({ act }: Move): string | null {
  return act.kind === "reply" ? act.reply : null;
}
