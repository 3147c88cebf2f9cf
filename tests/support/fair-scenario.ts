import { sampleSource } from "#tests/support/sample-scenario.ts";

/** A text with pieces replaced, each of which must stand there exactly once. */
export function changed(source: string, ...changes: readonly (readonly [piece: string, instead: string])[]): string {
  return changes.reduce((text, [piece, instead]) => {
    if (text.split(piece).length !== 2) throw new Error(`"${piece}" does not stand there once`);
    return text.replace(piece, () => instead);
  }, source);
}

/** Line and column at which a piece of a text stands first. */
export function placeIn(source: string, piece: string): { line: number; column: number } {
  if (!source.includes(piece)) throw new Error(`"${piece}" is not in the file`);
  const before = source.slice(0, source.indexOf(piece)).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const comfort = sampleSource.slice(sampleSource.indexOf("      - id: comfort"), sampleSource.indexOf("      - id: ask-pin"));

/** The sample as nobody can guess it: the right reply is not the first, and words tell nothing by their length. */
export const fairSource = changed(
  sampleSource,
  [comfort, ""],
  ["    silence: { after: 20", `${comfort}    silence: { after: 20`],
  ["{ zh: 挂失, en: Lock the card }", "{ zh: 先替您挂失。, en: Lock the card for her. }"],
);

/** The fair sample without its one warning: nothing leads to `breached`. */
export const soundSource = changed(fairSource, ["{ when: { mood: irritated }, to: report }", "{ when: { mood: calm }, to: report }"]);
