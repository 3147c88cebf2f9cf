import type { DrillMode } from "#app/core/drill/sitting.ts";

/** Unique while a sitting is open: at most one of a kind. */
export function openKeyOf(person: string, slug: string, mode: DrillMode): string {
  return `${person}:${slug}:${mode}`;
}

/** Unique for ever: an attempt of a month cannot be used twice. */
export function attemptKeyOf(person: string, slug: string, period: string, attempt: number): string {
  return `${person}:${slug}:${period}:${attempt}`;
}
