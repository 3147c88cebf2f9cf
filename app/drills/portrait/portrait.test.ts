import { expect, test } from "vitest";
import { drawPortrait } from "#app/drills/portrait/portrait.server.ts";

const zhang = { seed: "zhang", head: "short4", faces: { angry: "rage" } };

test("one person keeps head and clothes; the face follows the mood", () => {
  const calm = drawPortrait(zhang, "Mr Zhang", "calm");
  expect(drawPortrait(zhang, "Mr Zhang", "calm")).toBe(calm);
  expect(drawPortrait(zhang, "Mr Zhang", "angry")).not.toBe(calm);
  expect(drawPortrait({ ...zhang, seed: "li" }, "Mr Li", "calm")).not.toBe(calm);
});

test("names that no drawing has fall back to the seed and the mood", () => {
  const odd = drawPortrait({ seed: "zhang", head: "bear", faces: { calm: "monster" } }, "Mr Zhang", "calm");
  expect(odd).toBe(drawPortrait({ seed: "zhang" }, "Mr Zhang", "calm"));
});

test("it is a bare drawing: no script, no reference to anywhere else", () => {
  const svg = drawPortrait(null, "Auntie Liu", "gone");
  expect(svg).toMatch(/^<svg aria-hidden="true"/);
  expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/<script|https?:|href|<metadata/);
});

test("the colour of the ground follows the mood as the face does", () => {
  const one = { seed: "zhang", faces: { calm: "serious", irritated: "serious", angry: "serious", gone: "serious" } };
  const moods = ["calm", "irritated", "angry", "gone"] as const;
  expect(new Set(moods.map((mood) => drawPortrait(one, "Mr Zhang", mood))).size).toBe(4);
});

test("the skin is the one that is named", () => {
  expect(drawPortrait({ ...zhang, skin: "brown" }, "Mr Zhang", "calm")).toContain("#ae5d29");
  expect(drawPortrait(zhang, "Mr Zhang", "calm")).not.toContain("#ae5d29");
});
