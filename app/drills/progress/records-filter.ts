import { OUTCOMES } from "#app/core/scenario/scenario.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Turn } from "#app/drills/progress/keyset.ts";

/** How a sitting may stand in the records. */
export const RESULTS = ["open", ...OUTCOMES, "left", "timed-out"] as const;
export type RecordResult = (typeof RESULTS)[number];

/** What an address asks one's records for; null asks for nothing. */
export type RecordsFilter = {
  /** Slug of a scenario. */
  readonly scenario: string | null;
  readonly mode: DrillMode | null;
  readonly result: RecordResult | null;
  /** YYYY-MM. */
  readonly month: string | null;
  /** Words of the scenario's title in either language; empty for none. */
  readonly words: string;
  readonly turn: Turn;
  /** The sitting beyond which the page begins; null at the start. */
  readonly beyond: string | null;
};

const MODES: readonly DrillMode[] = ["practice", "assessment"];
const MOST_WORDS = 100;

/** Reads an address. What does not exist counts as not said. */
export function readRecordsFilter(address: URLSearchParams): RecordsFilter {
  const said = (name: string) => address.get(name)?.trim() || null;
  const older = said("older");
  const newer = older === null ? said("newer") : null;
  return {
    scenario: /^[a-z0-9-]{1,80}$/.exec(said("scenario") ?? "")?.[0] ?? null,
    mode: MODES.find((mode) => mode === said("mode")) ?? null,
    result: RESULTS.find((result) => result === said("result")) ?? null,
    month: /^\d{4}-(0[1-9]|1[0-2])$/.exec(said("month") ?? "")?.[0] ?? null,
    words: (said("words") ?? "").slice(0, MOST_WORDS),
    turn: older !== null ? "on" : newer !== null ? "back" : "from-the-start",
    beyond: older ?? newer,
  };
}

/** The filters as an address has them, at the start of the list. */
export function writeRecordsFilter({ scenario, mode, result, month, words }: RecordsFilter): Record<string, string | undefined> {
  const said = { scenario, mode, result, month, words: words || null };
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, value ?? undefined]));
}

/** Whether anything is left out. */
export function isNarrowed(filter: RecordsFilter): boolean {
  return Object.values(writeRecordsFilter(filter)).some((value) => value !== undefined);
}
