import type { Campaign, CampaignPlace, Evaluator, PastVisit } from "#app/core/campaign/campaign.ts";
import { daysBetween, daysLater } from "#app/core/time/day.ts";

/** Every day of the period, in order; none where it ends before it begins. */
export function periodOf({ from, to }: Pick<Campaign, "from" | "to">): string[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => daysLater(from, i));
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}

export function isOpen(campaign: Pick<Campaign, "closedOn">, place: CampaignPlace, day: string): boolean {
  return place.weekdays.includes(weekdayOf(day)) && !campaign.closedOn.includes(day);
}

/** Whether they are known there, or cannot be impartial about it. */
export function hasConflict({ homeBranchId, conflicts }: Evaluator, place: string): boolean {
  return homeBranchId === place || conflicts.includes(place);
}

/** Of the days of other visits, in order, the first that this day is too near to; null where it is near to none. */
export function tooNear({ rotationDays }: Pick<Campaign, "rotationDays">, days: readonly string[], day: string): string | null {
  return days.find((other) => Math.abs(daysBetween(other, day)) < rotationDays) ?? null;
}

/** How many places are to have a twin visit. */
export function twinsWanted({ overlapPercent, places }: Pick<Campaign, "overlapPercent" | "places">): number {
  return Math.ceil((Math.min(100, Math.max(0, overlapPercent)) * places.length) / 100);
}

/** Nobody is at two places in the same hours; recordings are listened to at any hour, and several in one. */
export function hoursClash({ mode, bands }: Pick<Campaign, "mode" | "bands">): boolean {
  return mode !== "recording" && bands.length > 0;
}

/** Most visits of firms that have a bound; of several the lowest. */
export function quotasOf({ firmQuotas }: Pick<Campaign, "firmQuotas">): Map<string, number> {
  const quotas = new Map<string, number>();
  for (const { firmId, visits } of firmQuotas) if (visits !== null) quotas.set(firmId, Math.min(visits, quotas.get(firmId) ?? visits));
  return quotas;
}

/** The days of each evaluator's own visits to each place, in order. */
export function pastDays(past: readonly PastVisit[]): (place: string, evaluator: string) => readonly string[] {
  const days = new Map<string, string[]>();
  for (const { branchId, evaluatorId, day } of past) {
    const key = `${branchId}\n${evaluatorId}`;
    days.set(key, [...(days.get(key) ?? []), day].sort());
  }
  return (place, evaluator) => days.get(`${place}\n${evaluator}`) ?? [];
}
