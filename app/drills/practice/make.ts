import type { Memory } from "#app/core/practice/memory.ts";
import type { DayPlan, Planned } from "#app/core/practice/plan.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import { coverOf } from "#app/drills/view/make/cover.ts";
import type { NamedStandard, PlannedDrill, PlanReason, PracticePlan } from "#app/drills/practice/view.ts";

/** So many reasons are given; who is told more reads none. */
const REASONS = 3;

export type PlanSource = {
  readonly today: string;
  readonly done: number;
  readonly plan: DayPlan;
  readonly open: readonly { readonly sittingId: string; readonly slug: string; readonly mode: DrillMode; readonly scenario: Scenario }[];
  /** The published ones. */
  readonly scenarios: readonly Scenario[];
  readonly standards: Handbook;
};

/** The plan in the words of content, the bank's facts not yet filled in. */
export function makePracticePlan({ today, done, plan, open, scenarios, standards }: PlanSource): PracticePlan {
  const drills = plan.drills.flatMap((planned) => {
    const scenario = scenarios.find(({ slug }) => slug === planned.slug);
    return scenario ? [plannedDrill(scenario, planned, standards)] : [];
  });
  const { next } = plan;
  return {
    today,
    open: open.map(({ scenario: { title, brief }, sittingId, slug, mode }) => ({ sittingId, slug, mode, title, brief })),
    drills,
    minutes: drills.reduce((sum, { minutes }) => sum + minutes, 0),
    done,
    next: next && { day: next.day, standards: next.standards.map((id) => named(id, standards)) },
    bare: scenarios.length === 0,
  };
}

function plannedDrill(scenario: Scenario, { due, unmet }: Planned, standards: Handbook): PlannedDrill {
  const told = tellingOf(due).map((memory) => reasonOf(memory, standards));
  const reasons: PlanReason[] = unmet.length > 0 ? [...told, { kind: "new", standards: unmet.length }] : told;
  return { ...coverOf(scenario), minutes: minutesOf(scenario.par), reasons, more: due.length - told.length };
}

/** The weightiest of each kind first, so that three reasons say more than one thrice; in the order of their weight. */
function tellingOf(due: readonly Memory[]): Memory[] {
  const kindOf = (memory: Memory) => memory.cause.cause.kind;
  const first = due.filter((memory, place) => due.findIndex((other) => kindOf(other) === kindOf(memory)) === place);
  const chosen = [...new Set([...first, ...due])].slice(0, REASONS);
  return due.filter((memory) => chosen.includes(memory));
}

function reasonOf({ standard: id, cause: { day, cause } }: Memory, standards: Handbook): PlanReason {
  const standard = named(id, standards);
  switch (cause.kind) {
    case "red-line":
      return { kind: "red-line", standard, day };
    case "visit":
      return { kind: "visit", standard, failed: cause.failed, visitTitle: cause.visitTitle };
    case "lost":
      return { kind: "lost", standard, day, points: cause.points };
    case "held":
      return { kind: cause.hinted ? "hinted" : "fading", standard, day };
  }
}

function named(id: string, standards: Handbook): NamedStandard {
  return { id, title: standards.get(id)?.title ?? { zh: id, en: id } };
}

/** What a drill takes by its par, as everywhere: whole minutes, at least one. */
export function minutesOf({ seconds }: Scenario["par"]): number {
  return Math.max(1, Math.round(seconds / 60));
}
