import type { CsvRow } from "#app/core/text/csv.ts";

/** A table as it is taken along: words in the reader's language, figures as numbers, days as YYYY-MM-DD. */
export type Table = {
  /** Names the file and its sheet. */
  readonly title: string;
  readonly heads: readonly string[];
  /** Read once, as fast as they are sent. */
  readonly rows: Iterable<CsvRow> | AsyncIterable<CsvRow>;
};

export const FORMATS = ["csv", "xlsx"] as const;
export type Format = (typeof FORMATS)[number];

/** What an address asks for; CSV where it says nothing. */
export function readFormat(address: URLSearchParams): Format {
  return FORMATS.find((format) => format === address.get("format")) ?? "csv";
}
