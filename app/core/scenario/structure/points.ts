import { movesOf, type Draft, type PlacedMove } from "#app/core/scenario/structure/draft.ts";
import { DIMENSIONS, type Dimension } from "#app/core/scenario/dimension.ts";
import { dimensionOf } from "#app/core/standards/handbook.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/** Every point is of a tested dimension and justified by a standard of that dimension. */
export function checkPoints({ scenario }: Draft): Finding[] {
  return movesOf(scenario).flatMap((placed) => {
    const scored = DIMENSIONS.filter((dimension) => placed.move.points[dimension]);
    return [...untested(placed, scored, scenario.tests), ...unjustified(placed, scored), ...idle(placed, scored)];
  });
}

function untested({ path }: PlacedMove, scored: readonly Dimension[], tests: readonly Dimension[]): Finding[] {
  return scored.flatMap((dimension): Finding[] => {
    if (tests.includes(dimension)) return [];
    const message = {
      zh: `本情景不考 ${dimension}，却给了分：删去这项分，或把它加进 tests。`,
      en: `This scenario does not test ${dimension}: remove its points or add it to tests.`,
    };
    return [{ ...errorAt([...path, "points", dimension], "points-untested", message), part: "key" }];
  });
}

function unjustified({ path, move }: PlacedMove, scored: readonly Dimension[]): Finding[] {
  if (scored.length > 0 && move.because.length === 0) {
    const message = {
      zh: "给了分却没有依据：在 because 里写上所依据的服务标准。",
      en: "There are points without a reason: name the standards that justify them in because.",
    };
    return [{ ...errorAt([...path, "points"], "points-unjustified", message), part: "key" }];
  }
  return scored.flatMap((dimension): Finding[] => {
    if (move.because.some((id) => dimensionOf(id) === dimension)) return [];
    const message = {
      zh: `${dimension} 的分没有依据：because 里补一条这个维度的服务标准。`,
      en: `The points in ${dimension} have no reason: add a standard of that dimension to because.`,
    };
    return [{ ...errorAt([...path, "points", dimension], "points-dimension", message), part: "key" }];
  });
}

/** A standard cited for a dimension without points does no harm, but nothing will ever show it. */
function idle({ path, move }: PlacedMove, scored: readonly Dimension[]): Finding[] {
  return move.because.flatMap((id, i): Finding[] => {
    const dimension = dimensionOf(id);
    if (scored.length === 0 || dimension === null || scored.includes(dimension)) return [];
    const message = {
      zh: `引了 ${id}，却没有 ${dimension} 的分：删去它，或给分。`,
      en: `${id} is cited without points in ${dimension}: remove it or give points.`,
    };
    return [{ ...errorAt([...path, "because", i], "standard-without-points", message), severity: "warning" }];
  });
}
