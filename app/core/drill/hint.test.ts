import { expect, test } from "vitest";
import { hintedStandards } from "#app/core/drill/hint.ts";
import { drillOf, openPlay } from "#app/core/drill/play/open.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import { step } from "#app/core/drill/play/step.ts";
import { goldCourse } from "#app/core/drill/grade/course.ts";
import { RULES } from "#tests/support/drill-rules.ts";
import { opening } from "#tests/support/random-sitting.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

const drill = drillOf(TRAPPED_CARD);
const hints = (...replies: readonly string[]) =>
  hintedStandards(goldCourse(TRAPPED_CARD, RULES), replies.reduce(said, openPlay(drill, opening(TRAPPED_CARD), 0)));

function said(play: Play, reply: string): Play {
  const next = step(drill, play, { kind: "replied", turn: play.moves.length, reply }, play.now + 1000);
  if (!next.ok) throw new Error(next.problem.code);
  return next.value;
}

test("a hint names what justifies gold's reply at this place", () => {
  expect(hints()).toEqual(["A01"]);
  expect(hints("curt")).toEqual(["S10"]);
  expect(hints("warm", "verify")).toEqual(["S06", "E06"]);
});

test("where that reply carries no standard, the hint is of the next one that does", () => {
  expect(hints("warm", "chat")).toEqual(["S06", "E06"]);
});

test("there is none when it is over", () => {
  expect(hints("warm", "give-up")).toEqual([]);
});
