import type { Dimension } from "#app/core/scenario/dimension.ts";
import { dimensionOf, type Handbook } from "#app/core/standards/handbook.ts";
import { errorAt, type Finding, type Path } from "#app/core/text/yaml/located.ts";
import { sayInstead } from "#app/core/text/yaml/sentences.ts";

/** A citation of a standard that the handbook does not have. */
export function unknownStandard(handbook: Handbook, id: string, path: Path): Finding[] {
  if (handbook.has(id)) return [];
  const instead = sayInstead(id, [...handbook.keys()]);
  const message = {
    zh: `服务标准里没有 ${id}：改正编号，或先写进 standards.yaml。${instead.zh}`,
    en: `The handbook has no standard ${id}: correct it or write it into standards.yaml. ${instead.en}`.trim(),
  };
  return [errorAt(path, "standard-unknown", message)];
}

/** A citation of a standard of another dimension than the one it is cited for. */
export function strangeStandard(dimension: Dimension, id: string, path: Path): Finding[] {
  if (dimensionOf(id) === dimension) return [];
  const message = {
    zh: `${id} 不属于 ${dimension}：换成这个维度的标准。`,
    en: `${id} is not a standard of ${dimension}: name one that is.`,
  };
  return [errorAt(path, "standard-dimension", message)];
}
