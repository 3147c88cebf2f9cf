import { advance } from "#app/core/drill/play/advance.ts";
import { gradeSitting } from "#app/core/drill/grade/grade-sitting.ts";
import type { Grade } from "#app/core/drill/grade.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";
import { fillAll } from "#app/core/facts/fill.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { weighDraft } from "#app/curriculum/bench/check.server.ts";
import { readDraft } from "#app/curriculum/bench/row.server.ts";
import { act, type TrialAct } from "#app/curriculum/trial/act.ts";
import { trialView } from "#app/curriculum/trial/make-view.ts";
import { openingEvents } from "#app/curriculum/trial/opening.ts";
import { drillIn, eventsText, playOf, readTrial, storeEvents } from "#app/curriculum/trial/store.server.ts";
import type { TrialView } from "#app/curriculum/trial/view.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Services } from "#app/platform/services.server.ts";

type Trainer = { readonly id: string };

/** Far more than any talk has; a draft whose talk goes in circles could be played for ever. */
const MOST_EVENTS = 200;

/** What the page of a trial shows before one has begun. */
export type Waiting = { readonly draftId: string; readonly name: string; readonly playable: boolean };

export type TrialPage = { readonly waiting: Waiting; readonly trial: null } | { readonly waiting: null; readonly trial: TrialView };

/**
 * One's own trial of a draft as it stands now, with the bank's facts as they are today; none where it was not begun, or its text is no longer a scenario by the
 * handbook of today. Reads only: what time has done is computed. Refuses `not-found`.
 */
export async function trialPage(services: Services, me: Trainer, draftId: string): Promise<Result<TrialPage>> {
  const draft = await readDraft(services.db, draftId);
  if (!draft) return refuse("not-found");
  const trial = await readTrial(services.db, draftId, me.id);
  const verdict = trial && (await weighDraft(services, trial.source));
  const drill = verdict && drillIn(verdict);
  if (!trial || !drill) {
    const playable = (await weighDraft(services, draft.source)).scenario !== null;
    return ok({ waiting: { draftId, name: draft.slug ?? draft.fileName, playable }, trial: null });
  }
  const now = services.clock.now();
  const play = advance(drill, playOf(drill, trial), now);
  const grade = play.end && verdict.report ? await gradeOf(services, drill, play) : null;
  const outdated = hashSource(draft.source) !== trial.hash;
  const view = trialView({ draftId, trialId: trial.id, outdated, drill, play, now, grade });
  return ok({ waiting: null, trial: fillAll(view, (await currentFacts(services)).facts) });
}

async function gradeOf(services: Services, { scenario }: Drill, play: Play): Promise<Grade> {
  const { rules, drills } = await currentPolicy(services);
  return gradeSitting(scenario, rules, drills, play);
}

/**
 * Begins a trial of the draft as it is now; a former one of the same trainer is gone. It counts nowhere. Refuses
 * `not-found`, and `draft-unplayable` while the structure has errors.
 */
export async function startTrial(services: Services, me: Trainer, draftId: string): Promise<Result<{ trialId: string }>> {
  const draft = await readDraft(services.db, draftId);
  if (!draft) return refuse("not-found");
  const drill = drillIn(await weighDraft(services, draft.source));
  if (!drill) return refuse("draft-unplayable");
  const { rules } = await currentPolicy(services);
  const id = services.ids.next();
  const at = services.clock.now();
  const { hash } = drill.scenario;
  const events = eventsText(openingEvents({ sitting: id, person: me.id, scenario: hash, rules: rules.version }, at));
  const begun = { id, hash, source: draft.source, events, startedAt: new Date(at), updatedAt: new Date(at) };
  return services.db.$transaction(async (tx) => {
    if (!(await readDraft(tx, draftId))) return refuse("not-found");
    await tx.draftTrial.deleteMany({ where: { draftId, personId: me.id } });
    await tx.draftTrial.create({ data: { ...begun, draftId, personId: me.id }, select: { id: true } });
    return ok({ trialId: id });
  });
}

export type ActPost = { readonly draftId: string; readonly trialId: string; readonly act: TrialAct };

/**
 * Does one thing in one's own trial. Refuses `not-found`, `trial-replaced` (another was begun since), `trial-long`, and
 * what the engine refuses of a sitting.
 */
export async function actInTrial(services: Services, me: Trainer, post: ActPost): Promise<Result<{ trialId: string }>> {
  const { draftId, trialId } = post;
  const draft = await readDraft(services.db, draftId);
  const seen = draft && (await readTrial(services.db, draftId, me.id));
  if (!seen) return refuse("not-found");
  const drill = drillIn(await weighDraft(services, seen.source));
  if (!drill) return refuse("draft-unplayable");
  const now = services.clock.now();
  return services.db.$transaction(async (tx) => {
    const trial = await readTrial(tx, draftId, me.id);
    if (trial?.id !== trialId || trial.hash !== drill.scenario.hash) return refuse("trial-replaced");
    const acted = act(drill, playOf(drill, trial), post.act, now);
    if (!acted.ok) return acted;
    const long = trial.events.length + acted.value.added.length > MOST_EVENTS;
    if (long && post.act.kind !== "leave") return refuse("trial-long");
    if (acted.value.added.length > 0) await storeEvents(tx, trial, acted.value, new Date(now));
    return ok({ trialId });
  });
}
