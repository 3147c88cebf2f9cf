import type { Bearer } from "#app/core/access/can.ts";
import { appendEvent, headAt } from "#app/core/chain.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { LoggedVisitEvent, VisitStep } from "#app/core/visit/event.ts";
import { DEED_OF, lifeOf, live, type VisitLife } from "#app/core/visit/life.ts";
import { decideVisit, NOTHING_WANTING } from "#app/core/visit/machine.ts";
import { formByHash } from "#app/library/forms.server.ts";
import type { PinnedForm } from "#app/library/library.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { actorOf } from "#app/visits/visit/access.ts";
import { readLog, readVisit, type Visit } from "#app/visits/visit/row.server.ts";
import { storeStep } from "#app/visits/visit/store.server.ts";

/** A visit as it was found, its log, and what that tells. */
export type Scene = {
  readonly visit: Visit;
  readonly log: readonly LoggedVisitEvent[];
  readonly life: VisitLife;
  readonly content: PinnedForm;
  readonly now: number;
};

/** One deed: whose it is, when it is done already, what it records, and what else is written with it. */
export type Deed = {
  /** False: not found. */
  readonly concerns: (visit: Visit) => boolean;
  /** True where this very deed of this person stands already, so that doing it twice is doing it once. */
  readonly isDone: (scene: Scene) => boolean;
  /** Refusals that the machine does not know of may be given here. */
  readonly step: (tx: Tx, scene: Scene) => Promise<Result<VisitStep>> | Result<VisitStep>;
  /** What the same person does at once with it: both are recorded, or neither. */
  readonly followedBy?: VisitStep;
  readonly alongside?: (tx: Tx, scene: Scene) => Promise<void>;
};

/** Which visit, and the number of the last event the page showed; left out, nobody looked. */
export type DeedPost = { readonly visitId: string; readonly seen?: number | undefined };

/** More than enough: each round lost means that somebody else's deed came between. */
const ROUNDS = 20;

/**
 * Does one deed to a visit in one transaction: look, decide by the machine, store the event and what the row caches of
 * it. Refuses `not-found`, what the machine refuses, and `visit-moved-on` where the page showed an older visit; then
 * nothing is changed.
 */
export async function changeVisit(services: Services, me: Bearer, post: DeedPost, deed: Deed): Promise<Result<VisitLife>> {
  // What form a visit has never changes, and a transaction reads nothing but its own database.
  const found = await services.db.visit.findUnique({ where: { id: post.visitId }, select: { formHash: true } });
  if (!found) return refuse("not-found");
  const content = await formByHash(services, found.formHash);
  for (let round = 0; round < ROUNDS; round += 1) {
    const changed = await services.db.$transaction((tx) => changeOnce(services, tx, me, post, deed, content));
    if (changed) return changed;
  }
  throw new Error(`Visit ${post.visitId} was changed by others ${ROUNDS} times in a row`);
}

/** Null where somebody else's deed came between. */
async function changeOnce(
  services: Services,
  tx: Tx,
  me: Bearer,
  { visitId, seen }: DeedPost,
  deed: Deed,
  content: PinnedForm,
): Promise<Result<VisitLife> | null> {
  const visit = await readVisit(tx, visitId);
  if (!visit || !deed.concerns(visit)) return refuse("not-found");
  const log = await readLog(tx, visitId);
  const told = lifeOf(content, log);
  if (!told.ok) throw new Error(`Visit ${visitId} is not what its log says: ${told.problem.code}`);
  // Stored times never run backwards, whatever the server's clock does.
  const now = Math.max(services.clock.now(), log.at(-1)?.at ?? 0);
  const scene = { visit, log, life: told.value, content, now };
  if (deed.isDone(scene)) return ok(scene.life);
  if (seen !== undefined && seen !== visit.head.seq) return refuse("visit-moved-on");
  const step = await deed.step(tx, scene);
  if (!step.ok) return step;
  const steps = deed.followedBy ? [step.value, deed.followedBy] : [step.value];
  const lived = decideAll(me, scene, steps);
  if (!lived.ok) return lived;
  let { head } = visit;
  for (const { step: each, life } of lived.value) {
    const logged = appendEvent(head, each, now);
    if (!(await storeStep(tx, head, life, logged))) return null;
    head = headAt(logged);
  }
  const life = lived.value.at(-1)?.life ?? scene.life;
  await deed.alongside?.(tx, { ...scene, life });
  return ok(life);
}

/** All of them in turn, or why one is refused. */
function decideAll(me: Bearer, scene: Scene, steps: readonly VisitStep[]): Result<{ step: VisitStep; life: VisitLife }[]> {
  const lived: { step: VisitStep; life: VisitLife }[] = [];
  for (const step of steps) {
    const next = decide(me, { ...scene, life: lived.at(-1)?.life ?? scene.life }, step);
    if (!next.ok) return next;
    lived.push({ step, life: next.value });
  }
  return ok(lived);
}

/** True where the last thing that happened to a visit is that this person did that. */
export function isLast(log: readonly LoggedVisitEvent[], kind: VisitStep["kind"], me: Bearer): boolean {
  const last = log.at(-1)?.event;
  return last?.kind === kind && last.actor === me.id;
}

/** Who may review is asked of the person; the log, read later, knows only that it was asked. */
function decide(me: Bearer, { visit, life, content, now }: Scene, step: VisitStep): Result<VisitLife> {
  const reason = "reason" in step ? step.reason : NOTHING_WANTING.reason;
  const allowed = decideVisit(life.standing, DEED_OF[step.kind], actorOf(me, visit), { ...NOTHING_WANTING, reason });
  return allowed.ok ? live(content, life, step, now) : allowed;
}
