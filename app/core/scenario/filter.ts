import { DIMENSIONS, type Dimension } from "#app/core/scenario/dimension.ts";
import { exercisedStandards } from "#app/core/scenario/exercised.ts";
import { CHANNELS, FAMILIES, SEATS, type Channel, type Family, type Scenario, type Seat } from "#app/core/scenario/scenario.ts";

export const LEVELS = [1, 2, 3] as const;

/** What an address asks a list of scenarios for; null asks for nothing. */
export type ScenarioFilter = {
  readonly family: Family | null;
  readonly seat: Seat | null;
  readonly channel: Channel | null;
  readonly level: Scenario["level"] | null;
  readonly dimension: Dimension | null;
  /** Id of a standard that it turns on, e.g. A07. */
  readonly standard: string | null;
  /** Words that its title, its brief or its customer's name has in either language; empty for none. */
  readonly words: string;
};

const MOST_WORDS = 100;

/** What an address says by name, such as URLSearchParams; the core knows no addresses. */
type Address = { get(name: string): string | null };

/** Reads an address. What does not exist counts as not said. */
export function readScenarioFilter(address: Address): ScenarioFilter {
  const said = (name: string) => address.get(name)?.trim() ?? "";
  const among = <T extends string | number>(known: readonly T[], name: string) => known.find((each) => String(each) === said(name)) ?? null;
  return {
    family: among(FAMILIES, "family"),
    seat: among(SEATS, "seat"),
    channel: among(CHANNELS, "channel"),
    level: among(LEVELS, "level"),
    dimension: among(DIMENSIONS, "dimension"),
    standard: /^[AEPS]\d\d$/.exec(said("standard"))?.[0] ?? null,
    words: said("words").slice(0, MOST_WORDS),
  };
}

/** Whether a scenario is one of those asked for. Of several words each must be found. */
export function isAskedFor({ family, seat, channel, level, dimension, standard, words }: ScenarioFilter, scenario: Scenario): boolean {
  return (
    (family === null || scenario.family === family) &&
    (seat === null || scenario.seat === seat) &&
    (channel === null || scenario.channel === channel) &&
    (level === null || scenario.level === level) &&
    (dimension === null || scenario.tests.includes(dimension)) &&
    (standard === null || exercisedStandards(scenario).has(standard)) &&
    speaksOf(scenario, words)
  );
}

function speaksOf({ slug, title, brief, customer }: Scenario, words: string): boolean {
  const texts = [slug, ...[title, brief, customer.name].flatMap(({ zh, en }) => [zh, en])].join("\n").toLocaleLowerCase("en");
  return words.toLocaleLowerCase("en").split(/\s+/).every((word) => texts.includes(word));
}
