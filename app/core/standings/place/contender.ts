/** Error that contenders have in common: e = errorSd · (L')⁻¹ z, L lower triangular, row by row, width × width. */
export type Common = { readonly width: number; readonly root: Float64Array; readonly errorSd: number };

/** Someone to be placed: what is known of their level, in points. Its error is ownSd · z + Σ loads · e over `columns`. */
export type Contender = {
  readonly subject: string;
  readonly value: number;
  /** Standard deviation of the whole error. */
  readonly sd: number;
  readonly ownSd: number;
  readonly columns: Int32Array;
  readonly loads: Float64Array;
};

/** What the posterior says of one contender's place, 1 being best. */
export type Spread = {
  /** 5% and 95% points of the place. */
  readonly best: number;
  readonly worst: number;
  /** Probability, 0-1, of a place no worse than each of the cuts asked for. */
  readonly within: readonly number[];
};
