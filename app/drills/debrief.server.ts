import { advance } from "#app/core/drill/play/advance.ts";
import { fillAll } from "#app/core/facts/fill.ts";
import type { Grade } from "#app/core/drill/grade.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import { gradeSitting } from "#app/core/drill/grade/grade-sitting.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { monthOf } from "#app/core/time/month.ts";
import { contentOf } from "#app/drills/sitting/content.server.ts";
import { readOwn, type Player, type Sitting } from "#app/drills/sitting/row.server.ts";
import { sceneOf, type Scene } from "#app/drills/sitting/scene.server.ts";
import type { DebriefView } from "#app/drills/view/debrief.ts";
import { makeDebriefView } from "#app/drills/view/make/debrief.ts";
import { handbook } from "#app/library/handbook.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/**
 * What one's own finished sitting showed, with the bank's facts as they were when it began. Refuses `not-found` and `not-over`. Reads only: a sitting that time has
 * ended and nobody has closed yet is graded as it will be stored.
 */
export async function debriefView(services: Services, me: Player, sittingId: string): Promise<Result<DebriefView>> {
  const sitting = await readOwn(services.db, me.id, sittingId);
  if (!sitting) return refuse("not-found");
  const scene = await sceneOf(services, services.db, sitting, await contentOf(services, sitting));
  const { scenario, policy, sheet } = scene.content;
  const play = advance(scenario.drill, scene.draft.play, scene.now);
  if (!play.end) return refuse("not-over");
  const grade = await gradeOf(services, sitting, () => gradeSitting(scenario.drill.scenario, scenario.rules, policy.drills, play));
  const standing = await standingOf(services, sitting, play, scene);
  const standards = await handbook(services);
  const { drill, rules } = scenario;
  const view = makeDebriefView({ sitting, scenario: drill.scenario, play, end: play.end, grade, rules, standards, ...standing });
  return ok(fillAll(view, sheet.facts));
}

/** The grade as it was stored, or as it will be. */
async function gradeOf({ db }: Services, { id }: Sitting, compute: () => Grade): Promise<Grade> {
  const row = await db.sitting.findUnique({ where: { id }, select: { grade: true } });
  // This room alone writes it, from a Grade; `replay` proves that it still is that one.
  return row?.grade ? (JSON.parse(row.grade) as Grade) : compute();
}

/**
 * Better replies are for after the last attempt: none left (or the month is over), and none still being played.
 * Practice shows them at once.
 */
async function standingOf(services: Services, sitting: Sitting, play: Play, { content, now }: Scene) {
  if (play.opened.mode === "practice") return { attemptsLeft: 0, revealed: true };
  const { personId, slug, period } = sitting;
  const attempts = await services.db.sitting.findMany({
    where: { personId, slug, mode: "assessment", OR: [{ period }, { state: "open" }] },
    select: { id: true, period: true, state: true },
  });
  const used = attempts.filter((attempt) => attempt.period === period).length;
  const over = monthOf(now, services.env.bankTz) > period;
  const attemptsLeft = over ? 0 : Math.max(0, content.policy.drills.attempts - used);
  const playing = attempts.some(({ id, state }) => state === "open" && id !== sitting.id);
  return { attemptsLeft, revealed: attemptsLeft === 0 && !playing };
}
