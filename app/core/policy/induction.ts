import type { Policy } from "#app/core/policy/parse.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { errorAt, inFile } from "#app/core/text/yaml/located.ts";
import { readYaml } from "#app/core/text/yaml/read.ts";
import { sayInstead } from "#app/core/text/yaml/sentences.ts";

/** Scenarios of the induction that are none of those known by their slugs: new colleagues would never see them. */
export function checkInduction(source: string, file: string, { induction }: Policy, known: readonly string[]): readonly Diagnostic[] {
  const { located } = readYaml(source, file);
  if (!located) throw new Error(`${file} was read before and cannot be read now`);
  return induction.scenarios.flatMap((slug, place) => {
    if (known.includes(slug)) return [];
    const instead = sayInstead(slug, [...known]);
    const message = {
      zh: `没有情景“${slug}”：改正名字，或先写出这个情景。${instead.zh}`,
      en: `There is no scenario “${slug}”: correct the name or write the scenario first. ${instead.en}`.trim(),
    };
    return [inFile(located, errorAt(["induction", "scenarios", place], "induction-unknown", message))];
  });
}
