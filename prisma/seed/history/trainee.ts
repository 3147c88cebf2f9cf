import { goldCourse } from "#app/core/drill/grade/course.ts";
import { openOptions } from "#app/core/drill/play/options.ts";
import { placeOf } from "#app/core/drill/play/place.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import type { Outlook } from "#app/core/scenario/gold.ts";
import type { Reply, Scenario } from "#app/core/scenario/scenario.ts";
import { applyReply, type Configuration } from "#app/core/scenario/step.ts";
import type { Act, Trainee } from "#app/drills/enact/perform.ts";
import type { PinnedScenario } from "#app/library/library.server.ts";
import type { Chance } from "#prisma/seed/history/chance.ts";
import type { Skills } from "#prisma/seed/history/skills.ts";

const TICKS_PER_SECOND = 220;

/** How firmly a lost point of a dimension's score is felt by the ordinary colleague. */
const FIRMNESS = 0.056;

/**
 * Somebody made up, who feels what each open reply would cost in each dimension, the more firmly the better they are in
 * it, and chooses by that feeling and chance: the ablest nearly always well, the others now and then. They read first,
 * think for a while, and now and then think until the customer has had enough.
 */
export function traineeOf({ drill, rules }: PinnedScenario, skills: Skills, chance: Chance): Trainee {
  const { scenario } = drill;
  const course = goldCourse(scenario, rules);
  return (play): Act => {
    const at = standing(play);
    const lostForWords = chance.happens(0.012 * Math.exp(-0.5 * skills.efficiency));
    const pondering = Math.exp(-0.45 - 0.15 * skills.efficiency + 0.3 * chance.normal());
    const share = (scenario.par.seconds * course.at(at).reading) / course.reading;
    if (lostForWords && play.timers.length > 0) return { kind: "wait" };
    const felt = openOptions(drill, play).map((reply) => ({ reply, worth: chance.gumbel() - regret(scenario, course, skills, at, reply) }));
    const chosen = felt.reduce((best, each) => (each.worth > best.worth ? each : best));
    const afterMs = Math.round(1000 * Math.max(share * pondering, 0.3 * (course.at(at).reading / TICKS_PER_SECOND)));
    return { kind: "reply", reply: chosen.reply.id, afterMs };
  };
}

/** What a reply costs against the best course from here, as felt: 0 for the model reply. */
function regret(scenario: Scenario, course: Outlook, skills: Skills, at: Configuration, reply: Reply): number {
  const before = course.at(at);
  const after = course.at(applyReply(scenario, at, reply));
  let felt = before.good && !after.good ? 1 : 0;
  for (const dimension of scenario.tests) {
    const lost = (before.points[dimension] ?? 0) - (reply.points[dimension] ?? 0) - (after.points[dimension] ?? 0);
    const best = course.best[dimension] ?? 0;
    if (best > 0) felt += FIRMNESS * Math.exp(0.4 * skills[dimension]) * ((100 * lost) / best);
  }
  felt += 0.15 * Math.exp(0.4 * skills.efficiency) * (1 + after.turns - before.turns);
  return reply.critical === null ? felt : felt + 0.6 + 0.9 * Math.exp(0.5 * skills["problem-solving"]);
}

function standing({ value, context }: Play): Configuration {
  const place = placeOf(value);
  const { patience, flags, seen } = context;
  return { place: "beat" in place ? place.beat : place.ending, patience, flags, seen };
}
