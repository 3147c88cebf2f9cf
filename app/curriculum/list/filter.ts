import { readScenarioFilter, type ScenarioFilter } from "#app/core/scenario/filter.ts";

export const STATES = ["published", "withdrawn"] as const;
export const ORIGINS = ["repository", "upload"] as const;

export type State = (typeof STATES)[number];
export type Origin = (typeof ORIGINS)[number];

/** What the trainer's list is asked for: what trainees can ask for as well, and how a scenario came and stands. */
export type ListFilter = ScenarioFilter & { readonly state: State | null; readonly origin: Origin | null };

/** Reads an address. What does not exist counts as not said. */
export function readListFilter(address: URLSearchParams): ListFilter {
  return {
    ...readScenarioFilter(address),
    state: STATES.find((state) => state === address.get("state")) ?? null,
    origin: ORIGINS.find((origin) => origin === address.get("origin")) ?? null,
  };
}

/** Whether a scenario stands as asked and comes from where it is asked. */
export function isKept({ state, origin }: ListFilter, row: { readonly withdrawnAt: number | null; readonly origin: Origin }): boolean {
  const stands = row.withdrawnAt === null ? "published" : "withdrawn";
  return (state === null || state === stands) && (origin === null || origin === row.origin);
}

/** Whether anything is left out. */
export function isNarrowed({ words, ...said }: ListFilter): boolean {
  return words !== "" || Object.values(said).some((value) => value !== null);
}
