import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CATALOGUE } from "#app/words/catalogue.ts";

/** Everything of the product that may name a word: not the words themselves, no tests, nothing generated. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ["generated", "zh", "en"].includes(entry.name) ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.includes(".test.") ? [readFileSync(path, "utf8")] : [];
  });
}

function leaves(words: object, at: string): string[] {
  return Object.entries<string | object>({ ...words }).flatMap(([key, value]) => (typeof value === "object" ? leaves(value, `${at}${key}.`) : [`${at}${key.replace(/_(zero|one|two|few|many|other)$/, "")}`]));
}

const PIECE = /\$\{[^}]*\}/g;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

test("every word is named somewhere, whole, by its beginning, or with parts that are put in", () => {
  const source = sources(join(import.meta.dirname, "..")).join("\n");
  const named = new Set([...source.matchAll(/["'`]([a-z][\w-]*(?:\.[\w-]+)+)["'`]/g)].map(([, name]) => name));
  const put = [...new Set([...source.matchAll(/`([a-z][\w-]*\.(?:\$\{[^}]*\}|[^`\s$])*\$\{[^}]*\}[^`\s]*)`/g)].map(([, name]) => name ?? ""))];
  const patterns = put.map((name) => new RegExp(`^${name.split(PIECE).map(escaped).join("[^.]+(?:\\.[^.]+)*")}$`));
  /** Said from the catalogue itself: what went wrong, as the reader's language may not be known, and what is drawn outside of pages. */
  const isTaken = (name: string) => /^shell\.\w+\.(title|said)$|^scenarios\.chart\.(silence|critical|patienceGone)$/.test(name);
  const isNamed = (name: string) => isTaken(name) || named.has(name) || patterns.some((pattern) => pattern.test(name));
  /** The word or what it is a part of, down to two steps. */
  const wholes = (name: string) => name.split(".").map((_, i, steps) => steps.slice(0, i + 1).join(".")).slice(1);
  const words = leaves(CATALOGUE.zh, "");
  expect(words.length).toBeGreaterThan(2000);
  expect([...new Set(words)].filter((word) => !wholes(word).some(isNamed))).toEqual([]);
});
