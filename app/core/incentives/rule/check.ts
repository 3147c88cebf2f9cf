import { paysPersonsByVisits, type Rule, type Way } from "#app/core/incentives/rule/rule.ts";
import type { RuleFault } from "#app/core/incentives/rule/shape.ts";
import { measuresOf } from "#app/core/standings/measures.ts";

/** Longer titles do not fit a line, longer bases say what belongs elsewhere; more tiers nobody keeps in mind. */
const MOST = { title: 60, basis: 300, tiers: 20, observations: 1000 } as const;
/** A certainty in per cent below is a guess, and above is hardly ever reached. */
const CERTAINTY = { least: 50, most: 99 } as const;
/** More would not fit into whole numbers when added up. */
const MOST_AMOUNT = 1_000_000_000;

/** Everything that is wrong with a rule; nothing: it may be put to the staff. */
export function checkRule(rule: Rule): RuleFault[] {
  return [...aboutText(rule), ...aboutSubject(rule), ...aboutTiers(rule.way), ...aboutLimits(rule), ...aboutPool(rule)];
}

function aboutText({ title, unit, gift, basis }: Rule): RuleFault[] {
  const faults: RuleFault[] = [];
  for (const language of ["zh", "en"] as const) {
    if (title[language].trim() === "") faults.push({ path: `title.${language}`, code: "missing" });
    if (title[language].length > MOST.title) faults.push({ path: `title.${language}`, code: "long", params: { most: MOST.title } });
    if (unit === "gift" && (gift?.[language] ?? "").trim() === "") faults.push({ path: `gift.${language}`, code: "missing" });
  }
  if ((basis ?? "").length > MOST.basis) faults.push({ path: "basis", code: "long", params: { most: MOST.basis } });
  return faults;
}

function aboutSubject({ of, eligible }: Rule): RuleFault[] {
  const faults: RuleFault[] = [];
  if (!measuresOf(of.board).includes(of.measure)) faults.push({ path: "of.measure", code: "unknown" });
  if (of.board === "branches" && eligible.posts.length > 0) faults.push({ path: "eligible.posts", code: "no-posts" });
  if (eligible.observations < 0 || eligible.observations > MOST.observations) faults.push({ path: "eligible.observations", code: "range", params: { least: 0, most: MOST.observations } });
  return faults;
}

/** The steps of a way from the easiest to the hardest, as numbers that rise. */
function stepsOf(way: Way): { readonly step: number; readonly amount: number; readonly range: readonly [number, number] }[] {
  switch (way.by) {
    case "band":
      return way.tiers.map(({ share, amount }) => ({ step: -share, amount, range: [-100, 0] }));
    case "threshold":
      return way.tiers.map(({ least, amount }) => ({ step: least, amount, range: [0, 1000] }));
    case "improvement":
      return way.tiers.map(({ rise, amount }) => ({ step: rise, amount, range: [1, 1000] }));
    case "percentile":
      return way.tiers.map(({ top, amount }) => ({ step: -top, amount, range: [-100, -1] }));
    case "place":
      return way.tiers.map(({ to, amount }) => ({ step: -to, amount, range: [-1_000_000, -1] }));
  }
}

function aboutTiers(way: Way): RuleFault[] {
  const steps = stepsOf(way);
  if (steps.length === 0) return [{ path: "way.tiers", code: "no-tiers" }];
  const faults: RuleFault[] = [];
  if (steps.length > MOST.tiers) faults.push({ path: "way.tiers", code: "many", params: { most: MOST.tiers } });
  if (way.by === "band" && (way.certainty < CERTAINTY.least || way.certainty > CERTAINTY.most)) faults.push({ path: "way.certainty", code: "range", params: { ...CERTAINTY } });
  for (const [i, { step, amount, range }] of steps.entries()) {
    const path = `way.tiers.${i}`;
    if (step < range[0] || step > range[1]) faults.push({ path, code: "step" });
    if (amount < 1 || amount > MOST_AMOUNT) faults.push({ path, code: "amount", params: { most: MOST_AMOUNT } });
    for (const [j, other] of steps.slice(0, i).entries()) {
      if (other.step === step) faults.push({ path, code: "tiers-overlap", params: { tier: j + 1 } });
      // The harder step must pay more, else one of the two is never of use.
      else if (other.step < step !== other.amount < amount) faults.push({ path, code: "tiers-crossed", params: { tier: j + 1 } });
    }
  }
  return faults;
}

function aboutLimits({ way, cap, budget }: Rule): RuleFault[] {
  const faults: RuleFault[] = [];
  const smallest = Math.min(...stepsOf(way).map(({ amount }) => amount));
  if (cap !== null && cap < 1) faults.push({ path: "cap", code: "amount", params: { most: MOST_AMOUNT } });
  else if (cap !== null && cap < smallest) faults.push({ path: "cap", code: "cap-below", params: { amount: smallest } });
  if (budget !== null && budget.total < 1) faults.push({ path: "budget.total", code: "budget-nothing" });
  else if (budget !== null && budget.total > 1000 * MOST_AMOUNT) faults.push({ path: "budget.total", code: "amount", params: { most: 1000 * MOST_AMOUNT } });
  return faults;
}

function aboutPool(rule: Rule): RuleFault[] {
  const { of, pool, basis } = rule;
  const faults: RuleFault[] = [];
  if (pool !== null) {
    if (of.board !== "branches") faults.push({ path: "pool", code: "pool-of-people" });
    if (pool.least < 0 || pool.most > 100 || pool.most < 1 || pool.least > pool.most) faults.push({ path: "pool", code: "pool-bounds" });
    // With bounds of 60 and 70 neither one member nor two can be given all of it.
    else if (!Array.from({ length: 100 }, (_, i) => i + 1).some((members) => members * pool.least <= 100 && members * pool.most >= 100)) faults.push({ path: "pool", code: "pool-for-nobody" });
  }
  if (paysPersonsByVisits(rule) && (basis ?? "").trim() === "") faults.push({ path: "basis", code: "basis-missing" });
  return faults;
}
