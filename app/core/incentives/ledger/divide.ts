import type { Entry } from "#app/core/incentives/ledger/entry.ts";

/** How a branch divides what a rule gave it in a period; `number` counts its divisions from 1. */
export type Division = { readonly period: string; readonly rule: string; readonly branch: string; readonly number: number; readonly parts: ReadonlyMap<string, number> };

/** What a branch was awarded under a rule in a period, with all corrections: what there is to divide. */
export function awardedTo(entries: readonly Entry[], { period, rule, branch }: Pick<Division, "period" | "rule" | "branch">): number {
  return entries.reduce((sum, { kind, amount, ...entry }) => (entry.subject === branch && entry.period === period && entry.rule === rule && (kind === "award" || kind === "correction") ? sum + amount : sum), 0);
}

/** What members were given of it so far. */
export function givenBy(entries: readonly Entry[], { period, rule, branch }: Pick<Division, "period" | "rule" | "branch">): ReadonlyMap<string, number> {
  const given = new Map<string, number>();
  for (const { kind, source, subject, amount, ...entry } of entries) {
    if (kind !== "division" || subject === branch || entry.period !== period || entry.rule !== rule || branchIn(source) !== branch) continue;
    given.set(subject, (given.get(subject) ?? 0) + amount);
  }
  return given;
}

/**
 * The entries that bring a division about: to each member the difference to what they were given so far, and from the branch
 * the sum of it. Where nothing changes, nothing; the same division again adds nothing either. By subject, the branch last.
 */
export function entriesOfDivision(division: Division, entries: readonly Entry[]): Entry[] {
  const { period, rule, branch, number, parts } = division;
  const source = sourceOf(branch, number);
  if (entries.some((entry) => entry.period === period && entry.rule === rule && entry.source === source)) return [];
  const given = givenBy(entries, division);
  const made = [...new Set([...given.keys(), ...parts.keys()])].sort().flatMap((subject): Entry[] => {
    const amount = (parts.get(subject) ?? 0) - (given.get(subject) ?? 0);
    return amount === 0 ? [] : [{ period, rule, subject, source, kind: "division", amount }];
  });
  const moved = made.reduce((sum, { amount }) => sum + amount, 0);
  return moved === 0 ? made : [...made, { period, rule, subject: branch, source, kind: "division", amount: -moved }];
}

function sourceOf(branch: string, number: number): string {
  return `division ${number} of ${branch}`;
}

function branchIn(source: string): string {
  return /^division \d+ of (.*)$/s.exec(source)?.[1] ?? "";
}
