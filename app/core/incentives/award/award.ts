import type { Rule } from "#app/core/incentives/rule/rule.ts";
import type { FrozenRow } from "#app/core/standings/period/frozen.ts";

/** What a rule is applied to: a frozen board, and the same board of the period before where there is one. */
export type Standings = {
  readonly rows: readonly FrozenRow[];
  /** False: the board tells nobody apart, and no band is given. */
  readonly distinguishable: boolean;
  readonly before: readonly FrozenRow[] | null;
};

/** Why somebody is paid: the number that counted. Chances in ten-thousandths, scores in tenths of a point. */
export type Reason =
  | { readonly by: "band"; readonly share: number; readonly chance: number }
  | { readonly by: "threshold"; readonly score: number; readonly least: number }
  | { readonly by: "improvement"; readonly from: number; readonly score: number; readonly rise: number }
  | { readonly by: "percentile"; readonly place: number; readonly of: number; readonly top: number }
  | { readonly by: "place"; readonly place: number; readonly to: number };

export type Award = {
  readonly subject: string;
  /** Which tier, counted from 0. */
  readonly tier: number;
  /** What the tier says, and what is paid after cap and budget: 0 where a cut-off left nothing. */
  readonly whole: number;
  readonly amount: number;
  readonly place: number;
  readonly why: Reason;
};

/** Why somebody ranked is not paid. */
export type Unpaid = { readonly subject: string; readonly code: "post" | "region" | "observations" | "red-line" | "no-tier" | "not-before" };

export type Awards = {
  /** By amount from the highest, then by place, then by subject. */
  readonly paid: readonly Award[];
  /** By subject; nobody provisional is among them. */
  readonly unpaid: readonly Unpaid[];
  /** What it costs, and what it would without a budget. */
  readonly cost: number;
  readonly asked: number;
  /**
   * Places and percentiles only: how many who are not paid for want of a tier have a 90% range that reaches a place that
   * is paid. They cannot be told apart from some who are.
   */
  readonly overlapping: number;
};

/** Applies a checked rule. The same standings give the same awards, in whatever order the rows come. */
export function awardsOf(rule: Rule, { rows, distinguishable, before }: Standings): Awards {
  const ranked = rows.filter(({ place }) => place !== null);
  const former = new Map((before ?? []).filter(({ place }) => place !== null).map((row) => [row.subject, row]));
  const judged = ranked.map((row) => judge(rule, row, { size: ranked.length, distinguishable, former: former.get(row.subject) ?? null }));
  const due = judged.flatMap((each) => (each.paid ? [each.paid] : [])).sort(byWorth);
  const paid = withinBudget(rule, due);
  const unpaid = judged.flatMap((each) => (each.unpaid ? [each.unpaid] : [])).sort((a, b) => (a.subject < b.subject ? -1 : 1));
  return { paid, unpaid, cost: sumOf(paid), asked: sumOf(due), overlapping: overlappingIn(rule, ranked, due, unpaid) };
}

type Judged = { readonly paid: Award | null; readonly unpaid: Unpaid | null };
type Beside = { readonly size: number; readonly distinguishable: boolean; readonly former: FrozenRow | null };

function judge(rule: Rule, row: FrozenRow, beside: Beside): Judged {
  const { subject, place } = row;
  const code = whyNot(rule, row);
  if (code !== null || place === null) return { paid: null, unpaid: { subject, code: code ?? "no-tier" } };
  if (rule.way.by === "improvement" && beside.former === null) return { paid: null, unpaid: { subject, code: "not-before" } };
  const reached = tiersReached(rule, row, place, beside);
  const best = reached.toSorted((a, b) => b.amount - a.amount)[0];
  if (best === undefined) return { paid: null, unpaid: { subject, code: "no-tier" } };
  const whole = Math.min(best.amount, rule.cap ?? best.amount);
  return { paid: { subject, tier: best.tier, whole, amount: whole, place, why: best.why }, unpaid: null };
}

function whyNot({ eligible }: Rule, { post, region, n, failures }: FrozenRow): Unpaid["code"] | null {
  if (eligible.posts.length > 0 && !eligible.posts.includes(post ?? "")) return "post";
  if (eligible.regions.length > 0 && !eligible.regions.includes(region ?? "")) return "region";
  if (n < eligible.observations) return "observations";
  return eligible.noRedLine && failures > 0 ? "red-line" : null;
}

