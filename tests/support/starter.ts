import { readFileSync } from "node:fs";
import { inProject } from "#app/entry/setup/place.mjs";
import { replacePiece } from "#tests/support/replace-piece.ts";

/** The starter under a name of the tests' own: a text that passes the gate beside the whole library. */
export function starterText(slug: string): string {
  return readFileSync(inProject("scenarios/starter/scenario.yaml"), "utf8").replaceAll("{{slug}}", slug);
}

/** The same with a start that is no beat: its structure is broken, at one line. */
export function brokenText(slug: string): string {
  return replacePiece(starterText(slug), "\nstart: comes-in", "\nstart: comes-inn");
}
