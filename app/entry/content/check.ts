import { existsSync, readdirSync, readFileSync } from "node:fs";
import { styleText } from "node:util";
import type { Facts } from "#app/core/facts/fact.ts";
import { parseFacts } from "#app/core/facts/parse.ts";
import { checkInduction } from "#app/core/policy/induction.ts";
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
  check(folder: string, ground: Ground): Findings;
};

/** What all content stands on. Each part is null where its file has errors, which the diagnostics say. */
export type Grounds = { readonly handbook: Handbook | null; readonly policy: Policy | null; readonly facts: Facts | null };
export type Ground = { readonly [Part in keyof Grounds]: NonNullable<Grounds[Part]> };

export function readGrounds(): Grounds & { readonly diagnostics: readonly Diagnostic[] } {
  const sheet = parseFacts(...read("scenarios/facts.yaml"));
  const book = parseHandbook(...read("scenarios/standards.yaml"), sheet.facts);
  const decided = parsePolicy(...read("scenarios/policy.yaml"));
  const unknown = decided.policy ? checkInduction(...read("scenarios/policy.yaml"), decided.policy, readdirSync("scenarios/drills")) : [];
  const diagnostics = [...[sheet, book, decided].flatMap((each) => each.diagnostics), ...unknown];
  return { handbook: book.handbook, policy: decided.policy, facts: sheet.facts, diagnostics };
}

/** Checks the fact sheet, the handbook, the policy and one kind of content, all or one of it; gives the exit code. */
export function checkContent({ noun, root, check }: Kind, only: string | undefined): number {
  const { handbook, policy, facts, diagnostics } = readGrounds();
  const faulty = print(diagnostics);
  if (!handbook || !policy || !facts) return 1;
  console.log(`standards.yaml: ${handbook.size} standards; facts.yaml: ${facts.size} facts`);
  const slugs = existsSync(root) ? readdirSync(root).filter((slug) => only === undefined || slug === only) : [];
  if (only !== undefined && slugs.length === 0) {
    console.error(`There is no ${root}/${only}.`);
    return 1;
  }
  const failed = slugs.filter((slug) => {
    const found = check(`${root}/${slug}`, { handbook, policy, facts });
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

/** Says each in both languages; whether one is an error. Coloured where a terminal wants it (NO_COLOR, FORCE_COLOR). */
export function print(diagnostics: readonly Diagnostic[]): boolean {
  for (const diagnostic of diagnostics) {
    const { severity, code } = diagnostic;
    const painted = styleText(severity === "error" ? "red" : "yellow", `${severity} ${code}`);
    const line = printDiagnostic(diagnostic, "en").replace(`${severity} ${code}`, () => painted);
    console.log(`${line}\n    ${diagnostic.message.zh}`);
  }
  return hasErrors(diagnostics);
}
