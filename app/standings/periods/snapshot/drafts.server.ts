import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { BOARD_KINDS } from "#app/core/standings/board.ts";
import { ingredientsOf, makingOf, measuresOf, type BoardAbout } from "#app/core/standings/measures.ts";
import { daysIn, type PeriodKey } from "#app/core/standings/period/calendar.ts";
import { Lines, resultLine } from "#app/core/standings/period/snapshot.ts";
import type { StandingsPolicy } from "#app/core/standings/policy.ts";
import type { Services } from "#app/platform/services.server.ts";
import { boardId } from "#app/standings/store/key.ts";
import type { Draft } from "#app/standings/store/make/draft.ts";
import { draftFrom } from "#app/standings/store/make/from-results.server.ts";
import { draftedBoard, makeFromBoth, makeFromMembers, type Fitted } from "#app/standings/store/make/teams.server.ts";
import { countedPeople, readMaterial, type Material, type Ranked } from "#app/standings/store/material.server.ts";

/** Every board of a snapshot, measure by measure, so that what one is made of is made shortly before and soon forgotten. */
export const FROZEN_BOARDS: readonly BoardAbout[] = [...DIMENSIONS, "premises", "total", "drills", "composite"].flatMap((measure) =>
  BOARD_KINDS.flatMap((kind) => measuresOf(kind).filter((each) => each === measure).map((each) => ({ kind, measure: each }))),
);

/** The results of a period, read once. */
export type PeriodResults = Readonly<Record<Ranked, Material>> & {
  /** Hash over all of them, and how many they are. */
  readonly hash: string;
  readonly count: number;
};

/** All results that count in a period now, people in their first months left out. */
export async function readResults(services: Services, key: PeriodKey, policy: StandingsPolicy): Promise<PeriodResults> {
  const days = daysIn(key);
  const people = await readMaterial(services, "people", key, days, await countedPeople(services, policy));
  const branches = await readMaterial(services, "branches", key, days, null);
  const lines = new Lines();
  for (const { recorded } of [people, branches]) for (const result of recorded) lines.add(resultLine(result));
  return { people, branches, count: lines.count, hash: lines.digest() };
}

export type Drafts = {
  /** A board of the results in hand. */
  of(about: BoardAbout): Promise<Draft>;
  /** Forgets what none of these boards is, or is made of. */
  keepFor(boards: readonly BoardAbout[]): void;
};

/** Makes boards of results in hand, each once. */
export function drafts(services: Services, key: PeriodKey, policy: StandingsPolicy, results: PeriodResults): Drafts {
  const made = new Map<string, Promise<Draft>>();
  const draft = (about: BoardAbout): Promise<Draft> => {
    const id = nameOf(about);
    const known = made.get(id) ?? make(about);
    made.set(id, known);
    return known;
  };
  const make = async (about: BoardAbout): Promise<Draft> => {
    const board = { ...about, span: key };
    const making = makingOf(about);
    // Only people and branches have results themselves.
    if (making.from === "results") return draftFrom(results[about.kind as Ranked], { kind: about.kind as Ranked, scored: making.scored, policy, seed: boardId(board), placesBefore: () => Promise.resolve(null) });
    const [first, second] = await Promise.all(ingredientsOf(about).map(async (one) => ({ now: draftedBoard(await draft(one)), before: null })));
    const nothing = { now: null as Fitted | null, before: null };
    if (making.from === "members") return makeFromMembers(services, board, making, first ?? nothing, policy);
    return makeFromBoth(services, board, first ?? nothing, second ?? nothing, policy);
  };
  const keepFor = (boards: readonly BoardAbout[]) => {
    const needed = new Set(boards.flatMap((about) => [about, ...ingredientsOf(about), ...ingredientsOf(about).flatMap(ingredientsOf)]).map(nameOf));
    for (const id of made.keys()) if (!needed.has(id)) made.delete(id);
  };
  return { of: draft, keepFor };
}

function nameOf({ kind, measure }: BoardAbout): string {
  return `${kind} ${measure}`;
}

/** Red lines crossed, by person and by branch. */
export function failuresIn({ people, branches }: PeriodResults): ReadonlyMap<string, number> {
  const failures = new Map<string, number>();
  for (const { recorded } of [people, branches]) for (const { subject, failed } of recorded) if (failed) failures.set(subject, (failures.get(subject) ?? 0) + 1);
  return failures;
}
