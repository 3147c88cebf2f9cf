import fc from "fast-check";
import { expect, test } from "vitest";
import { balanceOf, type Entry } from "#app/core/incentives/ledger/entry.ts";
import { brokenInvariants } from "#app/core/incentives/ledger/invariants.ts";
import { awardedTo, entriesOfDivision } from "#app/core/incentives/ledger/divide.ts";
import { payout, reversalOf } from "#app/core/incentives/ledger/payout.ts";
import { entriesFor, type Target } from "#app/core/incentives/ledger/restate.ts";

const target = (amounts: Record<string, number>, given: Partial<Target> = {}): Target => ({ period: "2026-10", rule: "r", edition: 1, amounts: new Map(Object.entries(amounts)), ...given });

test("an award, a restatement, a payout and a late recovery, by hand", () => {
  const ledger: Entry[] = entriesFor(target({ ann: 500, bo: 300 }), []);
  expect(ledger.map(({ subject, kind, amount }) => [subject, kind, amount])).toEqual([["ann", "award", 500], ["bo", "award", 300]]);
  // An appeal before payment: Bo gets more, Ann less, Cy comes.
  ledger.push(...entriesFor(target({ ann: 200, bo: 300, cy: 100 }, { edition: 2 }), ledger));
  expect(ledger.slice(2).map(({ subject, kind, amount }) => [subject, kind, amount])).toEqual([["ann", "correction", -300], ["cy", "award", 100]]);
  const first = payout({ id: "p1", period: "2026-10" }, ledger);
  expect(first.paid).toEqual([{ subject: "ann", amount: 200, debt: 0 }, { subject: "bo", amount: 300, debt: 0 }, { subject: "cy", amount: 100, debt: 0 }]);
  ledger.push(...first.entries);
  // An appeal after it: Bo should have had 50.
  ledger.push(...entriesFor(target({ ann: 200, bo: 50, cy: 100 }, { edition: 3 }), ledger));
  expect(balanceOf(ledger, "bo")).toBe(-250);
  // Next month Bo earns 400, of which 250 meet the debt.
  ledger.push(...entriesFor(target({ bo: 400 }, { period: "2026-11", edition: 4 }), ledger));
  const second = payout({ id: "p2", period: "2026-11" }, ledger);
  expect(second.paid.find(({ subject }) => subject === "bo")).toEqual({ subject: "bo", amount: 150, debt: 0 });
  ledger.push(...second.entries);
  expect([balanceOf(ledger, "bo"), balanceOf(ledger, "bo", "2026-10"), balanceOf(ledger, "bo", "2026-11")]).toEqual([0, 0, 0]);
  expect(brokenInvariants(ledger)).toEqual([]);
});

test("what is broken is found", () => {
  const award: Entry = { period: "a", rule: "r", subject: "x", source: "s", kind: "award", amount: 5 };
  const whats = (entries: Entry[]) => brokenInvariants(entries).map(({ what }) => what);
  expect(whats([award, award])).toEqual(["key", "award-twice"]);
  expect(whats([{ ...award, amount: 0.5 }])).toEqual(["amount"]);
  expect(whats([{ ...award, kind: "correction" }])).toEqual(["correction-of-nothing"]);
  expect(whats([award, { ...award, rule: "", source: "p pays", kind: "payment", amount: -6 }])).toEqual(["overpaid"]);
  expect(whats([award, { ...award, rule: "", source: "p carries", kind: "carried", amount: -5 }])).toEqual(["carried-apart"]);
  expect(whats([award, { ...award, source: "division 1 of x", kind: "division", amount: -5 }])).toEqual(["divided-apart"]);
  expect(whats([award, { ...award, rule: "", source: "reverses p pays", kind: "reversal", amount: 5 }])).toEqual(["reversal-of-nothing"]);
});

