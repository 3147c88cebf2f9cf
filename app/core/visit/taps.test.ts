import fc from "fast-check";
import { expect, test } from "vitest";
import { TAP_MARKS, type Between, type TapMark } from "#app/core/form/tap.ts";
import { answersFrom, lastTapped, tapsFrom, type TapAct, type Taps } from "#app/core/visit/taps.ts";

const act = (change: Partial<TapAct>): TapAct => ({ key: "k", mark: "entered", kind: "tapped", undoes: null, at: null, receivedAt: 5000, ...change });
const sheet = (between: Between) => ({ sections: [{ items: [{ id: "wait", kind: "timing", between }, { id: "greeted", kind: "yes-no" }, { id: "other", kind: "timing" }] }] });
const at = (when: number) => ({ key: "k", at: when, byHand: false });

test("a tap stands at the device's time, or at the server's where the device said none", () => {
  expect(tapsFrom([act({ at: 1234 })])).toEqual({ entered: at(1234) });
  expect(tapsFrom([act({})])).toEqual({ entered: at(5000) });
});

test("the first tap of a mark stands until it is undone, and only that one can be", () => {
  const twice = [act({ key: "a", at: 1 }), act({ key: "b", at: 2 })];
  expect(tapsFrom(twice).entered?.key).toBe("a");
  expect(tapsFrom([...twice, act({ key: "u", kind: "undone", undoes: "b" })]).entered?.key).toBe("a");
  expect(tapsFrom([...twice, act({ key: "u", kind: "undone", undoes: "a" }), act({ key: "c", at: 9 })]).entered).toEqual({ key: "c", at: 9, byHand: false });
});

test("what is corrected by hand stands, also over a tap that comes late, and may be nothing", () => {
  const corrected = act({ key: "h", kind: "corrected", at: 77 });
  expect(tapsFrom([act({ at: 1 }), corrected, act({ key: "late", at: 2 })])).toEqual({ entered: { key: "h", at: 77, byHand: true } });
  expect(tapsFrom([act({ at: 1 }), act({ key: "h", kind: "corrected" })])).toEqual({});
});

test("the last tap is the latest by its own time, not by when it arrived", () => {
  expect(lastTapped({})).toBeNull();
  expect(lastTapped({ entered: at(9), called: at(5) })).toBe("entered");
  expect(lastTapped({ entered: at(5), number: at(5) })).toBe("number");
});

test("a time is told by two taps the right way round, and by nothing else", () => {
  const told = (taps: Taps) => answersFrom(sheet(["number", "called"]), taps);
  expect(told({ number: at(1000), called: at(61_400) })).toEqual({ wait: { kind: "timing", note: null, seconds: 60, started: 1000, stopped: 61_400 } });
  expect(told({ number: at(1000), called: at(1000) })).toMatchObject({ wait: { seconds: 0 } });
  expect(told({ number: at(1000) })).toEqual({});
  expect(told({ number: at(1001), called: at(1000) })).toEqual({});
  expect(told({ number: at(0), called: at(86_401_000) })).toEqual({});
  expect(told({ entered: at(0), finished: at(9000) })).toEqual({});
});

test("a tap sent again, and a tap of what stands already, change nothing wherever they arrive", () => {
  const mark = fc.constantFrom(...TAP_MARKS);
  const acts = fc.array(fc.record({ mark, at: fc.nat(1000) }), { maxLength: 12 }).map((made) => made.map(({ mark: tapped, at: when }, i) => act({ key: `k${i}`, mark: tapped, at: when })));
  fc.assert(
    fc.property(acts, fc.nat(20), (all, place) => {
      const again = all[place % Math.max(1, all.length)];
      if (!again) return;
      const taps = tapsFrom(all);
      expect(tapsFrom([...all, again])).toEqual(taps);
      const first = (name: TapMark) => all.find((each) => each.mark === name)?.key;
      for (const name of TAP_MARKS) expect(taps[name]?.key).toBe(first(name));
    }),
  );
});
