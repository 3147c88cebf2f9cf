import { movesOf, type Draft } from "#app/core/scenario/structure/draft.ts";
import { strangeStandard, unknownStandard } from "#app/core/standards/cited.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import { errorAt, type Finding, type Path } from "#app/core/text/yaml/located.ts";

/** Every standard cited stands in the handbook, and one a talk cannot show is not cited by a talk. */
export function checkStandards({ scenario, handbook }: Draft): Finding[] {
  return [
    ...movesOf(scenario).flatMap(({ path, move }) => move.because.flatMap((id, i) => cited(handbook, id, [...path, "because", i]))),
    ...Object.entries(scenario.criticals).flatMap(([act, { standard }]) => cited(handbook, standard, ["criticals", act, "standard"])),
    ...(scenario.tests.includes("efficiency") ? [economy(handbook, scenario), pace(handbook, scenario)].flat() : []),
  ];
}

function cited(handbook: Handbook, id: string, path: Path): Finding[] {
  const unknown = unknownStandard(handbook, id, path);
  if (unknown.length > 0 || handbook.get(id)?.talk) return unknown;
  const message = {
    zh: `${id} 在对话里体现不出来（talk: false）：换一条标准。`,
    en: `A talk cannot show ${id} (talk: false): cite another standard.`,
  };
  return [{ ...errorAt(path, "standard-not-in-talk", message), severity: "warning" }];
}

function economy(handbook: Handbook, { economyStandard }: Draft["scenario"]): Finding[] {
  return ofEfficiency(handbook, economyStandard, ["standards", "economy"]);
}

function pace(handbook: Handbook, { paceStandard }: Draft["scenario"]): Finding[] {
  return ofEfficiency(handbook, paceStandard, ["standards", "pace"]);
}

function ofEfficiency(handbook: Handbook, id: string, path: Path): Finding[] {
  const strange = strangeStandard("efficiency", id, path);
  return strange.length > 0 ? strange : cited(handbook, id, path);
}
