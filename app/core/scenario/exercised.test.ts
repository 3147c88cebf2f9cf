import { expect, test } from "vitest";
import { exercisedStandards } from "#app/core/scenario/exercised.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

test("a scenario exercises the standards that its moves cite and its critical acts break, as often as they do", () => {
  const { beats, criticals } = TRAPPED_CARD;
  const cited = Object.values(beats).flatMap(({ replies, silence }) => [...replies, ...(silence ? [silence] : [])].flatMap(({ because }) => because));
  const broken = Object.values(criticals).map(({ standard }) => standard);
  const times = exercisedStandards(TRAPPED_CARD);
  expect([...times.keys()].sort()).toEqual([...new Set([...cited, ...broken])].sort());
  for (const [standard, count] of times) {
    expect(count).toBe([...cited, ...broken].filter((each) => each === standard).length);
  }
});

test("a move that cites a standard twice is one move", () => {
  const [beat] = Object.values(TRAPPED_CARD.beats);
  if (!beat) throw new Error("no beat");
  const reply = { ...beat.replies[0]!, because: ["A07", "A07"] };
  const times = exercisedStandards({ ...TRAPPED_CARD, criticals: {}, beats: { one: { ...beat, replies: [reply], silence: null } } });
  expect([...times]).toEqual([["A07", 1]]);
});
