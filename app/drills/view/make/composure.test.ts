import { expect, test } from "vitest";
import type { Beat } from "#app/core/scenario/scenario.ts";
import { askedForComposure } from "#app/drills/view/make/composure.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

/** The trapped card with another beat `ask`, and whether a talk through hello and it was a hard one. */
function hard(change: (ask: Beat) => Partial<Beat>, beats = ["hello", "ask"]): boolean {
  const { ask } = TRAPPED_CARD.beats;
  const scenario = { ...TRAPPED_CARD, beats: { ...TRAPPED_CARD.beats, ask: { ...ask!, ...change(ask!) } } };
  return askedForComposure(scenario, beats.map((beat) => ({ beat })));
}

const citing = (solving: number) => ({ replies }: Beat) => ({
  replies: replies.map((reply, place) => (place === 0 ? { ...reply, because: ["S18"], points: { "problem-solving": solving } } : reply)),
});

test("a beat at which holding out wins points makes a hard talk, if the talk came by", () => {
  expect(hard(citing(3))).toBe(true);
  expect(hard(citing(3), ["hello"])).toBe(false);
});

test("so does one at which saying nothing loses them", () => {
  const { silence } = TRAPPED_CARD.beats.hello!;
  expect(hard(() => ({ silence: { ...silence!, because: ["S18"] } }))).toBe(true);
});

test("a rude reply at a peaceful counter does not", () => {
  expect(hard(citing(-2))).toBe(false);
  expect(hard(() => ({}))).toBe(false);
});
