import { compare } from "#app/core/campaign/visits.ts";
import type { BoardSlot } from "#app/visits/campaign/plan/board.ts";

/** Ways of looking at a plan. */
export const VIEWS = ["place", "evaluator", "day", "calendar"] as const;
export type View = (typeof VIEWS)[number];

export function readView(said: string | null): View {
  return VIEWS.find((view) => view === said) ?? "place";
}

/** The plan in groups, places in the order in which every list has them; `id`: of the place or person, or the day. */
export function groupsOf(slots: readonly BoardSlot[], by: "place" | "evaluator" | "day"): { id: string; slots: BoardSlot[] }[] {
  const groups = new Map<string, BoardSlot[]>();
  for (const slot of slots.toSorted(inTime)) groups.set(slot[by], [...(groups.get(slot[by]) ?? []), slot]);
  return [...groups].map(([id, own]) => ({ id, slots: own })).sort((a, b) => compare(a.id, b.id));
}

export function inTime(a: BoardSlot, b: BoardSlot): number {
  return compare(a.day, b.day) || compare(a.band ?? "", b.band ?? "") || compare(a.place, b.place) || a.nth - b.nth;
}

/** Months that a plan or its period touches, YYYY-MM, in order. */
export function monthsOfPlan(from: string, to: string, slots: readonly BoardSlot[]): string[] {
  const months = new Set([from, to, ...slots.map(({ day }) => day)].map((day) => day.slice(0, 7)));
  const [first = "", last = ""] = [[...months].sort()[0], [...months].sort().at(-1)];
  for (let month = first; month < last; month = monthAfter(month)) months.add(month);
  return [...months].sort();
}

function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** A month in weeks from Monday to Sunday; null for days of other months. */
export function weeksOf(days: readonly string[], weekdayOf: (day: string) => number): (string | null)[][] {
  const [first] = days;
  if (first === undefined) return [];
  const cells: (string | null)[] = [...Array.from({ length: weekdayOf(first) - 1 }, () => null), ...days];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
