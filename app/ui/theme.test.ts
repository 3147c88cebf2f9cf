import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("theme.css", import.meta.url), "utf8");

/** The colours of the block that begins with `start`, by name. */
function colours(start: string): Map<string, string> {
  const from = css.indexOf(start);
  const block = css.slice(from, css.indexOf("}", from));
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!]));
}

const light = colours("\n:root {");
const systemDark = colours(':root:not([data-theme="light"]) {\n    color-scheme: dark');
const chosenDark = colours(':root[data-theme="dark"] {\n  color-scheme: dark');
const printed = colours(':root:not([data-theme="light"]) {\n    color-scheme: light');

/** WCAG 2.2 relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

const INKS = ["ink", "quiet", "seal", "good", "warn", "attitude", "efficiency", "knowledge", "solving"];

/** From the weakest to the strongest. */
const HEAT = ["heat-low", "heat-below", "heat-fair", "heat-high"];

describe("the colours", () => {
  it("are the same in the dark whether the system or the person chose it, and complete everywhere", () => {
    expect(light.size).toBeGreaterThan(15);
    expect(chosenDark).toEqual(systemDark);
    expect([...chosenDark.keys()]).toEqual([...light.keys()]);
    expect([...printed.keys()]).toEqual([...light.keys()]);
  });

  it("can be read on paper, on a sheet and on every wash: 4.5 to 1", () => {
    for (const [name, theme] of Object.entries({ light, chosenDark, printed })) {
      for (const ink of INKS) {
        for (const ground of ["paper", "sheet"]) {
          expect(contrast(theme.get(ink)!, theme.get(ground)!), `${ink} on ${ground}, ${name}`).toBeGreaterThanOrEqual(4.5);
        }
      }
      for (const [ink, ground] of [["on-seal", "seal"], ["on-seal", "seal-deep"], ["ink", "seal-wash"], ["seal", "seal-wash"], ["quiet", "seal-wash"], ...HEAT.map((shade) => ["ink", shade])]) {
        expect(contrast(theme.get(ink!)!, theme.get(ground!)!), `${ink} on ${ground}, ${name}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it("draw the edges of what can be pressed or filled in at 3 to 1", () => {
    for (const theme of [light, chosenDark]) {
      for (const ground of ["paper", "sheet"]) expect(contrast(theme.get("edge")!, theme.get(ground)!)).toBeGreaterThanOrEqual(3);
    }
  });
});
