import fc from "fast-check";
import { expect, test } from "vitest";
import { awardsOf, type Awards, type Standings } from "#app/core/incentives/award/award.ts";
import { boundsOf, checkDivision, equalParts } from "#app/core/incentives/award/divide.ts";
import { luckOf } from "#app/core/incentives/award/luck.ts";
import { movesBetween } from "#app/core/incentives/award/moved.ts";
import type { Rule, Way } from "#app/core/incentives/rule/rule.ts";
import { sampleRule } from "#app/core/incentives/sample.ts";
import type { FrozenRow } from "#app/core/standings/period/frozen.ts";

const row = (subject: string, given: Partial<FrozenRow> = {}): FrozenRow => ({
  board: "people", measure: "total", subject, branch: "n1", region: "north", post: "teller", n: 5, evaluators: 0, failures: 0,
  value: 80_000, sd: 2_000, weight: 6_000, place: 1, best: 1, worst: 3, chances: { 10: 0, 25: 0, 50: 0 }, band: null, ...given,
});
const standings = (rows: readonly FrozenRow[], given: Partial<Standings> = {}): Standings => ({ rows, distinguishable: true, before: null, ...given });
const rule = (way: Way, given: Partial<Rule> = {}): Rule => ({ ...sampleRule, way, ...given });
const paid = ({ paid: list }: Awards) => list.map(({ subject, amount }) => [subject, amount]);

/** Ten in a row, one place and two points apart. */
const TEN = Array.from({ length: 10 }, (_, i) => row(`p${i}`, { place: i + 1, best: Math.max(1, i - 1), worst: Math.min(10, i + 3), value: 90_000 - 2000 * i }));

test("by band: the probability decides, the best tier pays, and a flat board pays nobody", () => {
  const rows = [row("a", { chances: { 10: 8000, 25: 9000, 50: 9999 } }), row("b", { place: 2, chances: { 10: 7499, 25: 7500, 50: 9000 } }), row("c", { place: 3, chances: { 10: 0, 25: 100, 50: 7499 } })];
  expect(paid(awardsOf(sampleRule, standings(rows)))).toEqual([["a", 200], ["b", 100]]);
  expect(awardsOf(sampleRule, standings(rows, { distinguishable: false })).paid).toEqual([]);
});

test("by threshold, place, percentile and improvement, with the number that counted", () => {
  expect(paid(awardsOf(rule({ by: "threshold", tiers: [{ least: 800, amount: 10 }, { least: 880, amount: 30 }] }), standings(TEN)))).toEqual([["p0", 30], ["p1", 30], ["p2", 10], ["p3", 10], ["p4", 10], ["p5", 10]]);
  const places = awardsOf(rule({ by: "place", tiers: [{ to: 1, amount: 30 }, { to: 3, amount: 10 }] }), standings(TEN));
  expect(paid(places)).toEqual([["p0", 30], ["p1", 10], ["p2", 10]]);
  // The ranges of p3 and p4 reach the third place, that of p5 does not.
  expect(places.overlapping).toBe(2);
  expect(awardsOf(rule({ by: "percentile", tiers: [{ top: 25, amount: 10 }] }), standings(TEN)).paid.map(({ why }) => why)).toEqual([1, 2].map((place) => ({ by: "percentile", place, of: 10, top: 25 })));
  const before = [row("p0", { value: 89_000 }), row("p1", { value: 80_000 }), row("p2", { place: null, value: 10_000 })];
  const rises = awardsOf(rule({ by: "improvement", tiers: [{ rise: 50, amount: 10 }] }), standings(TEN.slice(0, 4), { before }));
  expect(rises.paid.map(({ subject, why }) => [subject, why])).toEqual([["p1", { by: "improvement", from: 800, score: 880, rise: 80 }]]);
  expect(rises.unpaid).toEqual([{ subject: "p0", code: "no-tier" }, { subject: "p2", code: "not-before" }, { subject: "p3", code: "not-before" }]);
});

test("those who are not eligible are told why, and nobody provisional is ever paid", () => {
  const rows = [row("post", { post: "lobby" }), row("region", { region: "south" }), row("few", { n: 3 }), row("red", { failures: 1 }), row("new", { place: null })];
  const { paid: list, unpaid } = awardsOf(rule({ by: "threshold", tiers: [{ least: 0, amount: 1 }] }, { eligible: { posts: ["teller"], regions: ["north"], observations: 4, noRedLine: true } }), standings(rows));
  expect(list).toEqual([]);
  expect(unpaid).toEqual([{ subject: "few", code: "observations" }, { subject: "post", code: "post" }, { subject: "red", code: "red-line" }, { subject: "region", code: "region" }]);
});

test("caps first, then the budget: in proportion, or the best first with equals alike", () => {
  const tiers = [{ to: 2, amount: 100 }, { to: 5, amount: 50 }];
  const budgeted = (total: number, by: "pro-rata" | "cut-off", rows = TEN) => paid(awardsOf(rule({ by: "place", tiers }, { cap: 80, budget: { total, rule: by } }), standings(rows)));
  expect(budgeted(310, "pro-rata")).toEqual([["p0", 80], ["p1", 80], ["p2", 50], ["p3", 50], ["p4", 50]]);
  expect(budgeted(155, "pro-rata")).toEqual([["p0", 40], ["p1", 40], ["p2", 25], ["p3", 25], ["p4", 25]]);
  expect(budgeted(215, "cut-off")).toEqual([["p0", 80], ["p1", 80], ["p2", 50], ["p3", 0], ["p4", 0]]);
  const tied = TEN.map((each, i) => (i === 2 || i === 3 ? { ...each, place: 3 } : each));
  expect(budgeted(215, "cut-off", tied)).toEqual([["p0", 80], ["p1", 80], ["p2", 0], ["p3", 0], ["p4", 0]]);
});

