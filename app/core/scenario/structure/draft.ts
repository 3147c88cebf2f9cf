import type { Arm, Beat, Reply, Scenario, Silence } from "#app/core/scenario/scenario.ts";
import type { WrittenScenario } from "#app/core/scenario/shape.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import type { Finding, Path } from "#app/core/text/yaml/located.ts";

/** A scenario whose shape is right and whose structure is being checked. */
export type Draft = {
  readonly file: string;
  readonly written: WrittenScenario;
  readonly scenario: Scenario;
  readonly handbook: Handbook;
};

export type StructureCheck = (draft: Draft) => Finding[];

export type PlacedMove = { readonly path: Path; readonly beat: Beat; readonly move: Reply | Silence };

/** Every reply and silence with its place, in file order. */
export function movesOf(scenario: Scenario): PlacedMove[] {
  return Object.values(scenario.beats).flatMap((beat) => [
    ...beat.replies.map((move, i): PlacedMove => ({ path: ["beats", beat.id, "replies", i], beat, move })),
    ...(beat.silence ? [{ path: ["beats", beat.id, "silence"], beat, move: beat.silence }] : []),
  ]);
}

/** Every arm of every goto with its place. */
export function armsOf(scenario: Scenario): { path: Path; beat: Beat; arm: Arm; last: boolean }[] {
  return movesOf(scenario).flatMap(({ path, beat, move }) =>
    move.goto.map((arm, i) => ({ path: [...path, "goto", i], beat, arm, last: i === move.goto.length - 1 })),
  );
}
