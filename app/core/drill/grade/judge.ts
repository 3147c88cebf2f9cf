import type { Move } from "#app/core/drill/sitting.ts";
import type { Dimension, Points } from "#app/core/scenario/dimension.ts";
import type { Outlook, Prospect } from "#app/core/scenario/gold.ts";
import type { Configuration } from "#app/core/scenario/step.ts";

/** A move held against what gold still had before and after it. */
export type Judged = {
  readonly move: Move;
  /** Where it was made, and where it led (null: the sitting was left or timed out). */
  readonly from: Configuration;
  readonly to: Configuration | null;
  readonly before: Prospect;
  /** Null where the sitting was left or timed out: nothing was to be had any more. */
  readonly after: Prospect | null;
  /** p_d: points of the move; of leaving and of a time-out min(0, G_d(c)). */
  readonly points: Points;
  /** L_d = G_d(c) − p_d − G_d(c′), in scenario points, for each tested dimension. */
  readonly lost: Points;
  /** e: 1 + T(c′) − T(c) for a reply, T(c′) − T(c) for a silence; 0 for leaving and time-out. */
  readonly detour: number;
};

/** Every move of a sitting that is over, judged. Source: scoring rules, "A drill". */
export function judgeMoves(course: Outlook, moves: readonly Move[]): Judged[] {
  return moves.map((move, i) => judge(course, move, moves[i + 1]));
}

function judge(course: Outlook, move: Move, next: Move | undefined): Judged {
  const from = standing(move);
  const to = next ? standing(next) : ending(move);
  const before = course.at(from);
  const after = to && course.at(to);
  const tested = course.scenario.tests;
  const each = (value: (dimension: Dimension) => number): Points =>
    Object.fromEntries(tested.map((dimension) => [dimension, value(dimension)]));
  const points = each((d) => (after ? (move.points[d] ?? 0) : Math.min(0, before.points[d] ?? 0)));
  const lost = each((d) => (before.points[d] ?? 0) - (points[d] ?? 0) - (after?.points[d] ?? 0));
  const made = move.act.kind === "reply" ? 1 : 0;
  return { move, from, to, before, after, points, lost, detour: after ? made + after.turns - before.turns : 0 };
}

function standing({ beat, patience, flags, seen }: Move): Configuration {
  return { place: beat, patience, flags, seen };
}

function ending({ to, patienceAfter }: Move): Configuration | null {
  return to === null ? null : { place: to, patience: patienceAfter, flags: [], seen: [] };
}
