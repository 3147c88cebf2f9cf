import { DIMENSIONS, type Dimension } from "#app/core/scenario/dimension.ts";
import { PLACES } from "#app/people/demonstration/places.ts";
import { chanceOf } from "#prisma/seed/history/chance.ts";

/** How good somebody truly is in each dimension: standard deviations above (+) or below (−) the ordinary colleague. */
export type Skills = Readonly<Record<Dimension, number>>;

/** Far enough apart that a quarter of visits can tell the best branches from the worst, and not all from each other. */
const LEVELS: Readonly<Record<string, number>> = {
  [PLACES.ONE]: 0.1,
  [PLACES.TWO]: -0.6,
  [PLACES.THREE]: 1,
  [PLACES.FOUR]: -0.4,
  [PLACES.FIVE]: 0.6,
  [PLACES.SIX]: 0.2,
};

/** The same of a branch: what its people share and its visits show. */
export function branchSkills(branchId: string): Skills {
  const chance = chanceOf("branch", branchId);
  return eachDimension(() => (LEVELS[branchId] ?? 0) + 0.35 * chance.normal());
}

/** A person's, of whom a part is their branch's, most their own, and a little each dimension's. */
export function personSkills(personId: string, branchId: string | null): Skills {
  const chance = chanceOf("person", personId);
  const house = branchId === null ? eachDimension(() => 0) : branchSkills(branchId);
  const own = chance.normal();
  return eachDimension((dimension) => 0.35 * house[dimension] + 0.75 * own + 0.4 * chance.normal());
}

/** The same person after so much practice: each sitting teaches less than the one before. */
export function learned(skills: Skills, sittings: number): Skills {
  return eachDimension((dimension) => skills[dimension] + 0.18 * Math.log(1 + sittings));
}

function eachDimension(value: (dimension: Dimension) => number): Skills {
  const [attitude, efficiency, knowledge, solving] = DIMENSIONS.map(value);
  return { attitude: attitude ?? 0, efficiency: efficiency ?? 0, "product-knowledge": knowledge ?? 0, "problem-solving": solving ?? 0 };
}
