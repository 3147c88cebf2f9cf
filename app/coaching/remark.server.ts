import type { Bearer } from "#app/core/access/can.ts";
import { plainText } from "#app/core/coaching/plain-text.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Text } from "#app/core/text/text.ts";
import { finishedDrill, mayCoach, type Finished } from "#app/coaching/finished.server.ts";
import { movesOf } from "#app/coaching/moves.server.ts";
import { titleOf } from "#app/coaching/script.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { untilFree } from "#app/platform/db/until-free.server.ts";
import { tell, type ToTell } from "#app/platform/notices.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Who writes, with the names that are told. */
export type Author = Bearer & { readonly nameZh: string; readonly nameEn: string };

/** `turn`: moves made before the decision, or null of the whole drill. `key` names this post among the author's. */
export type RemarkPost = { readonly sittingId: string; readonly turn: number | null; readonly text: string; readonly key: string };

/**
 * Says something of a drill: a coach in scope of any decision, its owner where a coach has said something. The same post
 * sent again changes nothing. The other side is told. Refuses `not-found`, `text-missing`, `text-long`, `bad-form` (no
 * such decision), `not-shared` (nobody would read an answer), `nothing-to-answer` and `sent-before` (the same key with
 * other content).
 */
export async function postRemark(services: Services, me: Author, post: RemarkPost): Promise<Result<{ turn: number | null }>> {
  const known = await finishedDrill(services.db, post.sittingId);
  if (!known || !isReader(me, known)) return refuse("not-found");
  const text = plainText(post.text);
  if (!text.ok) return text;
  const title = await titleOf(services, known);
  return untilFree(`A remark on sitting ${post.sittingId} could not be kept`, () =>
    services.db.$transaction((tx) => remarkOnce(services, tx, me, { ...post, text: text.value }, title)),
  );
}

async function remarkOnce(services: Services, tx: Tx, me: Author, { sittingId, turn, text, key }: RemarkPost, title: Text): Promise<Result<{ turn: number | null }>> {
  const drill = await finishedDrill(tx, sittingId);
  if (!drill || !isReader(me, drill)) return refuse("not-found");
  // The author's own keys, so that nobody can take another's.
  const ownKey = `${me.id} ${key}`;
  const same = await tx.remark.findUnique({ where: { key: ownKey } });
  if (same) return same.sittingId === sittingId && same.turn === turn && same.text === text ? ok({ turn }) : refuse("sent-before");
  const told = await concerned(tx, me, drill, turn);
  if (!told.ok) return told;
  const id = services.ids.next();
  await tx.remark.create({ data: { id, sittingId, turn, authorId: me.id, text, key: ownKey, at: new Date(services.clock.now()) } });
  const kind = drill.owner.id === me.id ? "answer" : "remark";
  const notice = { kind, turn, sittingId, title, by: { zh: me.nameZh, en: me.nameEn } } as const;
  await tell(services, tx, told.value.map((personId): ToTell => ({ personId, key: `${kind} ${id} ${personId}`, notice })));
  return ok({ turn });
}

function isReader(me: Author, drill: Finished): boolean {
  return drill.owner.id === me.id || mayCoach(me, drill);
}

/** Whom a remark is for: its owner, or the coaches of that thread. */
async function concerned(tx: Tx, me: Author, drill: Finished, turn: number | null): Promise<Result<string[]>> {
  if (drill.owner.id !== me.id) {
    const said = turn === null || (await movesOf(tx, drill.id)).some((move) => move.turn === turn);
    return said ? ok([drill.owner.id]) : refuse("bad-form");
  }
  if (drill.mode === "practice" && !drill.shared) return refuse("not-shared");
  const where = { sittingId: drill.id, turn, authorId: { not: me.id } };
  const coaches = await tx.remark.findMany({ where, distinct: ["authorId"], select: { authorId: true } });
  return coaches.length === 0 ? refuse("nothing-to-answer") : ok(coaches.map(({ authorId }) => authorId));
}
