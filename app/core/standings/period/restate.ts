import type { FrozenRow } from "#app/core/standings/period/frozen.ts";

/** One subject of a board that a restatement moves; null where it was not, or is no more. */
export type Restated = { readonly subject: string; readonly before: FrozenRow | null; readonly after: FrozenRow | null };

/**
 * The subjects that stand otherwise on the later of two snapshots of one board: another estimate, place, band or chance,
 * come or gone. Both in the order of their subjects, so that boards of any size are compared in little memory.
 */
export function* differencesOf(before: Iterable<FrozenRow>, after: Iterable<FrozenRow>): Generator<Restated, undefined> {
  const [former, later] = [before[Symbol.iterator](), after[Symbol.iterator]()];
  let [old, now] = [next(former), next(later)];
  while (old !== null || now !== null) {
    if (now === null || (old !== null && old.subject < now.subject)) {
      yield { subject: old?.subject ?? "", before: old, after: null };
      old = next(former);
    } else if (old === null || now.subject < old.subject) {
      yield { subject: now.subject, before: null, after: now };
      now = next(later);
    } else {
      if (!isSame(old, now)) yield { subject: now.subject, before: old, after: now };
      [old, now] = [next(former), next(later)];
    }
  }
}

function next(rows: Iterator<FrozenRow>): FrozenRow | null {
  const { done, value } = rows.next();
  return done ? null : value;
}

function isSame(one: FrozenRow, other: FrozenRow): boolean {
  const told = ({ value, place, best, worst, band, chances }: FrozenRow) => [value, place, best, worst, band, chances[10], chances[25], chances[50]].join(" ");
  return told(one) === told(other);
}
