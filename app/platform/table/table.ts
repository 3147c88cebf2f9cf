/** What a cell holds: a text, a finite number, or nothing. */
export type Value = string | number | null;

/**
 * One column. `text`: any text. `integer`, `decimal`: a finite number; `places` writes so many decimals always, as amounts
 * of money want. `day`: YYYY-MM-DD, `month`: YYYY-MM, both of the bank's calendar.
 */
export type Column<Row> = {
  /** In the reader's language. */
  readonly head: string;
  readonly kind: "text" | "integer" | "decimal" | "day" | "month";
  readonly places?: 2;
  read(row: Row): Value;
};

/** A table that somebody takes along as a file. Its rows are asked for one after another and never all kept. */
export type Table<Row> = {
  /** What the file is called, in the reader's language and without an ending. */
  readonly name: string;
  /** The same in plain letters, for what reads no others. */
  readonly plain: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: AsyncIterable<Row> | Iterable<Row>;
};

export const FORMATS = ["csv", "xlsx"] as const;
export type Format = (typeof FORMATS)[number];

/** The format an address asks for by `format`; CSV where it says nothing, null where it says something else. */
export function formatIn({ searchParams }: URL): Format | null {
  const asked = searchParams.get("format") ?? "csv";
  return FORMATS.find((format) => format === asked) ?? null;
}
