import type { Course } from "#app/core/scenario/gold.ts";
import type { Beat, Reply, Scenario } from "#app/core/scenario/scenario.ts";
import { movesOf } from "#app/core/scenario/structure/draft.ts";
import { type Path, type Sheet } from "#tests/content/gate/sheet.ts";

export type Original = { readonly scenario: Scenario; readonly course: Course; readonly source: string };

/** A spoilt text, and where the fault must be found. */
export type Spoilt = { readonly source: string; readonly at: Path; readonly part: "value" | "key" };

/** A reply with its place in the text. */
export type Placed = { readonly path: Path; readonly beat: Beat; readonly reply: Reply };

export const spoilt = (sheet: Sheet, at: Path, part: "value" | "key" = "value"): Spoilt => ({ source: sheet.toString(), at, part });

export function repliesOf(scenario: Scenario): Placed[] {
  return movesOf(scenario).flatMap(({ path, beat, move }) => ("id" in move ? [{ path, beat, reply: move }] : []));
}
