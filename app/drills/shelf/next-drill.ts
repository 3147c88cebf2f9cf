import type { ShelfScenario } from "#app/drills/view/shelf.ts";

export type NextDrill = { scenario: ShelfScenario; why: "open" | "untried" | "weakest" };

/**
 * What to do next: a sitting that is still open, else the first scenario never practised, easiest first, else the one
 * with the lowest best total. Null on an empty shelf.
 */
export function nextDrill(scenarios: readonly ShelfScenario[]): NextDrill | null {
  const open = scenarios.find((scenario) => scenario.open.length > 0);
  if (open) return { scenario: open, why: "open" };
  const untried = scenarios.filter((scenario) => scenario.best === null).toSorted((a, b) => a.level - b.level)[0];
  if (untried) return { scenario: untried, why: "untried" };
  const weakest = scenarios.toSorted((a, b) => (a.best ?? 0) - (b.best ?? 0))[0];
  return weakest ? { scenario: weakest, why: "weakest" } : null;
}
