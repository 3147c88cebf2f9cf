import fc from "fast-check";
import { expect, test } from "vitest";
import { leafOf, type Turn } from "#app/drills/progress/keyset.ts";

/** A database in small: what lies beyond a number, in the order asked for. */
function ask(list: readonly number[], size: number, turn: Turn, from: number): number[] {
  const beyond = turn === "back" ? list.filter((each) => each < from).toReversed() : turn === "on" ? list.filter((each) => each > from) : list;
  return beyond.slice(0, size + 1);
}

test("leafing on and back again shows every row once and comes to where it began", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), (numbers, size) => {
      const list = numbers.toSorted((a, b) => a - b);
      const pages = [leafOf(ask(list, size, "from-the-start", 0), size, "from-the-start")];
      for (let last = pages[0]; last?.after; last = pages.at(-1)) {
        const end = last.rows.at(-1) ?? 0;
        pages.push(leafOf(ask(list, size, "on", end), size, "on"));
      }
      expect(pages.flatMap(({ rows }) => rows)).toEqual(list);
      expect(pages.map(({ before }) => before)).toEqual(pages.map((_, place) => place > 0));
      for (const [place, page] of pages.entries()) {
        const [start] = page.rows;
        if (place === 0 || start === undefined) continue;
        const back = leafOf(ask(list, size, "back", start), size, "back");
        expect(back.rows).toEqual(pages[place - 1]?.rows);
        expect(back).toMatchObject({ before: place > 1, after: true });
      }
    }),
  );
});
