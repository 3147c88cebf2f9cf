import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { hasErrors, type Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { weigh, weighAmong, type Verdict, type Written } from "#app/core/scenario/gate.ts";
import { parseScenario } from "#app/core/scenario/parse.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { print, read, readGrounds, type Ground } from "#app/entry/content/check.ts";

export const DRILLS = "scenarios/drills";

export type Inspection = Verdict & { readonly file: string };

/** Checks a scenario file, its golden sittings, and that it is none of the others again. Each file is read once. */
export class Inspector {
  readonly #scenarios = new Map<string, Scenario | null>();

  constructor(readonly ground: Ground) {}

  inspect(file: string, others: readonly string[]): Inspection {
    const written = writtenIn(file);
    const { handbook, policy, facts } = this.ground;
    const verdict = weigh(written, handbook, policy.rules, facts);
    this.#scenarios.set(file, verdict.scenario);
    const company = { goldens: goldensBeside(file), others: others.flatMap((other) => this.#scenario(other) ?? []) };
    return { ...weighAmong(verdict, written, company, policy), file };
  }

  #scenario(file: string): Scenario | null {
    const known = this.#scenarios.get(file);
    if (known !== undefined) return known;
    const { scenario } = parseScenario(...read(file), this.ground.handbook);
    this.#scenarios.set(file, scenario);
    return scenario;
  }
}

function writtenIn(file: string): Written {
  const [source] = read(file);
  return { file, source };
}

function goldensBeside(file: string): Written[] {
  const folder = path.join(path.dirname(file), "golden");
  const files = existsSync(folder) ? readdirSync(folder).filter((golden) => golden.endsWith(".yaml")) : [];
  return files.map((golden) => writtenIn(path.join(folder, golden)));
}

/** The scenario files of the library, by name. */
export function libraryFiles(): string[] {
  const slugs = existsSync(DRILLS) ? readdirSync(DRILLS) : [];
  return slugs.map((slug) => `${DRILLS}/${slug}/scenario.yaml`).filter((file) => existsSync(file));
}

/** The files of the library that a scenario is held against: those before it, or all others where it is looked at alone. */
export function beside(file: string, alone: boolean): string[] {
  const files = libraryFiles();
  return alone ? files.filter((other) => path.resolve(other) !== path.resolve(file)) : files.slice(0, Math.max(0, files.indexOf(file)));
}

/** By the fact sheet, the handbook and the policy of the library; null where one of them has errors, which the diagnostics say. */
export function openInspector(): { inspector: Inspector | null; diagnostics: readonly Diagnostic[] } {
  const { handbook, policy, facts, diagnostics } = readGrounds();
  return { inspector: handbook && policy && facts ? new Inspector({ handbook, policy, facts }) : null, diagnostics };
}

/**
 * A scenario of the library by its slug, for commands that do something with one; null, and said on the console, where
 * there is none or it has errors. `whole` asks the gate too, and not only whether it can be read.
 */
export function openScenario(slug: string, whole = false): { scenario: Scenario; ground: Ground } | null {
  const file = `${DRILLS}/${slug}/scenario.yaml`;
  if (!existsSync(file)) {
    console.error(`There is no ${file}.`);
    return null;
  }
  const { inspector, diagnostics } = openInspector();
  const found = inspector && (whole ? inspector.inspect(file, []) : parseScenario(...read(file), inspector.ground.handbook));
  const errors = [...diagnostics, ...(found?.diagnostics ?? [])].filter((each) => hasErrors([each]));
  return !print(errors) && inspector && found?.scenario ? { scenario: found.scenario, ground: inspector.ground } : null;
}
