import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { inProject } from "#app/entry/setup/place.mjs";

const files = readdirSync(inProject("app"), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
  .map((entry) => path.relative(inProject(), path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
  .filter((file) => !file.includes("/generated/"));

describe("the tree", () => {
  it("has a folder wherever three files share a first word", () => {
    expect(repeatedPrefixes(files)).toEqual([]);
  });

  it("would notice a repeated prefix", () => {
    expect(repeatedPrefixes(["app/a/visit-form.ts", "app/a/visit-list.ts", "app/a/visit-view.server.ts", "app/a/visit-view.test.ts"])).toEqual(["app/a/visit-*"]);
  });

  it("has a README of at most 15 lines in every room", () => {
    const rooms = readdirSync(inProject("app"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const wrong = rooms.map(({ name }) => `app/${name}/README.md`).filter((file) => !(readmeLines(file) <= 15));
    expect(wrong).toEqual([]);
  });

  it("has files a reader takes in at once: half of them within 90 lines, nine in ten within 220", () => {
    const lengths = files.map((file) => readFileSync(inProject(file), "utf8").split("\n").length - 1).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(90);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(220);
  });
});

/** React wants hooks to begin with `use`, so that word is nobody's folder. */
function repeatedPrefixes(paths: readonly string[]): string[] {
  const stems = new Map<string, Set<string>>();
  for (const file of paths) {
    const stem = path.posix.basename(file).split(".")[0] ?? "";
    const [first = "", second] = stem.split("-");
    if (second === undefined || first === "use") continue;
    const prefix = `${path.posix.dirname(file)}/${first}-*`;
    stems.set(prefix, (stems.get(prefix) ?? new Set()).add(stem));
  }
  return [...stems].filter(([, names]) => names.size >= 3).map(([prefix]) => prefix);
}

/** NaN where there is no README. */
function readmeLines(file: string): number {
  try {
    return readFileSync(inProject(file), "utf8").trimEnd().split("\n").length;
  } catch {
    return Number.NaN;
  }
}
