import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CustomerPortrait, Mood } from "#app/core/scenario/scenario.ts";
import { drawPortrait } from "#app/drills/portrait/portrait.server.ts";
import { inProject } from "#app/entry/setup/place.mjs";
import { scenarioOf } from "#tests/support/journey/content.ts";

const MOODS: readonly Mood[] = ["calm", "irritated", "angry", "gone"];
const seeds = Array.from({ length: 40 }, (_, place) => `seed ${place}`);

/** A name that no drawing has is silently passed over, so that it would show at no seed. */
const tells = (mood: Mood, named: Partial<CustomerPortrait>) =>
  seeds.some((seed) => drawPortrait({ seed, ...named }, "", mood) !== drawPortrait({ seed }, "", mood));

describe("the customers of the library", () => {
  for (const slug of readdirSync(inProject("scenarios/drills"))) {
    const portrait = scenarioOf(slug).customer.portrait;
    it(`${slug}: is drawn with the head and the faces that the scenario names`, () => {
      const { head, faces = {} } = portrait ?? {};
      if (head) expect(tells("calm", { head }), head).toBe(true);
      const unknown = MOODS.filter((mood) => faces[mood] && mood !== "gone" && !tells(mood, { faces: { [mood]: faces[mood] } }));
      expect(unknown).toEqual([]);
    });
  }

  it("would notice a head or a face that no drawing has", () => {
    expect(tells("calm", { head: "bear" })).toBe(false);
    expect(tells("angry", { faces: { angry: "monster" } })).toBe(false);
  });
});
