import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inSeededOrder } from "#app/core/drill/order.ts";

const replies = ["first", "second", "third", "fourth"].map((id) => ({ id }));
const ids = (...args: [seed: string, beat: string, turn: number]) => inSeededOrder(replies, ...args).map(({ id }) => id);

describe("the order of the replies", () => {
  it("is the same for the same sitting, beat and turn", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), (seed, beat, turn) => {
        expect(ids(seed, beat, turn)).toEqual(ids(seed, beat, turn));
        expect(ids(seed, beat, turn).toSorted()).toEqual(["first", "fourth", "second", "third"]);
      }),
    );
  });

  it("does not move the others when one closes, nor depends on the order in the file", () => {
    fc.assert(
      fc.property(fc.string(), fc.shuffledSubarray(replies), (seed, open) => {
        const kept = ids(seed, "beat", 0).filter((id) => open.some((reply) => reply.id === id));
        expect(inSeededOrder(open, seed, "beat", 0).map(({ id }) => id)).toEqual(kept);
      }),
    );
  });

  it("puts every reply in every place about equally often", () => {
    const first = Array.from({ length: 4000 }, (_, i) => ids(`seed-${i}`, "beat", 0)[0]);
    for (const { id } of replies) {
      const share = first.filter((each) => each === id).length / first.length;
      expect(share).toBeGreaterThan(0.22);
      expect(share).toBeLessThan(0.28);
    }
  });
});
