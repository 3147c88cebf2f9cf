import type { FrozenRow } from "#app/core/standings/period/frozen.ts";
import { roundedRow } from "#app/core/standings/period/snapshot.ts";
import type { BoardAbout } from "#app/core/standings/measures.ts";
import { makingOf } from "#app/core/standings/measures.ts";
import type { Draft } from "#app/standings/store/make/draft.ts";

/** The rows of a board as they are frozen, by subject. `failures`: red lines by person or branch. */
export function frozenRows({ kind, measure }: BoardAbout, { entries, placings }: Draft, failures: ReadonlyMap<string, number>): FrozenRow[] {
  const ofResults = makingOf({ kind, measure }).from === "results";
  return entries
    .map((entry): FrozenRow => {
      const { subjectId: subject, branchId: branch, regionId: region, post, n, evaluators } = entry;
      const placing = placings.get(subject) ?? null;
      const { place, best, worst, chances, band } = placing ?? { place: null, best: null, worst: null, chances: null, band: null };
      const numbers = roundedRow({ value: entry.value, sd: entry.sd, weight: ofResults ? entry.weight : null, place, best, worst, chances, band });
      return { board: kind, measure, subject, branch, region, post, n, evaluators, failures: ofResults ? (failures.get(subject) ?? 0) : 0, ...numbers };
    })
    .sort((a, b) => (a.subject < b.subject ? -1 : 1));
}
