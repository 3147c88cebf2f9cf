/** What a reviewer should look at before believing a visit. Never a penalty, never automatic. */
export type VisitFlag =
  /** Every one of so many scale items got the same level. */
  | { readonly kind: "straight-lining"; readonly level: number; readonly items: number }
  /** Begun and submitted within so many seconds, though so many items were answered. */
  | { readonly kind: "too-fast"; readonly seconds: number; readonly items: number }
  /** A stop before its start, or a measured time that is not the seconds given. */
  | { readonly kind: "times-out-of-order"; readonly item: string }
  /** Measured outside the time between begin and submission. */
  | { readonly kind: "time-outside"; readonly item: string };
