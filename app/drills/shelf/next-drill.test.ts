import { expect, test } from "vitest";
import { nextDrill } from "#app/drills/shelf/next-drill.ts";
import type { ShelfScenario } from "#app/drills/view/shelf.ts";

const text = { zh: "", en: "" };

function scenario(slug: string, part: Partial<ShelfScenario>): ShelfScenario {
  return {
    slug, title: text, brief: text, seat: "teller", channel: "branch", family: "complaint", level: 1,
    tests: ["attitude"], par: { turns: 8, seconds: 300 }, customerName: text, open: [], practised: 0, best: null,
    assessment: { attemptsUsed: 0, attemptsAllowed: 2, last: null }, stale: [], ...part,
  };
}

const slugOf = (scenarios: ShelfScenario[]) => {
  const next = nextDrill(scenarios);
  return next && [next.scenario.slug, next.why];
};

test("an open sitting comes first, then the easiest untried, then the weakest", () => {
  const weak = scenario("weak", { best: 41, practised: 2 });
  const good = scenario("good", { best: 90, practised: 1 });
  const hard = scenario("hard", { level: 3 });
  const easy = scenario("easy", { level: 2 });
  const begun = scenario("begun", { best: 95, open: [{ sittingId: "s", mode: "practice" }] });
  expect(slugOf([good, weak, hard, easy, begun])).toEqual(["begun", "open"]);
  expect(slugOf([good, weak, hard, easy])).toEqual(["easy", "untried"]);
  expect(slugOf([good, weak])).toEqual(["weak", "weakest"]);
  expect(slugOf([])).toBeNull();
});
