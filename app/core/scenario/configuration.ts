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

/** The same standing without what no guard looks at, names in order; at an ending nothing but the place counts. */
export function restrict(scenario: Scenario, at: Configuration): Configuration {
  if (Object.hasOwn(scenario.endings, at.place)) return { place: at.place, patience: 0, flags: [], seen: [] };
  const names = namesInGuards(scenario);
  return {
    place: at.place,
    patience: at.patience,
    flags: at.flags.filter((flag) => names.flags.has(flag)).sort(),
    seen: at.seen.filter((beat) => names.seen.has(beat)).sort(),
  };
}

/** One string for every standing from which the same things can follow. */
export function configurationKey(scenario: Scenario, at: Configuration): string {
  return keyOf(restrict(scenario, at));
}

/** Key of a standing that is restricted already. */
export function keyOf(at: Configuration): string {
  return `${at.place}|${at.patience}|${at.flags.join()}|${at.seen.join()}`;
}
