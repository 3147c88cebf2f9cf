import fc from "fast-check";
import { expect, test } from "vitest";
import type { VisitScore } from "#app/core/form/score.ts";
import { FEWEST_PLACES, peerMonths, peersOf, type PeerVisit } from "#app/core/visit/peers.ts";

const visit = (place: string, attitude: number, premises: number | null = null): PeerVisit => {
  const score: VisitScore = {
    dimensions: { attitude: { dimension: "attitude", score: attitude, items: 2 } },
    premises,
    uncapped: attitude,
    total: attitude,
    failed: false,
    criticals: [],
    items: [],
  };
  return { place, score };
};

test("four places say nothing, five say the middle, the lowest and the highest", () => {
  const four = [60, 70, 80, 90].map((score, i) => visit(`p${i}`, score));
  expect([...peersOf(four)]).toEqual([]);
  const five = peersOf([...four, visit("p4", 100)]);
  expect(five.get("attitude")).toEqual({ median: 80, low: 60, high: 100, places: 5 });
  expect(five.get("total")).toEqual(five.get("attitude"));
  // Nobody's premises were looked at, nor anything else.
  expect([...five.keys()]).toEqual(["attitude", "total"]);
});

test("a place counts once, with the mean of its visits, however often it was visited", () => {
  const often = Array.from({ length: 9 }, () => visit("p0", 0));
  expect(peersOf(often).size).toBe(0);
  const all = peersOf([...often, visit("p0", 100), ...[50, 60, 70, 80, 90].map((score, i) => visit(`q${i}`, score))]);
  expect(all.get("attitude")).toEqual({ median: 65, low: 10, high: 90, places: 6 });
});

test("what is assessed at few of the places is left out, though the rest is said", () => {
  const visits = [50, 60, 70, 80, 90].map((score, i) => visit(`p${i}`, score, i < 4 ? score : null));
  expect([...peersOf(visits).keys()]).toEqual(["attitude", "total"]);
});

test("the middle lies between the ends, and the order of the visits changes nothing", () => {
  const scores = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: FEWEST_PLACES, maxLength: 30 });
  fc.assert(
    fc.property(scores, (points) => {
      const visits = points.map((score, i) => visit(`p${i}`, score));
      const { median, low, high, places } = peersOf(visits).get("attitude")!;
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
      expect(places).toBe(points.length);
      expect(peersOf(visits.toReversed())).toEqual(peersOf(visits));
    }),
  );
});

test("the quarter of the month and the one before, also over the turn of the year", () => {
  expect(peerMonths("2026-11")).toEqual({ from: "2026-07", to: "2026-12" });
  expect(peerMonths("2026-12")).toEqual({ from: "2026-07", to: "2026-12" });
  expect(peerMonths("2027-01")).toEqual({ from: "2026-10", to: "2027-03" });
  expect(peerMonths("2026-04")).toEqual({ from: "2026-01", to: "2026-06" });
});