type Reached = { readonly tier: number; readonly amount: number; readonly why: Reason };

function tiersReached({ way }: Rule, { value, chances }: FrozenRow, place: number, { size, distinguishable, former }: Beside): Reached[] {
  const score = tenths(value);
  switch (way.by) {
    case "band":
      if (!distinguishable) return [];
      return way.tiers.flatMap(({ share, amount }, tier) => (chances[share] >= 100 * way.certainty ? [{ tier, amount, why: { by: way.by, share, chance: chances[share] } }] : []));
    case "threshold":
      return way.tiers.flatMap(({ least, amount }, tier) => (score >= least ? [{ tier, amount, why: { by: way.by, score, least } }] : []));
    case "improvement": {
      const from = tenths(former?.value ?? null);
      return way.tiers.flatMap(({ rise, amount }, tier) => (score - from >= rise ? [{ tier, amount, why: { by: way.by, from, score, rise: score - from } }] : []));
    }
    case "percentile":
      return way.tiers.flatMap(({ top, amount }, tier) => (place <= placesAmong(top, size) ? [{ tier, amount, why: { by: way.by, place, of: size, top } }] : []));
    case "place":
      return way.tiers.flatMap(({ to, amount }, tier) => (place <= to ? [{ tier, amount, why: { by: way.by, place, to } }] : []));
  }
}

/** Rounded as boards show it: equal there is equal here. */
function tenths(value: number | null): number {
  return Math.round((value ?? 0) / 100);
}

/** How many places the best so many per cent hold: rounded down, as for bands. */
function placesAmong(top: number, size: number): number {
  return Math.floor((top * size) / 100);
}

/** The best paid first, then by place; equals by subject, so that the order is always the same. */
function byWorth(a: Award, b: Award): number {
  return b.whole - a.whole || a.place - b.place || (a.subject < b.subject ? -1 : 1);
}

function withinBudget({ budget }: Rule, due: readonly Award[]): Award[] {
  const asked = sumOf(due);
  if (budget === null || asked <= budget.total) return [...due];
  return budget.rule === "pro-rata" ? proRata(due, asked, budget.total) : cutOff(due, budget.total);
}

/** Each takes ⌊amount · total / asked⌋; what is left goes one by one to the largest remainders, equals by subject. Sums to the total. */
function proRata(due: readonly Award[], asked: number, total: number): Award[] {
  // Products of two large amounts leave what a double can hold.
  const shares = due.map((award) => ({ award, share: BigInt(award.amount) * BigInt(total) }));
  const cut = shares.map(({ award, share }) => ({ award, amount: Number(share / BigInt(asked)), rest: share % BigInt(asked) }));
  const left = total - cut.reduce((sum, { amount }) => sum + amount, 0);
  const first = new Set(cut.toSorted((a, b) => (a.rest === b.rest ? (a.award.subject < b.award.subject ? -1 : 1) : a.rest < b.rest ? 1 : -1)).slice(0, left).map(({ award }) => award.subject));
  return cut.map(({ award, amount }) => ({ ...award, amount: amount + (first.has(award.subject) ? 1 : 0) }));
}

/** The best first, equals (the same amount and place) together; from the first who find no room nobody is paid. */
function cutOff(due: readonly Award[], total: number): Award[] {
  let [room, open] = [total, true];
  const paid: Award[] = [];
  for (let start = 0; start < due.length; ) {
    const first = due[start];
    const end = due.findIndex(({ whole, place }, i) => i > start && (whole !== first?.whole || place !== first.place));
    const equals = due.slice(start, end < 0 ? due.length : end);
    const cost = sumOf(equals);
    open = open && cost <= room;
    if (open) room -= cost;
    for (const award of equals) paid.push(open ? award : { ...award, amount: 0 });
    start += equals.length;
  }
  return paid;
}

function overlappingIn({ way }: Rule, ranked: readonly FrozenRow[], due: readonly Award[], unpaid: readonly Unpaid[]): number {
  if (way.by !== "place" && way.by !== "percentile") return 0;
  const last = due.reduce((most, { place }) => Math.max(most, place), 0);
  const wanting = new Set(unpaid.filter(({ code }) => code === "no-tier").map(({ subject }) => subject));
  return ranked.filter(({ subject, best }) => wanting.has(subject) && best !== null && best <= last).length;
}

function sumOf(awards: readonly { readonly amount: number }[]): number {
  return awards.reduce((sum, { amount }) => sum + amount, 0);
}
