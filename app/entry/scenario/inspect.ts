import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { checkGolden } from "#app/core/drill/golden/check.ts";
import { drillOf } from "#app/core/drill/play/open.ts";
import { parsePolicy, type Policy } from "#app/core/policy/parse.ts";
import { checkScenario, type Checked } from "#app/core/scenario/check.ts";
import { checkSameness, type Member } from "#app/core/scenario/check/sameness/sameness.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { traceScenario } from "#app/core/scenario/parse.ts";
import { parseHandbook, type Handbook } from "#app/core/standards/handbook.ts";
import { read } from "#app/entry/content/check.ts";

export const DRILLS = "scenarios/drills";

export type Inspection = Checked & { readonly file: string };

/** Checks a scenario file, its golden sittings, and that it is none of the others again. Each other is read once. */
export class Inspector {
  readonly #members = new Map<string, Member | null>();

  constructor(
    readonly handbook: Handbook,
    readonly policy: Policy,
  ) {}

  inspect(file: string, others: readonly string[]): Inspection {
    const checked = checkScenario(...read(file), this.handbook, this.policy.rules);
    const { scenario, located } = checked;
    const member = scenario && located ? { scenario, located } : null;
    this.#members.set(file, member);
    const before = others.flatMap((other) => this.#member(other) ?? []);
    const alike = member ? checkSameness(member, before) : [];
    return { ...checked, file, diagnostics: [...checked.diagnostics, ...alike, ...this.#goldens(file, checked)] };
  }

  #goldens(file: string, { scenario, report }: Checked): readonly Diagnostic[] {
    const folder = path.join(path.dirname(file), "golden");
    if (!scenario || !report || !existsSync(folder)) return [];
    const drill = drillOf(scenario);
    const files = readdirSync(folder).filter((golden) => golden.endsWith(".yaml"));
    return files.flatMap((golden) => checkGolden(...read(path.join(folder, golden)), drill, this.policy.rules, this.policy.drills));
  }

  #member(file: string): Member | null {
    const known = this.#members.get(file);
    if (known !== undefined) return known;
    const { scenario, located } = traceScenario(...read(file), this.handbook);
    const member = scenario && located ? { scenario, located } : null;
    this.#members.set(file, member);
    return member;
  }
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

/** By the handbook and the policy of the library; null where one of them has errors, which the diagnostics say. */
export function openInspector(): { inspector: Inspector | null; diagnostics: readonly Diagnostic[] } {
  const { handbook, diagnostics } = parseHandbook(...read("scenarios/standards.yaml"));
  const { policy, diagnostics: faults } = parsePolicy(...read("scenarios/policy.yaml"));
  return { inspector: handbook && policy ? new Inspector(handbook, policy) : null, diagnostics: [...diagnostics, ...faults] };
}
