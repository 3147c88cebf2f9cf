import { assemble } from "#app/core/scenario/assemble.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { scenarioShape } from "#app/core/scenario/shape.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { readYaml } from "#app/core/text/yaml/read.ts";
import { fitShape } from "#app/core/text/yaml/shape.ts";

/**
 * The scenario that a published source means. It was checked when it was published and is not checked again: a check
 * that came later, or a standard that has left the handbook, must not close a version that people are playing.
 * Throws where the text is not a scenario, which for a published one cannot be.
 */
export function openPublished(source: string, name: string): Scenario {
  const { located } = readYaml(source, name);
  const written = located && fitShape(scenarioShape, located).value;
  if (!written) throw new Error(`The stored source of ${name} cannot be read`);
  return assemble(written, hashSource(source));
}