test("a branch's amount is divided, divided anew after a restatement, and a cancelled payout is paid by the next", () => {
  const ledger: Entry[] = entriesFor(target({ n1: 900 }), []);
  const division = (number: number, parts: Record<string, number>) => ({ period: "2026-10", rule: "r", branch: "n1", number, parts: new Map(Object.entries(parts)) });
  ledger.push(...entriesOfDivision(division(1, { ann: 500, bo: 400 }), ledger));
  expect(entriesOfDivision(division(1, { ann: 500, bo: 400 }), ledger)).toEqual([]);
  expect(["n1", "ann", "bo"].map((subject) => balanceOf(ledger, subject))).toEqual([0, 500, 400]);
  ledger.push(...entriesFor(target({ n1: 600 }, { edition: 2 }), ledger));
  expect([awardedTo(ledger, division(2, {})), balanceOf(ledger, "n1")]).toEqual([600, -300]);
  ledger.push(...entriesOfDivision(division(2, { ann: 500, cy: 100 }), ledger));
  expect(["n1", "ann", "bo", "cy"].map((subject) => balanceOf(ledger, subject))).toEqual([0, 500, 0, 100]);
  ledger.push(...payout({ id: "p1", period: "2026-10" }, ledger).entries);
  expect(balanceOf(ledger, "ann")).toBe(0);
  ledger.push(...reversalOf("p1", ledger));
  expect(reversalOf("p1", ledger)).toEqual([]);
  expect(["ann", "cy"].map((subject) => balanceOf(ledger, subject))).toEqual([500, 100]);
  const again = payout({ id: "p2", period: "2026-10" }, ledger);
  expect(again.paid.filter(({ amount }) => amount > 0)).toEqual([{ subject: "ann", amount: 500, debt: 0 }, { subject: "cy", amount: 100, debt: 0 }]);
  expect(brokenInvariants([...ledger, ...again.entries])).toEqual([]);
});

const SUBJECTS = ["ann", "bo", "cy"] as const;
const PERIODS = ["2026-10", "2026-11"] as const;
const RULES = ["r1", "r2"] as const;
const deed = fc.oneof(
  fc.record({ deed: fc.constant("restate" as const), period: fc.constantFrom(...PERIODS), rule: fc.constantFrom(...RULES), amounts: fc.dictionary(fc.constantFrom(...SUBJECTS), fc.integer({ min: 1, max: 1000 }), { maxKeys: 3 }) }),
  fc.record({ deed: fc.constant("pay" as const), period: fc.constantFrom(...PERIODS), id: fc.nat(4) }),
  fc.record({ deed: fc.constant("cancel" as const), id: fc.nat(4) }),
  fc.record({ deed: fc.constant("adjust" as const), subject: fc.constantFrom(...SUBJECTS), amount: fc.integer({ min: -500, max: 500 }).filter((amount) => amount !== 0) }),
  // Whatever was done at some time, or the first half of it, is done once more.
  fc.record({ deed: fc.constant("again" as const), which: fc.nat(30) }),
);

test("any order of awards, restatements, adjustments, recoveries, payouts, reversals and retries keeps every invariant", () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      const ledger: Entry[] = [];
      const targets = new Map<string, ReadonlyMap<string, number>>();
      const editions = new Map<string, number>();
      const paid = new Map<string, number>();
      const adjusted: Entry[] = [];
      const done: (() => void)[] = [];
      for (const each of deeds) {
        let act = () => undefined as void;
        if (each.deed === "restate") {
          const { period, rule, amounts } = each;
          const name = `${period} ${rule}`;
          const edition = (editions.get(name) ?? 0) + 1;
          editions.set(name, edition);
          targets.set(name, new Map(Object.entries(amounts)));
          act = () => void ledger.push(...entriesFor({ period, rule, edition, amounts: new Map(Object.entries(amounts)) }, ledger));
          act();
        } else if (each.deed === "pay") {
          const { period, id } = each;
          act = () => {
            const { entries, paid: now } = payout({ id: `p${id}`, period }, ledger);
            ledger.push(...entries);
            for (const { subject, amount } of now) paid.set(subject, (paid.get(subject) ?? 0) + amount);
          };
          act();
        } else if (each.deed === "cancel") {
          act = () => {
            const back = reversalOf(`p${each.id}`, ledger);
            ledger.push(...back);
            for (const { subject, amount } of back) paid.set(subject, (paid.get(subject) ?? 0) - amount);
          };
          act();
        } else if (each.deed === "adjust") {
          const entry: Entry = { period: PERIODS[0], rule: "", subject: each.subject, source: `ruling ${adjusted.length}`, kind: "adjustment", amount: each.amount };
          adjusted.push(entry);
          act = () => void (ledger.includes(entry) || ledger.push(entry));
          act();
        } else done[each.which % Math.max(1, done.length)]?.();
        if (each.deed !== "again") done.push(act);
        expect(brokenInvariants(ledger)).toEqual([]);
        for (const subject of SUBJECTS) {
          const ruled = adjusted.reduce((sum, entry) => (entry.subject === subject ? sum + entry.amount : sum), 0);
          const owed = [...targets.values()].reduce((sum, amounts) => sum + (amounts.get(subject) ?? 0), ruled);
          expect(balanceOf(ledger, subject)).toBe(owed - (paid.get(subject) ?? 0));
          expect(PERIODS.reduce((sum, period) => sum + balanceOf(ledger, subject, period), 0)).toBe(balanceOf(ledger, subject));
        }
      }
    }),
    { numRuns: 300 },
  );
});
