import { replay } from "#app/core/drill/play/replay.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { enact, type Enacted } from "#app/drills/enact.server.ts";
import type { PinnedContent } from "#app/drills/sitting/content.server.ts";
import { chanceOf, idAt } from "#prisma/seed/history/chance.ts";
import type { Skills } from "#prisma/seed/history/skills.ts";
import { traineeOf } from "#prisma/seed/history/trainee.ts";
import { differenceOf, spreadOf, type Difference, type Spread } from "#prisma/seed/trial/spread.ts";

/** How far the two groups stand from the ordinary colleague, in standard deviations of skill. */
const APART = 1.5;

/** Any instant does; the same one gives the same sittings. */
const AT = Date.UTC(2026, 0, 5, 2);

/** What made-up trainees of two kinds score in a scenario: totals of 0-100, and how many sittings do not replay to themselves. */
export type Trial = {
  readonly slug: string;
  readonly skilled: Spread;
  readonly unskilled: Spread;
  /** Of the means, skilled minus unskilled. */
  readonly difference: Difference;
  readonly strayed: number;
};

/**
 * Has `each` able and `each` unable trainees assessed once in a scenario, by the engine that everybody plays on. A
 * scenario in which they score alike measures nothing.
 */
export function trialOf(content: PinnedContent, each: number): Trial {
  const skilled = group(content, each, APART);
  const unskilled = group(content, each, -APART);
  const [able, unable] = [skilled, unskilled].map((sittings) => sittings.map(({ grade }) => grade.total));
  return {
    slug: content.scenario.slug,
    skilled: spreadOf(able ?? []),
    unskilled: spreadOf(unable ?? []),
    difference: differenceOf(able ?? [], unable ?? []),
    strayed: [...skilled, ...unskilled].filter((sitting) => !isItsLog(sitting)).length,
  };
}

function group(content: PinnedContent, each: number, level: number): Enacted[] {
  const skills = skillsAt(level);
  return Array.from({ length: each }, (_, index) => {
    const name = [content.scenario.slug, level, index] as const;
    const trainee = traineeOf(content.scenario, skills, chanceOf("trial", ...name));
    const ids = { sitting: idAt(AT, "trial", ...name), person: idAt(AT, "trainee", ...name), seed: idAt(AT, "order", ...name) };
    return enact(content, { ...ids, period: "2026-01", attempt: 1, allowance: 100, mode: "assessment", at: AT }, trainee);
  });
}

function skillsAt(level: number): Skills {
  const [attitude, efficiency, knowledge, solving] = DIMENSIONS.map(() => level);
  return { attitude: attitude ?? 0, efficiency: efficiency ?? 0, "product-knowledge": knowledge ?? 0, "problem-solving": solving ?? 0 };
}

function isItsLog({ content, log, play }: Enacted): boolean {
  const replayed = replay(content.scenario.drill, log);
  return replayed.ok && canonicalJson(replayed.value) === canonicalJson(play);
}
