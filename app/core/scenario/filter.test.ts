import { describe, expect, test } from "vitest";
import { isAskedFor, readScenarioFilter } from "#app/core/scenario/filter.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

const asked = (address: string) => isAskedFor(readScenarioFilter(new URLSearchParams(address)), TRAPPED_CARD);

describe("a list of scenarios", () => {
  const { family, seat, channel, level, tests, title, slug } = TRAPPED_CARD;

  test("shows all where nothing is asked, or nothing that there is", () => {
    expect(asked("")).toBe(true);
    expect(asked("family=novel&seat=&level=9&standard=Z99&channel=%00")).toBe(true);
  });

  test("is narrowed by each of its questions, and by all at once", () => {
    expect(asked(`family=${family}&seat=${seat}&channel=${channel}&level=${level}&dimension=${tests[0]}`)).toBe(true);
    expect(asked(`family=${family === "fraud" ? "needs" : "fraud"}`)).toBe(false);
    expect(asked(`family=${family}&level=${level === 1 ? 2 : 1}`)).toBe(false);
  });

  test("is searched by words in either language, in any order and case, each of which must be there", () => {
    expect(asked(new URLSearchParams({ words: `${title.en.toUpperCase()} ${title.zh}` }).toString())).toBe(true);
    expect(asked(`words=${slug}`)).toBe(true);
    expect(asked("words=no-such-word-anywhere")).toBe(false);
  });

  test("is narrowed to those that turn on a standard", () => {
    const cited = Object.values(TRAPPED_CARD.beats).flatMap(({ replies }) => replies.flatMap(({ because }) => because))[0];
    expect(asked(`standard=${cited}`)).toBe(true);
    expect(asked("standard=S18")).toBe(false);
  });
});
