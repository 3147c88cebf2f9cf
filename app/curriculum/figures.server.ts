import { BoundedCache } from "#app/core/bounded-cache.ts";
import type { Figures } from "#app/curriculum/view.ts";
import { checkedScenario } from "#app/library/checked.server.ts";
import { namedFacts } from "#app/library/facts.server.ts";
import type { PinnedScenario } from "#app/library/library.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Far more than a bank keeps on its shelf. */
const KEPT = 256;

/** Found by everything they follow from, but for the handbook, which a process reads once: so none can be stale. */
const kept = new WeakMap<Services["database"], BoundedCache<string, Figures>>();

/**
 * What the gate finds in each version, in order. One that was never weighed takes up to a second, in which nobody else
 * is served: after `patience` ms the rest is null and left to whoever asks next.
 */
export async function figuresOf(services: Services, all: readonly PinnedScenario[], patience: number): Promise<(Figures | null)[]> {
  const known = kept.get(services.database) ?? new BoundedCache<string, Figures>(KEPT);
  kept.set(services.database, known);
  const { key: facts } = await namedFacts(services);
  const begun = services.clock.now();
  const found: (Figures | null)[] = [];
  for (const pinned of all) {
    const key = [pinned.hash, pinned.rules.version, facts].join(" ");
    const waited = services.clock.now() - begun > patience;
    const figures = known.get(key) ?? (waited ? null : await weighed(services, pinned));
    if (figures) known.set(key, figures);
    found.push(figures);
  }
  return found;
}

async function weighed(services: Services, pinned: PinnedScenario): Promise<Figures> {
  const { report, diagnostics } = await checkedScenario(services, pinned);
  const warnings = diagnostics.filter(({ severity }) => severity === "warning").length;
  const { random, first, longest, silent } = report?.guessing ?? {};
  const guesses = [random, first, longest, silent].filter((total): total is number => typeof total === "number");
  return {
    configurations: report?.configurations ?? null,
    gold: report && { turns: report.gold.turns, total: report.gold.total },
    guess: guesses.length > 0 ? Math.max(...guesses) : null,
    errors: diagnostics.length - warnings,
    warnings,
  };
}
