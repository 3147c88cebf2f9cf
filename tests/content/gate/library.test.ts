import { describe, expect, it } from "vitest";
import { parseScenario } from "#app/core/scenario/parse.ts";
import { drills, handbook } from "#tests/content/gate/library.ts";
import { textsIn } from "#tests/support/texts-in.ts";

/** What the gate does not ask of a scenario, and this library does. That each passes the gate is proven beside the mutations. */
describe.each(drills)("the scenario $slug", ({ slug, source }) => {
  const { scenario } = parseScenario(source, `scenarios/drills/${slug}/scenario.yaml`, handbook);

  it("can be read, and has the name of its folder", () => {
    expect(scenario?.slug).toBe(slug);
  });

  it("is worth a sitting: ten beats at least, at level 1 seven, and three endings", () => {
    const beats = Object.values(scenario?.beats ?? {});
    const first = scenario?.level === 1;
    expect(beats.length).toBeGreaterThanOrEqual(first ? 7 : 10);
    expect(Object.keys(scenario?.endings ?? {}).length).toBeGreaterThanOrEqual(3);
  });

  it("says everything in Chinese in the Chinese texts, and in English in the English ones", () => {
    const texts = scenario ? textsIn(scenario) : [];
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
    expect(texts.filter(({ en }) => /\p{Script=Han}/u.test(en) || !/[a-z]/i.test(en))).toEqual([]);
  });
});
