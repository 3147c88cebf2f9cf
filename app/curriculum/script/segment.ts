import type { TFunction } from "i18next";

const SEGMENTS = ["mass", "regular", "vip", "private", "senior", "retired", "newcomer", "student", "business"] as const;

/** A customer's segment in words; one that a writer made up stays as it was written. */
export function tellSegment(t: TFunction<"words">, segment: string): string {
  const known = SEGMENTS.find((each) => each === segment);
  return known ? t(`scenarios.script.segment.${known}`) : segment;
}
