import { armsOf, movesOf, type Draft } from "#app/core/scenario/structure/draft.ts";
import { namesInGuards } from "#app/core/scenario/configuration.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/**
 * Every beat has a way to it, guards left aside. Of a chain of beats without one only its head is reported: the others
 * are reached once that is.
 */
export function checkReach({ scenario }: Draft): Finding[] {
  const arms = armsOf(scenario);
  const reached = new Set([scenario.start]);
  const spread = () => {
    for (const place of reached) for (const { beat, arm } of arms) if (beat.id === place) reached.add(arm.to);
  };
  spread();
  const left = Object.keys(scenario.beats).filter((id) => !reached.has(id));
  const isHead = (id: string) => !arms.some(({ beat, arm }) => arm.to === id && beat.id !== id);
  // Where beats lead to one another in a ring, none is its head; then the first in the file stands for all.
  return [...left.filter(isHead), ...left].flatMap((id): Finding[] => {
    if (reached.has(id)) return [];
    reached.add(id);
    spread();
    const message = {
      zh: `没有路通到回合“${id}”：让某个 goto 指向它，或删去它。`,
      en: `No way leads to beat “${id}”: point a goto at it or remove it.`,
    };
    return [{ ...errorAt(["beats", id], "beat-unreachable", message), part: "key" }];
  });
}

/** What is declared and never used, or looked at and never true: harmless, and mostly a slip. */
export function checkUse({ scenario }: Draft): Finding[] {
  const moves = movesOf(scenario).map(({ move }) => move);
  const set = new Set(moves.flatMap((move) => move.set));
  const looked = namesInGuards(scenario).flags;
  const revealed = new Set([...moves, ...Object.values(scenario.beats)].flatMap(({ reveals }) => reveals));
  const critical = new Set(moves.map((move) => ("critical" in move ? move.critical : null)));
  const warning = (path: Finding["path"], part: Finding["part"], code: string, zh: string, en: string): Finding => ({
    ...errorAt(path, code, { zh, en }),
    severity: "warning",
    part,
  });
  return [
    ...scenario.flags.flatMap((flag, i) => {
      if (looked.has(flag) && !set.has(flag)) {
        return [warning(["flags", i], "value", "flag-never-set", `条件里用了标记“${flag}”，却没有应对设它：补上 set。`, `Conditions look at “${flag}” but nothing sets it: add a set.`)];
      }
      if (looked.has(flag)) return [];
      return [warning(["flags", i], "value", "flag-unused", `没有条件用到标记“${flag}”：删去它，或用上它。`, `No condition looks at “${flag}”: remove it or use it.`)];
    }),
    ...Object.keys(scenario.facts)
      .filter((fact) => !revealed.has(fact))
      .map((fact) => warning(["facts", fact], "key", "fact-unused", `“${fact}”从未出现：在 reveals 里写上，或删去。`, `Nothing reveals “${fact}”: add it to a reveals or remove it.`)),
    ...Object.keys(scenario.criticals)
      .filter((act) => !critical.has(act))
      .map((act) => warning(["criticals", act], "key", "critical-unused", `没有应对触碰红线“${act}”：在 critical 里写上，或删去。`, `No reply is the critical act “${act}”: add it to a critical or remove it.`)),
  ];
}

