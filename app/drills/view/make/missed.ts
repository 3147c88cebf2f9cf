import type { Move } from "#app/core/drill/sitting.ts";
import type { Reply, Scenario } from "#app/core/scenario/scenario.ts";
import { applyReply, beatAt, openReplies, type Configuration } from "#app/core/scenario/step.ts";
import type { MissedFact } from "#app/drills/view/debrief.ts";
import { spoken } from "#app/drills/view/make/spoken.ts";

/** A chance is looked for so many replies ahead, over at most so many standings from each move. */
const AHEAD = 4;
const MOST_STANDINGS = 400;

type Chance = { readonly step: number; readonly reply: Reply; readonly further: number };

/**
 * The facts that were never learned, each with the place where it was nearest: the move at which the fewest
 * replies, none of them critical, would have shown it, the earliest of several.
 */
export function missedFacts(scenario: Scenario, moves: readonly Move[], known: readonly string[]): MissedFact[] {
  const missing = Object.keys(scenario.facts).filter((id) => !known.includes(id));
  if (missing.length === 0) return [];
  const chances = moves.map((move, step) => chancesFrom(scenario, move, step));
  return missing.flatMap((id) => {
    const nearest = chances.flatMap((found) => found.get(id) ?? []).toSorted((a, b) => a.further - b.further)[0];
    const fact = scenario.facts[id];
    return fact ? [{ text: fact.text, chance: nearest ? { ...nearest, reply: spoken(nearest.reply) } : null }] : [];
  });
}

/** The nearest chance for every fact that can be learned from where a move was made. */
function chancesFrom(scenario: Scenario, { beat, patience, flags, seen }: Move, step: number): ReadonlyMap<string, Chance> {
  const found = new Map<string, Chance>();
  let front: { at: Configuration; reply: Reply | null }[] = [{ at: { place: beat, patience, flags, seen }, reply: null }];
  for (let further = 0; further < AHEAD; further += 1) {
    front = front.slice(0, MOST_STANDINGS).flatMap(({ at, reply: first }) =>
      openReplies(scenario, at).flatMap((reply) => {
        if (reply.critical !== null) return [];
        const to = applyReply(scenario, at, reply);
        const began = first ?? reply;
        const shown = [...reply.reveals, ...(beatAt(scenario, to)?.reveals ?? [])];
        for (const id of shown) if (!found.has(id)) found.set(id, { step, reply: began, further });
        return [{ at: to, reply: began }];
      }),
    );
  }
  return found;
}
