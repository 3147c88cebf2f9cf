import type { Policy } from "#app/core/policy/parse.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { errorAt, inFile, type Finding } from "#app/core/text/yaml/located.ts";
import { readYaml } from "#app/core/text/yaml/read.ts";

type Part = "rules" | "policy" | "standings" | "induction" | "visits";

/**
 * Whether a policy file may follow those published before. Sittings, visits and boards name rules, policy and standings
 * by their versions, so a version means the same numbers for ever: other numbers need a higher one.
 */
export function checkSuccession(
  source: string,
  file: string,
  next: Policy,
  published: readonly Policy[],
): readonly Diagnostic[] {
  const { located } = readYaml(source, file);
  if (!located) throw new Error(`${file} was read before and cannot be read now`);
  const findings = [
    ...faults("rules", next.rules, published.map(({ rules }) => rules)),
    ...faults("policy", next.drills, published.map(({ drills }) => drills)),
    ...faults("standings", next.standings, published.map(({ standings }) => standings)),
    ...faults("induction", next.induction, published.map(({ induction }) => induction)),
    ...faults("visits", next.visits, published.map(({ visits }) => visits)),
  ];
  return findings.map((finding) => inFile(located, finding));
}

function faults(part: Part, next: Policy[keyof Policy], former: readonly (typeof next)[]): Finding[] {
  const highest = Math.max(0, ...former.map(({ version }) => version));
  const twin = former.find(({ version }) => version === next.version);
  const changed = twin !== undefined && canonicalJson(twin) !== canonicalJson(next);
  if (!changed && next.version >= highest) return [];
  const message = {
    zh: `版本 ${next.version} 已经用过，内容不同或已有更新的版本：把 version 改成 ${highest + 1}。`,
    en: `Version ${next.version} is taken by other numbers or a later one is in force: write version ${highest + 1}.`,
  };
  return [errorAt([part, "version"], "policy-version", message)];
}
