import { DIMENSION_OF_LETTER } from "#app/core/scenario/dimension.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";

const TEXT = { zh: "一条标准", en: "a standard" };

/** A handbook with A01-A19, E01-E19, P01-P19 and S01-S19; A03 is one a talk cannot show. */
export const sampleHandbook: Handbook = new Map(
  Object.entries(DIMENSION_OF_LETTER).flatMap(([letter, dimension]) =>
    Array.from({ length: 19 }, (_, i) => {
      const id = `${letter}${String(i + 1).padStart(2, "0")}`;
      const talk = id !== "A03";
      return [id, { id, dimension, title: TEXT, rule: TEXT, why: TEXT, talk, talkReason: talk ? null : TEXT, use: null, avoid: null, basis: null }];
    }),
  ),
);
