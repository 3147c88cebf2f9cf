import type { Guard, Scenario } from "#app/core/scenario/scenario.ts";
import { type Configuration } from "#app/core/scenario/step.ts";

type Names = { readonly flags: ReadonlySet<string>; readonly seen: ReadonlySet<string> };

const known = new WeakMap<Scenario, Names>();

/** The flags and beats that some guard of the scenario looks at: only these can change what follows. */
export function namesInGuards(scenario: Scenario): Names {
  const before = known.get(scenario);
  if (before) return before;
  const flags = new Set<string>();
  const seen = new Set<string>();
  const collect = (guard: Guard | null): void => {
    if (guard === null || "mood" in guard) return;
    if ("flag" in guard) flags.add(guard.flag);
    else if ("seen" in guard) seen.add(guard.seen);
    else if ("not" in guard) collect(guard.not);
    else ("all" in guard ? guard.all : guard.any).forEach(collect);
  };
  for (const beat of Object.values(scenario.beats)) {
    for (const move of [...beat.replies, ...(beat.silence ? [beat.silence] : [])]) {
      if ("when" in move) collect(move.when);
      move.goto.forEach((arm) => collect(arm.when));
    }
  }
  const names = { flags, seen };
  known.set(scenario, names);
  return names;
}

/** One string for every standing from which the same things can follow; at an ending nothing but the place counts. */
export function configurationKey(scenario: Scenario, at: Configuration): string {
  if (Object.hasOwn(scenario.endings, at.place)) return keyOf(at.place, 0, "", "");
  const names = namesInGuards(scenario);
  return keyOf(at.place, at.patience, joined(at.flags, names.flags), joined(at.seen, names.seen));
}

/** The key of a standing whose names are joined already. */
export function keyOf(place: string, patience: number, flags: string, seen: string): string {
  return `${place}|${patience}|${flags}|${seen}`;
}

function joined(names: readonly string[], inGuards: ReadonlySet<string>): string {
  return names
    .filter((name) => inGuards.has(name))
    .sort()
    .join();
}
