import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FEWEST, scorecardOf, type CardVisit, type Figure } from "#app/core/visit/scorecard.ts";

const visit: CardVisit = {
  visit: "v", evaluator: "eve", firm: null, begun: true, handedIn: true, late: false, returned: false, end: "valid", reviewMs: 3600_000, appealed: null, twin: null, fen: 10_000,
};
const times = (count: number, change: Partial<CardVisit> = {}): CardVisit[] => Array.from({ length: count }, () => ({ ...visit, ...change }));

test("ten visits by hand", () => {
  const card = scorecardOf([
    ...times(4),
    ...times(1, { returned: true, late: true, reviewMs: 7200_000 }),
    ...times(1, { end: "excluded", appealed: { items: 4, changed: 1, moved: true } }),
    ...times(1, { end: "rejected", appealed: null }),
    ...times(2, { end: "void", handedIn: false, reviewMs: null, fen: 0 }),
    ...times(1, { begun: false, handedIn: false, end: null, reviewMs: null, fen: 0 }),
  ]);
  expect(card.done).toBe(7);
  expect(card.returned).toEqual({ value: 1 / 7, n: 7 });
  expect(card.late).toEqual({ value: 1 / 7, n: 7 });
  expect(card.lost).toEqual({ value: 2 / 9, n: 9 });
  expect(card.valid).toEqual({ value: 5 / 9, n: 9 });
  expect(card.overturnedItems).toEqual({ value: null, n: 4 });
  expect(card.overturnedVisits).toEqual({ value: null, n: 1 });
  expect(card.reviewMs).toEqual({ value: (6 * 3600_000 + 7200_000) / 7, n: 7 });
  expect(card.fen).toBe(70_000);
  expect(card.fenPerValid).toEqual({ value: 14_000, n: 5 });
  expect(card.fenPerVisit).toEqual({ value: 10_000, n: 7 });
});

describe("what is made of too few says nothing but how few", () => {
  test.each([FEWEST - 1, FEWEST])("%i visits", (count) => {
    const card = scorecardOf(times(count, { twin: { compared: 20, agreed: 15 }, appealed: { items: 1, changed: 1, moved: true } }));
    const enough = count >= FEWEST;
    expect(card.agreement).toEqual({ value: enough ? 0.75 : null, n: count });
    expect(card.overturnedItems).toEqual({ value: enough ? 1 : null, n: count });
    expect(card.returned).toEqual({ value: enough ? 0 : null, n: count });
  });
  test("visits with a twin of which nothing can be compared are no double-scored ones", () => {
    expect(scorecardOf(times(6, { twin: { compared: 0, agreed: 0 } })).agreement).toEqual({ value: null, n: 0 });
  });
  test("no valid visit has no cost", () => {
    expect(scorecardOf(times(6, { end: "void" })).fenPerValid).toEqual({ value: null, n: 0 });
  });
});

const anyVisit: fc.Arbitrary<CardVisit> = fc.record({
  visit: fc.constant("v"), evaluator: fc.constant("eve"), firm: fc.constant(null), begun: fc.boolean(), handedIn: fc.boolean(), late: fc.boolean(), returned: fc.boolean(),
  end: fc.constantFrom("valid", "excluded", "rejected", "void", null),
  reviewMs: fc.option(fc.nat()), appealed: fc.option(fc.nat(5).map((changed) => ({ items: changed + 1, changed, moved: changed > 0 }))),
  twin: fc.option(fc.nat(9).map((agreed) => ({ compared: agreed + 1, agreed }))), fen: fc.nat(),
});

test("every share lies between nothing and all, whatever the order of the visits", () => {
  fc.assert(
    fc.property(fc.array(anyVisit, { maxLength: 30 }), (visits) => {
      const card = scorecardOf(visits);
      const shares: Figure[] = [card.returned, card.late, card.lost, card.valid, card.overturnedItems, card.overturnedVisits, card.agreement];
      for (const { value, n } of shares) {
        expect(value === null || (value >= 0 && value <= 1 && n >= FEWEST)).toBe(true);
      }
      expect(scorecardOf(visits.toReversed())).toEqual(card);
    }),
  );
});
