/** One measured number beside the floor it is compared with, in the same unit and from the same run. */
export type Row = {
  readonly name: string;
  readonly value: number;
  readonly floor: number;
  /** Value over floor (floor over value where less is better): 1 is as good as the floor. */
  readonly ratio: number;
};

/** One line of a measurement's table, by column. */
export type Figures = Readonly<Record<string, string | number>>;

/** One thing `npm run bench --` can measure. */
export type Measurement = {
  readonly name: string;
  readonly summary: string;
  /** @param say receives progress */
  run(say: (line: string) => void): Promise<readonly Figures[]>;
};
