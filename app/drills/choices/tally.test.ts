import fc from "fast-check";
import { expect, test } from "vitest";
import type { Move } from "#app/core/drill/sitting.ts";
import { LEAST_PEOPLE, shareOf, tallyBeats } from "#app/drills/choices/tally.ts";

type Stand = Pick<Move, "beat" | "act">;

const reply = (beat: string, id: string): Stand => ({ beat, act: { kind: "reply", reply: id } });
const silence = (beat: string): Stand => ({ beat, act: { kind: "silence" } });
const left = (beat: string): Stand => ({ beat, act: { kind: "left" } });

const course = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("x", "y", "z")).map(([beat, id]) => reply(beat, id)),
    fc.constantFrom("a", "b", "c").map(silence),
    fc.constantFrom("a", "b", "c").map(left),
  ),
  { maxLength: 6 },
);
const courses = fc.array(course, { maxLength: 40 });

/** A tally as plain data. */
function plain(tallies: ReturnType<typeof tallyBeats>) {
  return Object.fromEntries([...tallies].map(([beat, { replies, ...rest }]) => [beat, { ...rest, replies: Object.fromEntries(replies) }]));
}

test("four people at a beat say nothing, five do", () => {
  const four = [reply("a", "x"), reply("a", "x"), reply("a", "y"), silence("a")].map((stand) => [stand]);
  expect(tallyBeats(four).size).toBe(0);
  expect(plain(tallyBeats([...four, [left("a")]]))).toEqual({ a: { people: 5, replies: { x: 2, y: 1 }, silence: 1, gone: 1 } });
});

test("whoever comes by a beat again counts with the first time", () => {
  const round = [reply("a", "x"), reply("b", "y"), reply("a", "z")];
  expect(plain(tallyBeats(Array.from({ length: 5 }, () => round)))).toMatchObject({ a: { people: 5, replies: { x: 5 } } });
});

test("only those who stood at the beat count there", () => {
  const here = Array.from({ length: 5 }, () => [reply("a", "x")]);
  const elsewhere = Array.from({ length: 4 }, () => [reply("b", "x")]);
  expect([...tallyBeats([...here, ...elsewhere]).keys()]).toEqual(["a"]);
});

test("every tally counts whole fives, and everybody in it once", () => {
  fc.assert(
    fc.property(courses, (all) => {
      for (const { people, replies, silence, gone } of tallyBeats(all).values()) {
        expect(people % LEAST_PEOPLE).toBe(0);
        expect(people).toBeGreaterThanOrEqual(LEAST_PEOPLE);
        expect([...replies.values()].reduce((sum, count) => sum + count, silence + gone)).toBe(people);
      }
    }),
  );
});

test("one more person changes nothing, or comes with four others", () => {
  fc.assert(
    fc.property(courses, course, (all, late) => {
      const [before, after] = [tallyBeats(all), tallyBeats([...all, late])];
      for (const [beat, tally] of after) {
        const grown = tally.people - (before.get(beat)?.people ?? 0);
        expect([0, LEAST_PEOPLE]).toContain(grown);
        if (grown === 0) expect(tally).toEqual(before.get(beat));
      }
    }),
  );
});

test("shares go in steps of five and stay within half a step of the truth", () => {
  expect([shareOf(1, 5), shareOf(1, 3), shareOf(1, 60), shareOf(2, 60), shareOf(7, 7)]).toEqual([20, 35, 0, 5, 100]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (people, some) => {
      const count = Math.min(some, people);
      const share = shareOf(count, people);
      expect(share % 5).toBe(0);
      expect(Math.abs(share - (100 * count) / people)).toBeLessThanOrEqual(2.5 + 1e-9);
    }),
  );
});
