import type { Awards } from "#app/core/incentives/award/award.ts";

/** What one rule in the place of another moves, over the same standings. */
export type RuleMoves = {
  readonly cost: { readonly before: number; readonly after: number };
  readonly paid: { readonly before: number; readonly after: number };
  /** Who is paid more, and who less, by how much, the largest first. */
  readonly gain: readonly { readonly subject: string; readonly by: number }[];
  readonly lose: readonly { readonly subject: string; readonly by: number }[];
};

export function movesBetween(before: Awards, after: Awards): RuleMoves {
  const [was, is] = [amountsIn(before), amountsIn(after)];
  const moved = [...new Set([...was.keys(), ...is.keys()])].map((subject) => ({ subject, by: (is.get(subject) ?? 0) - (was.get(subject) ?? 0) }));
  const largest = (a: { subject: string; by: number }, b: { subject: string; by: number }) => b.by - a.by || (a.subject < b.subject ? -1 : 1);
  return {
    cost: { before: before.cost, after: after.cost },
    paid: { before: was.size, after: is.size },
    gain: moved.filter(({ by }) => by > 0).sort(largest),
    lose: moved.filter(({ by }) => by < 0).map(({ subject, by }) => ({ subject, by: -by })).sort(largest),
  };
}

function amountsIn({ paid }: Awards): ReadonlyMap<string, number> {
  return new Map(paid.filter(({ amount }) => amount > 0).map(({ subject, amount }) => [subject, amount]));
}
