import { armsOf, movesOf, type Draft } from "#app/core/scenario/structure/draft.ts";
import type { Guard } from "#app/core/scenario/scenario.ts";
import { errorAt, type Finding, type Path } from "#app/core/text/yaml/located.ts";
import { sayInstead } from "#app/core/text/yaml/sentences.ts";
import type { Text } from "#app/core/text/text.ts";

/** A name used in the file: what it should name, and where it stands. */
type Use = { readonly kind: keyof typeof KINDS; readonly name: string; readonly path: Path };

const KINDS = {
  place: { code: "place-unknown", word: { zh: "回合或处理结果", en: "beat or ending" } },
  beat: { code: "beat-unknown", word: { zh: "回合", en: "beat" } },
  ending: { code: "ending-unknown", word: { zh: "处理结果", en: "ending" } },
  flag: { code: "flag-unknown", word: { zh: "标记", en: "flag" } },
  fact: { code: "fact-unknown", word: { zh: "已知情况（facts）", en: "fact" } },
  critical: { code: "critical-unknown", word: { zh: "红线（criticals）", en: "critical act" } },
} as const satisfies Record<string, { code: string; word: Text }>;

/** Every name that is used is declared. */
export function checkNames({ scenario }: Draft): Finding[] {
  const beats = Object.keys(scenario.beats);
  const endings = Object.keys(scenario.endings);
  const known: Record<keyof typeof KINDS, readonly string[]> = {
    place: [...beats, ...endings],
    beat: beats,
    ending: endings,
    flag: scenario.flags,
    fact: Object.keys(scenario.facts),
    critical: Object.keys(scenario.criticals),
  };
  return usesOf(scenario).flatMap(({ kind, name, path }) => {
    if (known[kind].includes(name)) return [];
    const { code, word } = KINDS[kind];
    const instead = sayInstead(name, known[kind]);
    return [
      errorAt(path, code, {
        zh: `没有叫“${name}”的${word.zh}：改正名字，或先写出它。${instead.zh}`,
        en: `There is no ${word.en} called “${name}”: correct the name or declare it. ${instead.en}`.trim(),
      }),
    ];
  });
}

function usesOf(scenario: Draft["scenario"]): Use[] {
  const list = (kind: Use["kind"], names: readonly string[], path: Path): Use[] =>
    names.map((name, i) => ({ kind, name, path: [...path, i] }));
  return [
    { kind: "beat", name: scenario.start, path: ["start"] },
    { kind: "ending", name: scenario.patienceGone, path: ["patience-gone"] },
    ...Object.values(scenario.beats).flatMap((beat) => list("fact", beat.reveals, ["beats", beat.id, "reveals"])),
    ...movesOf(scenario).flatMap(({ path, move }): Use[] => [
      ...list("flag", move.set, [...path, "set"]),
      ...list("fact", move.reveals, [...path, "reveals"]),
      ...("critical" in move && move.critical !== null ? [{ kind: "critical", name: move.critical, path: [...path, "critical"] } as const] : []),
      ...("when" in move ? usesInGuard(move.when, [...path, "when"]) : []),
    ]),
    ...armsOf(scenario).flatMap(({ path, arm }): Use[] => [
      { kind: "place", name: arm.to, path: [...path, "to"] },
      ...usesInGuard(arm.when, [...path, "when"]),
    ]),
  ];
}

function usesInGuard(guard: Guard | null, path: Path): Use[] {
  if (guard === null || "mood" in guard) return [];
  if ("flag" in guard) return [{ kind: "flag", name: guard.flag, path: [...path, "flag"] }];
  if ("seen" in guard) return [{ kind: "beat", name: guard.seen, path: [...path, "seen"] }];
  if ("not" in guard) return usesInGuard(guard.not, [...path, "not"]);
  const key = "all" in guard ? "all" : "any";
  return ("all" in guard ? guard.all : guard.any).flatMap((part, i) => usesInGuard(part, [...path, key, i]));
}
