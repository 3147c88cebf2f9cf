import type { Measure, Share } from "#app/core/standings/board.ts";
import type { FrozenRow } from "#app/core/standings/period/frozen.ts";

/** The honours of a period: 服务标兵 for people, 标杆网点 for branches. */
export const HONOURS = ["service-model", "benchmark-branch"] as const;
export type HonourKind = (typeof HONOURS)[number];

/** By what an honour is proposed; declared with the proposal. */
export type HonourRule = {
  readonly kind: HonourKind;
  readonly measure: Measure;
  /** In the top share of all who are ranked, with at least `certainty` per cent probability. */
  readonly share: Share;
  readonly certainty: number;
  /** At most so many; null for no limit. */
  readonly most: number | null;
  /** Posts and regions; empty: all. */
  readonly posts: readonly string[];
  readonly regions: readonly string[];
  /** Nobody who crossed a red line in the period. */
  readonly noRedLine: boolean;
};

export type Nominated = { readonly subject: string; readonly chance: number; readonly place: number; readonly best: number; readonly worst: number };

export type Proposal = {
  /** By chance from the highest, then by place, then by subject. */
  readonly proposed: readonly Nominated[];
  /** Who would have been proposed, had there been room: equals are in or out together. */
  readonly cut: readonly Nominated[];
  /** Others whose 90% range reaches a place that is proposed: how many, and the first of them by chance. */
  readonly near: { readonly count: number; readonly first: readonly Nominated[] };
  /** Why nobody is proposed: the board tells nobody apart, or nobody reaches the certainty; null where somebody is. */
  readonly nobody: "flat" | "none" | null;
};

/** So many near ones are named. */
const NAMED = 10;

/**
 * Proposes from a frozen board. It is the probability that decides and not the place: whoever stands first by luck is not
 * surely among the best. Where a limit would part equals (the same chance and place) none of them is proposed.
 */
export function proposeHonours(rule: HonourRule, rows: readonly FrozenRow[], distinguishable: boolean): Proposal {
  const nobody = { proposed: [], cut: [], near: { count: 0, first: [] } };
  if (!distinguishable) return { ...nobody, nobody: "flat" };
  const eligible = rows.flatMap((row) => (isEligible(rule, row) ? nominated(rule, row) : [])).sort(byChance);
  const sure = eligible.filter(({ chance }) => chance >= 100 * rule.certainty);
  if (sure.length === 0) return { ...nobody, nobody: "none" };
  const room = roomFor(sure, rule.most);
  const proposed = sure.slice(0, room);
  const last = proposed.reduce((most, { place }) => Math.max(most, place), 0);
  const near = eligible.slice(sure.length).filter(({ best }) => best <= last);
  return { proposed, cut: sure.slice(room), near: { count: near.length, first: near.slice(0, NAMED) }, nobody: proposed.length === 0 ? "none" : null };
}

function isEligible({ posts, regions, noRedLine }: HonourRule, { post, region, failures, place }: FrozenRow): boolean {
  const among = (wanted: readonly string[], own: string | null) => wanted.length === 0 || wanted.includes(own ?? "");
  return place !== null && among(posts, post) && among(regions, region) && !(noRedLine && failures > 0);
}

function nominated({ share }: HonourRule, { subject, chances, place, best, worst }: FrozenRow): Nominated[] {
  return place === null ? [] : [{ subject, chance: chances[share], place, best: best ?? place, worst: worst ?? place }];
}

function byChance(a: Nominated, b: Nominated): number {
  return b.chance - a.chance || a.place - b.place || (a.subject < b.subject ? -1 : 1);
}

/** How many of the sorted fit into the limit without parting equals. */
function roomFor(sorted: readonly Nominated[], most: number | null): number {
  if (most === null || sorted.length <= most) return sorted.length;
  const isEqual = (a: Nominated | undefined, b: Nominated | undefined) => a !== undefined && b !== undefined && a.chance === b.chance && a.place === b.place;
  let room = Math.max(0, most);
  while (room > 0 && isEqual(sorted[room - 1], sorted[room])) room -= 1;
  return room;
}
