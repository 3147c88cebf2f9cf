import type { z } from "zod";
import { assembleForm } from "#app/core/form/assemble.ts";
import type { Form } from "#app/core/form/form.ts";
import { formShape } from "#app/core/form/shape.ts";
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
export function openScenario(source: string, name: string): Scenario {
  return assemble(reread(scenarioShape, source, name), hashSource(source));
}

/** The form that a published source means; as with scenarios, visits keep the version they were planned with. */
export function openForm(source: string, name: string): Form {
  return assembleForm(reread(formShape, source, name), hashSource(source));
}

function reread<S extends z.ZodType>(shape: S, source: string, name: string): z.output<S> {
  const { located } = readYaml(source, name);
  const written = located && fitShape(shape, located).value;
  if (!written) throw new Error(`The stored source of ${name} cannot be read`);
  return written;
}
