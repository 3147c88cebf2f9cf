import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parsePolicy, type Policy } from "#app/core/policy/parse.ts";
import { hasErrors, printDiagnostic, type Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { parseHandbook, type Handbook } from "#app/core/standards/handbook.ts";

/** What a check of one folder found; `lines` say what it is like, where it can be read. */
export type Findings = { readonly diagnostics: readonly Diagnostic[]; readonly lines: readonly string[] };

/** A kind of content that lies in folders of its own under `root`, each named by its slug. */
export type Kind = {
  readonly noun: string;
  readonly root: string;
  /** @param folder its path from the project's root */
  check(folder: string, handbook: Handbook, policy: Policy): Findings;
};

/** Checks the handbook, the policy and one kind of content, all or one of it; gives the exit code. */
export function checkContent({ noun, root, check }: Kind, only: string | undefined): number {
  const { handbook, diagnostics } = parseHandbook(...read("scenarios/standards.yaml"));
  const { policy, diagnostics: faults } = parsePolicy(...read("scenarios/policy.yaml"));
  const faulty = print([...diagnostics, ...faults]);
  if (!handbook || !policy) return 1;
  console.log(`standards.yaml: ${handbook.size} standards`);
  const slugs = existsSync(root) ? readdirSync(root).filter((slug) => only === undefined || slug === only) : [];
  if (only !== undefined && slugs.length === 0) {
    console.error(`There is no ${root}/${only}.`);
    return 1;
  }
  const failed = slugs.filter((slug) => {
    const found = check(`${root}/${slug}`, handbook, policy);
    const wrong = print(found.diagnostics);
    for (const line of found.lines) console.log(line);
    return wrong;
  });
  console.log(`${noun}: ${slugs.length - failed.length} of ${slugs.length} hold`);
  return faulty || failed.length > 0 ? 1 : 0;
}

/** A file as parsers want it: its text and its name. */
export function read(file: string): [source: string, file: string] {
  return [readFileSync(file, "utf8"), file];
}

/** Says each in both languages; whether one is an error. */
export function print(diagnostics: readonly Diagnostic[]): boolean {
  for (const diagnostic of diagnostics) console.log(`${printDiagnostic(diagnostic, "en")}\n    ${diagnostic.message.zh}`);
  return hasErrors(diagnostics);
}
