import type { Entry } from "#app/core/incentives/ledger/entry.ts";

/** A rule over a period, and what is to be on the ledger for it. */
export type Target = {
  readonly period: string;
  readonly rule: string;
  /** The edition of the period's snapshot that brings this about, 1 for the first; the same again changes nothing. */
  readonly edition: number;
  /** What each subject is to be owed by this rule in this period, before any payment. */
  readonly amounts: ReadonlyMap<string, number>;
};

/**
 * The entries that bring a rule's part of the ledger to the target: an award for whoever has none yet, for others the
 * difference as a correction, also below zero where less is owed than before. Nobody whose part is right gets one; nor
 * anybody who has one from this edition already, so that a retry adds nothing; and an edition that was restated since
 * adds nothing any more, however late it is retried. By subject.
 */
export function entriesFor({ period, rule, edition, amounts }: Target, entries: readonly Entry[]): Entry[] {
  // What was divided since is not what was awarded.
  const own = entries.filter((entry) => entry.period === period && entry.rule === rule && (entry.kind === "award" || entry.kind === "correction"));
  if (own.some(({ source }) => editionIn(source) > edition)) return [];
  const source = `${EDITION}${edition}`;
  const known = new Map<string, number>();
  for (const entry of own) known.set(entry.subject, (known.get(entry.subject) ?? 0) + entry.amount);
  const done = new Set(own.filter((entry) => entry.source === source).map(({ subject }) => subject));
  const subjects = [...new Set([...known.keys(), ...amounts.keys()])].sort();
  return subjects.flatMap((subject): Entry[] => {
    const amount = (amounts.get(subject) ?? 0) - (known.get(subject) ?? 0);
    if (amount === 0 || done.has(subject)) return [];
    return [{ period, rule, subject, source, kind: known.has(subject) ? "correction" : "award", amount }];
  });
}

const EDITION = "edition ";

/** The edition an entry is from; 0 of what is from none. */
function editionIn(source: string): number {
  return source.startsWith(EDITION) ? Number(source.slice(EDITION.length)) : 0;
}
