import { name } from "#app/core/text/yaml/shape.ts";

export const HEARING_STATES = ["open", "settled"] as const;

/** Which objections or appeals are listed; everything asked for stands in the address. Pages count from 1. */
export type HearingFilter = { readonly scenario: string | null; readonly state: (typeof HEARING_STATES)[number] | null; readonly page: number };

/** Reads an address. What does not exist counts as not said. */
export function readHearingFilter(address: URLSearchParams): HearingFilter {
  const scenario = name.safeParse(address.get("scenario"));
  const page = /^[1-9]\d{0,3}$/.test(address.get("page") ?? "") ? Number(address.get("page")) : 1;
  return { scenario: scenario.success ? scenario.data : null, state: HEARING_STATES.find((state) => state === address.get("state")) ?? null, page };
}

/** What an address says of a filter, with another page where one is named. */
export function saidOf({ scenario, state, page }: HearingFilter, other = page): Record<string, string | undefined> {
  return { scenario: scenario ?? undefined, state: state ?? undefined, page: other > 1 ? String(other) : undefined };
}
