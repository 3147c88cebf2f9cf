import type { Text } from "#app/core/text/text.ts";

/** What a fact is measured in, and with that how it is written down and read. */
export const UNITS = ["percent-a-year", "percent-a-day", "percent", "cny", "days", "working-days", "clock", "phone", "name"] as const;

export type Unit = (typeof UNITS)[number];

/** A value with its unit. Numbers are percent, yuan or days; `clock` is `17:00`; `phone` as it is dialled. */
export type Measured =
  | { readonly unit: "percent-a-year" | "percent-a-day" | "percent" | "cny" | "days" | "working-days"; readonly value: number }
  | { readonly unit: "clock" | "phone"; readonly value: string }
  | { readonly unit: "name"; readonly value: Text };

/** Something the bank may change at any time, which texts therefore name by its key instead of writing it out. */
export type Fact = Measured & {
  /** What it is, for whoever looks after it. */
  readonly name: Text;
  /** The last day it holds, `YYYY-MM-DD`; after it somebody must have looked. */
  readonly until: string;
  /** Who answers for it. */
  readonly owner: Text;
  /** The law or rule it comes from. */
  readonly basis: Text | null;
};

/** The fact sheet: facts by key, in the order of the sheet. */
export type Facts = ReadonlyMap<string, Fact>;

/** A fact's key: words with hyphens between dots, two at least, such as `rate.card.daily`. */
const KEY = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+";

const WHOLE_KEY = new RegExp(`^${KEY}$`);

export function isFactKey(word: string): boolean {
  return WHOLE_KEY.test(word);
}

/** Placeholders that are written as they must be; the key is the first group. */
export const PLACEHOLDER = new RegExp(`\\{\\{(${KEY})\\}\\}`, "g");
