import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import type { Text } from "#app/core/text/text.ts";
import { coverOf } from "#app/drills/view/make/cover.ts";
import type { ShelfScenario, ShelfView } from "#app/drills/view/shelf.ts";

export type ShelfSitting = {
  readonly id: string;
  readonly slug: string;
  readonly mode: DrillMode;
  readonly state: string;
  readonly period: string;
  /** Null while open. */
  readonly total: number | null;
  /** Set where it was taken up halfway, which no best is made of. */
  readonly fromId: string | null;
};

/** A scenario filled with the bank's facts, and the names of those that are out of date. */
export type ShelfSource = { readonly scenario: Scenario; readonly stale: readonly Text[] };

export type ShelfFacts = {
  readonly scenarios: readonly ShelfSource[];
  /** How many are published. */
  readonly of: number;
  /** The reader's own, the latest first. */
  readonly sittings: readonly ShelfSitting[];
  /** This month, YYYY-MM, the assessments of one scenario allowed in it, and those given back, by scenario. */
  readonly period: string;
  readonly attempts: number;
  readonly attemptsBack: ReadonlyMap<string, number>;
};

/** Easy scenarios first; those of one level by name. */
export function makeShelfView({ scenarios, of, sittings, period, attempts, attemptsBack }: ShelfFacts): ShelfView {
  const ordered = [...scenarios].sort(({ scenario: a }, { scenario: b }) => a.level - b.level || (a.slug < b.slug ? -1 : 1));
  return {
    of,
    scenarios: ordered.map((source) => {
      const own = sittings.filter(({ slug }) => slug === source.scenario.slug);
      return shelfScenario(source, own, period, attempts + (attemptsBack.get(source.scenario.slug) ?? 0));
    }),
  };
}

function shelfScenario({ scenario, stale }: ShelfSource, own: readonly ShelfSitting[], period: string, attemptsAllowed: number): ShelfScenario {
  const finished = (mode: DrillMode) => own.flatMap(({ total, fromId, ...it }) => (it.mode === mode && total !== null ? [{ total, fromId }] : []));
  const practised = finished("practice");
  const ranked = practised.filter(({ fromId }) => fromId === null).map(({ total }) => total);
  const assessed = own.filter((sitting) => sitting.mode === "assessment" && sitting.period === period);
  return {
    ...coverOf(scenario),
    open: own.flatMap(({ id, mode, state }) => (state === "open" ? [{ sittingId: id, mode }] : [])),
    practised: practised.length,
    best: ranked.length > 0 ? Math.max(...ranked) : null,
    assessment: { attemptsUsed: assessed.length, attemptsAllowed, last: finished("assessment")[0]?.total ?? null },
    stale: [...stale],
  };
}
