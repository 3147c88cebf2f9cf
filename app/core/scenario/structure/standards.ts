import { movesOf, type Draft } from "#app/core/scenario/structure/draft.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import { dimensionOf, type Handbook } from "#app/core/standards/handbook.ts";
import { errorAt, type Finding, type Path } from "#app/core/text/yaml/located.ts";
import { sayInstead } from "#app/core/text/yaml/sentences.ts";

/** Every standard cited stands in the handbook, and one a talk cannot show is not cited by a talk. */
export function checkStandards({ scenario, handbook }: Draft): Finding[] {
  return [
    ...movesOf(scenario).flatMap(({ path, move }) => move.because.flatMap((id, i) => cited(handbook, id, [...path, "because", i]))),
    ...Object.entries(scenario.criticals).flatMap(([act, { standard }]) => cited(handbook, standard, ["criticals", act, "standard"])),
    ...(scenario.tests.includes("efficiency") ? [economy(handbook, scenario), pace(handbook, scenario)].flat() : []),
  ];
}

function cited(handbook: Handbook, id: string, path: Path): Finding[] {
  const standard = handbook.get(id);
  if (!standard) {
    const instead = sayInstead(id, [...handbook.keys()]);
    const message = {
      zh: `服务标准里没有 ${id}：改正编号，或先写进 standards.yaml。${instead.zh}`,
      en: `The handbook has no standard ${id}: correct it or write it into standards.yaml. ${instead.en}`.trim(),
    };
    return [errorAt(path, "standard-unknown", message)];
  }
  if (standard.talk) return [];
  const message = {
    zh: `${id} 在对话里体现不出来（talk: false）：换一条标准。`,
    en: `A talk cannot show ${id} (talk: false): cite another standard.`,
  };
  return [{ ...errorAt(path, "standard-not-in-talk", message), severity: "warning" }];
}

function economy(handbook: Handbook, { economyStandard }: Draft["scenario"]): Finding[] {
  return ofDimension(handbook, economyStandard, ["standards", "economy"], "efficiency");
}

function pace(handbook: Handbook, { paceStandard }: Draft["scenario"]): Finding[] {
  return ofDimension(handbook, paceStandard, ["standards", "pace"], "efficiency");
}

function ofDimension(handbook: Handbook, id: string, path: Path, dimension: Dimension): Finding[] {
  if (dimensionOf(id) === dimension) return cited(handbook, id, path);
  const message = {
    zh: `${id} 不属于 ${dimension}：换成这个维度的标准。`,
    en: `${id} is not a standard of ${dimension}: name one that is.`,
  };
  return [errorAt(path, "standard-dimension", message)];
}
