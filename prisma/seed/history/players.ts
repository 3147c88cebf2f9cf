import type { Skills } from "#prisma/seed/history/skills.ts";
import { personSkills } from "#prisma/seed/history/skills.ts";
import { chanceOf } from "#prisma/seed/history/chance.ts";

/** As much of a stored person as their past depends on. */
export type Colleague = {
  readonly id: string;
  readonly account: string;
  readonly post: string;
  readonly branchId: string | null;
  /** YYYY-MM-DD. */
  readonly hiredOn: string;
  /** Time allowance in per cent. */
  readonly allowance: number;
};

/** Somebody who has played drills, and what is known of it. */
export type Player = Colleague & {
  readonly skills: Skills;
  /** Probability that an assessment of a month is taken. */
  readonly diligence: number;
  /** How often a scenario was practised, by slug. */
  readonly practised: Map<string, number>;
  /** Sittings so far. */
  sittings: number;
};

const SERVING = ["teller", "lobby", "relationship", "hotline"];

/** Whoever signs in here finds this month untouched: the first drill is their own. */
const UNTOUCHED = ["newhire", "newhire2", "staff", "staff2", "peony"];

/** Takes every assessment, so that whoever signs in there has a place to look at. */
const KEEN = "teller";

/** Those who serve customers, with what they are able to and how much they do. */
export function playersOf(people: readonly Colleague[]): Player[] {
  return people
    .filter(isServing)
    .map((person) => {
      const chance = chanceOf("diligence", person.id);
      const diligence = chance.happens(0.14) ? 0.2 : 0.86 + 0.14 * chance.next();
      const skills = personSkills(person.id, person.branchId);
      return { ...person, skills, diligence: person.account === KEEN ? 1 : diligence, practised: new Map(), sittings: 0 };
    });
}

export function isServing({ post }: Colleague): boolean {
  return SERVING.includes(post);
}

export function isUntouched({ account }: Colleague): boolean {
  return UNTOUCHED.includes(account);
}