const anyRow = fc.record({ value: fc.integer({ min: 40_000, max: 100_000 }), sd: fc.integer({ min: 0, max: 6000 }), place: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 6 }), failures: fc.nat(1), n: fc.integer({ min: 1, max: 9 }) });
const rows = fc.array(anyRow, { maxLength: 14 }).map((list) => list.map((each, i) => row(`p${String(i).padStart(2, "0")}`, each)));
const budget = fc.option(fc.record({ total: fc.integer({ min: 1, max: 900 }), rule: fc.constantFrom("pro-rata" as const, "cut-off" as const) }));
const ways = fc.constantFrom<Way>({ by: "threshold", tiers: [{ least: 600, amount: 37 }, { least: 800, amount: 101 }] }, { by: "place", tiers: [{ to: 3, amount: 200 }, { to: 9, amount: 33 }] }, { by: "percentile", tiers: [{ top: 40, amount: 71 }] });

test("whatever the standings: budgets hold, nothing is paid beyond its tier, and order does not matter", () => {
  fc.assert(
    fc.property(rows, ways, budget, fc.option(fc.integer({ min: 33, max: 150 })), (list, way, limit, cap) => {
      const made = rule(way, { budget: limit, cap });
      const awards = awardsOf(made, standings(list));
      expect(awardsOf(made, standings([...list].reverse()))).toEqual(awards);
      expect(awards.cost).toBe(awards.paid.reduce((sum, { amount }) => sum + amount, 0));
      expect(awards.paid.every(({ whole, amount }) => amount >= 0 && amount <= whole && whole <= (cap ?? Infinity) && Number.isInteger(amount))).toBe(true);
      if (limit !== null) expect(awards.cost).toBeLessThanOrEqual(limit.total);
      if (limit?.rule === "pro-rata" && awards.asked > limit.total) expect(awards.cost).toBe(limit.total);
      const known = new Set([...awards.paid, ...awards.unpaid].map(({ subject }) => subject));
      expect(known.size).toBe(list.filter(({ place }) => place !== null).length);
    }),
  );
});

test("a branch divides its amount in whole units, within its bounds, and to its members", () => {
  expect([...equalParts(100, ["c", "a", "b"])]).toEqual([["a", 34], ["b", 33], ["c", 33]]);
  expect(boundsOf(101, { least: 10, most: 40 })).toEqual({ least: 11, most: 40 });
  const parts = (given: Record<string, number>) => checkDivision(100, { least: 10, most: 50 }, ["a", "b", "c"], new Map(Object.entries(given)));
  expect(parts({ a: 50, b: 50, c: 0 })).toEqual({ ok: true, value: 100 });
  expect(parts({ a: 51, b: 9, d: 40, c: -1 })).toMatchObject({ problem: [{ code: "above" }, { code: "below" }, { code: "unknown" }, { code: "amount" }, { code: "sum", by: 1 }] });
  expect(parts({ a: 50, b: Number.NaN, c: 50 })).toMatchObject({ problem: [{ code: "amount", member: "b" }] });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 20 }), (whole, members) => {
      const equal = [...equalParts(whole, members).values()];
      expect(equal.reduce((sum, part) => sum + part, 0)).toBe(whole);
      expect(Math.max(...equal) - Math.min(...equal)).toBeLessThanOrEqual(1);
    }),
  );
});

test("what a change of rule moves is who gains and who loses", () => {
  const [one, two] = [3, 2].map((to) => awardsOf(rule({ by: "place", tiers: [{ to, amount: to === 3 ? 10 : 20 }] }), standings(TEN)));
  expect(movesBetween(one!, two!)).toEqual({ cost: { before: 30, after: 40 }, paid: { before: 3, after: 2 }, gain: [{ subject: "p0", by: 10 }, { subject: "p1", by: 10 }], lose: [{ subject: "p2", by: 10 }] });
});

test("luck is nothing without noise, much with it, and the same for the same seed in any order", () => {
  const byPlace = rule({ by: "place", tiers: [{ to: 3, amount: 10 }] });
  const many = (sd: number) => Array.from({ length: 60 }, (_, i) => row(`p${String(i).padStart(2, "0")}`, { place: i + 1, value: 90_000 - 300 * i, sd, weight: 5_000 }));
  expect(luckOf(byPlace, standings(many(0)), "standard", "s", 20)).toEqual({ draws: 20, paid: 3, stay: 3, share: 1, newcomers: 0 });
  const noisy = luckOf(byPlace, standings(many(60_000)), "standard", "s", 400);
  // Three places drawn among sixty nearly at random: about one in twenty stays.
  expect(noisy.share).toBeLessThan(0.15);
  expect(noisy.stay + noisy.newcomers).toBeCloseTo(3, 1);
  expect(luckOf(byPlace, standings(many(4000)), "standard", "s", 50)).toEqual(luckOf(byPlace, standings(many(4000).reverse()), "standard", "s", 50));
  expect(luckOf(byPlace, standings([]), "standard", "s", 5)).toEqual({ draws: 5, paid: 0, stay: 0, share: null, newcomers: 0 });
  // By band, whoever is surely in the top share mostly stays.
  const band = luckOf(sampleRule, standings(many(500).map((each, i) => ({ ...each, chances: { 10: i < 5 ? 9900 : 0, 25: i < 14 ? 9900 : 0, 50: i < 29 ? 9900 : 0 } }))), "standard", "s", 50);
  expect(band.share).toBeGreaterThan(0.8);
});
