import { advance } from "#app/core/drill/play/advance.ts";
import { fillAll } from "#app/core/facts/fill.ts";
import type { Grade } from "#app/core/drill/grade.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import { gradeSitting } from "#app/core/drill/grade/grade-sitting.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Tally } from "#app/drills/choices/tally.ts";
import { sharesOf } from "#app/drills/shares.server.ts";
import { attemptStanding, type AttemptStanding } from "#app/drills/sitting/attempts.server.ts";
import { contentOf } from "#app/drills/sitting/content.server.ts";
import { readOwn, type Player, type Sitting } from "#app/drills/sitting/row.server.ts";
import { sceneOf } from "#app/drills/sitting/scene.server.ts";
import type { DebriefView } from "#app/drills/view/debrief.ts";
import { makeDebriefView, type DebriefFacts } from "#app/drills/view/make/debrief.ts";
import { handbook } from "#app/library/handbook.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/**
 * What one's own finished sitting showed, with the bank's facts as they were when it began. Refuses `not-found` and `not-over`. Reads only: a sitting that time has
 * ended and nobody has closed yet is graded as it will be stored. `whole` shows what is still hidden from its owner too:
 * for whoever settles an appeal, never for the owner.
 */
export async function debriefView(services: Services, me: Player, sittingId: string, show: "as-owner" | "whole" = "as-owner"): Promise<Result<DebriefView>> {
  const sitting = await readOwn(services.db, me.id, sittingId);
  if (!sitting) return refuse("not-found");
  const scene = await sceneOf(services, services.db, sitting, await contentOf(services, sitting));
  const { scenario, policy, sheet } = scene.content;
  const play = advance(scenario.drill, scene.draft.play, scene.now);
  if (!play.end) return refuse("not-over");
  const { drill, rules } = scenario;
  const { grade, marks } = await storedOf(services, sitting, () => gradeSitting(drill.scenario, rules, policy.drills, play));
  const shown = await standingOf(services, sitting, play, scene.now);
  const standing = show === "whole" ? { ...shown, revealed: true } : shown;
  const shares = standing.revealed ? await sharesOf(services, sitting.scenarioHash) : NO_SHARES;
  const standards = await handbook(services);
  const facts = { sitting, marks, scenario: drill.scenario, play, end: play.end, grade, rules, standards, shares, ...standing };
  const view = makeDebriefView(facts);
  return ok(fillAll(view, sheet.facts));
}

const NO_SHARES: ReadonlyMap<string, Tally> = new Map();

/** The grade as it was stored, or as it will be; and what else the row says of how the drill was played. */
async function storedOf({ db }: Services, { id }: Sitting, compute: () => Grade): Promise<Pick<DebriefFacts, "grade" | "marks">> {
  const row = await db.sitting.findUnique({ where: { id }, select: { grade: true, hints: true, fromId: true, fromTurn: true } });
  const { fromId = null, fromTurn = null, hints = null } = row ?? {};
  // This room alone writes it, from a Grade; `replay` proves that it still is one.
  const grade = row?.grade ? (JSON.parse(row.grade) as Grade) : compute();
  return { grade, marks: { hints: hints ?? 0, from: fromId === null || fromTurn === null ? null : { sittingId: fromId, turn: fromTurn } } };
}

/** Better replies of an assessment come after the last attempt; practice shows them at once. */
async function standingOf(services: Services, sitting: Sitting, play: Play, now: number): Promise<AttemptStanding> {
  if (play.opened.mode === "practice") return { attemptsLeft: 0, revealed: true };
  const { attempts } = (await currentPolicy(services)).drills;
  return attemptStanding(services, attempts, sitting, now);
}
