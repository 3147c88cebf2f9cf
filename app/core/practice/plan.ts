import { weightOf } from "#app/core/practice/exposure.ts";
import { fittingOf, type Candidate } from "#app/core/practice/fit.ts";
import { retrievability, type Memory } from "#app/core/practice/memory.ts";
import { daysBetween, daysLater } from "#app/core/time/day.ts";

/** What a day holds: more at once is not remembered better, and there are customers to serve. */
export const DAILY = { drills: 3, minutes: 20 } as const;

/** Drills a day of something never met. Whoever takes on more piles up more for the days to come. */
export const NEW_A_DAY = 2;

/** A scenario rests so many days where another will do: the standard is to be remembered, not the place of a reply. */
const REST_DAYS = 3;

/** The day planned for, and what was done of it already; `fresh`: how many of those drills were new. */
export type PlanDay = { readonly today: string; readonly drills: number; readonly minutes: number; readonly fresh: number };

/** One drill of a plan: because of what is due, or because it is new. */
export type Planned = {
  readonly slug: string;
  /** What is due that it practises and no earlier drill of the plan does, the most urgent first. */
  readonly due: readonly Memory[];
  /** Where it is proposed as new: the standards that the person never met. */
  readonly unmet: readonly string[];
};

export type DayPlan = {
  readonly drills: readonly Planned[];
  /** The first day after this one on which something is due that a drill can practise, and what; null where nothing is. */
  readonly next: { readonly day: string; readonly standards: readonly string[] } | null;
};

type Choice = { readonly candidate: Candidate; readonly due: readonly Memory[]; readonly unmet: readonly string[] };

/**
 * The drills of a day, in the order in which to play them. First what is due, the most urgent first (`byUrgency`): a
 * drill practises the most urgent standard still waiting and, among those that do, as many more as can be (greedy
 * cover). Then, where the day has room, what is new. Proposed is only what fits the person, is not open and was not
 * finished today; never more drills or minutes than `DAILY`, what was done already counted, but that the first drill of
 * a day may be longer. The same facts give the same plan, in whatever order they come.
 */
export function planDay(memories: Iterable<Memory>, candidates: readonly Candidate[], day: PlanDay): DayPlan {
  const known = [...memories].sort(byUrgency(day.today));
  const fitting = fittingOf(candidates);
  const free = fitting.filter(({ open, last }) => !open && last !== day.today);
  const due = known.filter((memory) => memory.due <= day.today);
  const covering = chooseDue(due, free, day);
  const chosen = [...covering, ...chooseNew(known, free, covering, day)];
  const drills = chosen.map(({ candidate, ...why }) => ({ slug: candidate.slug, ...why }));
  const waiting = known.filter(({ standard }) => !chosen.some(({ candidate }) => candidate.standards.has(standard)));
  const later = waiting.filter(({ standard }) => fitting.some(({ standards }) => standards.has(standard)));
  return { drills, next: nextOf(later, day.today) };
}

/** Red lines and failed critical items, then findings, then what is least likely still known. */
function byUrgency(today: string): (a: Memory, b: Memory) => number {
  return (a, b) =>
    weightOf(b.cause.cause) - weightOf(a.cause.cause) ||
    retrievability(a, today) - retrievability(b, today) ||
    compare(a.standard, b.standard);
}

function chooseDue(due: readonly Memory[], free: readonly Candidate[], day: PlanDay): Choice[] {
  const chosen: Choice[] = [];
  let waiting = due;
  for (let first = waiting[0]; first; first = waiting[0]) {
    const { standard } = first;
    const able = roomFor(free, chosen, day).filter(({ standards }) => standards.has(standard));
    const candidate = able.sort(byUse(waiting, day.today))[0];
    const covered = (memory: Memory) => candidate?.standards.has(memory.standard) ?? false;
    if (candidate) chosen.push({ candidate, due: waiting.filter(covered), unmet: [] });
    waiting = waiting.filter((memory) => memory !== first && !covered(memory));
  }
  return chosen;
}

/** Those of the induction list in its order, then easy and short ones; each with something that neither the person nor an earlier drill of the plan has met. */
function chooseNew(known: readonly Memory[], free: readonly Candidate[], covering: readonly Choice[], day: PlanDay): Choice[] {
  const chosen: Choice[] = [];
  const met = new Set([...known.map(({ standard }) => standard), ...covering.flatMap(({ candidate }) => [...candidate.standards])]);
  const untried = free.filter(({ last }) => last === null).sort(byEase);
  for (const candidate of untried) {
    const unmet = [...candidate.standards].filter((standard) => !met.has(standard)).sort();
    const room = roomFor([candidate], [...covering, ...chosen], day).length > 0 && chosen.length < NEW_A_DAY - day.fresh;
    if (!room || unmet.length === 0 || covering.some((choice) => choice.candidate === candidate)) continue;
    chosen.push({ candidate, due: [], unmet });
    for (const standard of unmet) met.add(standard);
  }
  return chosen;
}

function byEase(a: Candidate, b: Candidate): number {
  const place = ({ induction }: Candidate) => induction ?? Number.MAX_SAFE_INTEGER;
  return place(a) - place(b) || a.level - b.level || a.minutes - b.minutes || compare(a.slug, b.slug);
}

/** Those for which the day still has room. The first drill of a day always has. */
function roomFor(candidates: readonly Candidate[], chosen: readonly Choice[], day: PlanDay): Candidate[] {
  const drills = day.drills + chosen.length;
  const minutes = chosen.reduce((sum, { candidate }) => sum + candidate.minutes, day.minutes);
  if (drills === 0) return [...candidates];
  return drills >= DAILY.drills ? [] : candidates.filter((candidate) => minutes + candidate.minutes <= DAILY.minutes);
}

/** Rested ones first; then those that practise most of what waits; then those longest ago, easier ones, by name. */
function byUse(waiting: readonly Memory[], today: string): (a: Candidate, b: Candidate) => number {
  const uses = ({ standards }: Candidate) => waiting.filter(({ standard }) => standards.has(standard)).length;
  const tired = ({ last }: Candidate) => Number(last !== null && daysBetween(last, today) < REST_DAYS);
  return (a, b) =>
    tired(a) - tired(b) || uses(b) - uses(a) || compare(a.last ?? "", b.last ?? "") || a.level - b.level || compare(a.slug, b.slug);
}

/** What is due already and has found no room today is due tomorrow. */
function nextOf(waiting: readonly Memory[], today: string): DayPlan["next"] {
  const tomorrow = daysLater(today, 1);
  const dueOn = ({ due }: Memory) => (due > tomorrow ? due : tomorrow);
  const day = waiting.map(dueOn).sort()[0];
  if (day === undefined) return null;
  return { day, standards: waiting.filter((memory) => dueOn(memory) === day).map(({ standard }) => standard) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
