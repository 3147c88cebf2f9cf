import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import type { GoldenResult } from "#app/core/drill/golden/parse.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";

/** Whether a sitting gave what its file expects; `losses` counts only where it is stated. */
export function meets(result: GoldenResult, expected: GoldenResult): boolean {
  const { losses, ...rest } = result;
  return canonicalJson(expected) === canonicalJson(expected.losses === undefined ? rest : { ...rest, losses });
}

/** The `expect` block of a golden file, as it is written there; ends with a line end. */
export function expectBlock(result: GoldenResult): string {
  const dimensions = DIMENSIONS.flatMap((dimension) => {
    const score = result.dimensions[dimension];
    return score === undefined ? [] : [`    ${dimension}: ${score}`];
  });
  return [
    "expect:",
    `  ending: ${result.ending ?? "null"}`,
    `  outcome: ${result.outcome}`,
    `  total: ${result.total}`,
    `  failed: ${result.failed}`,
    ...(dimensions.length > 0 ? ["  dimensions:", ...dimensions] : ["  dimensions: {}"]),
    ...(result.losses === undefined ? [] : [`  losses: ${result.losses}`]),
    "",
  ].join("\n");
}

/** The source of a golden file with its `expect` block replaced, or added at the end; nothing else changes. */
export function withExpect(source: string, result: GoldenResult): string {
  const lines = source.replace(/\n*$/, "\n").split(/(?<=\n)/);
  const from = lines.findIndex((line) => /^expect:/.test(line));
  if (from < 0) return lines.join("") + expectBlock(result);
  const length = lines.slice(from + 1).findIndex((line) => /^[^\s#]/.test(line));
  const rest = length < 0 ? [] : lines.slice(from + 1 + length);
  return lines.slice(0, from).join("") + expectBlock(result) + rest.join("");
}
