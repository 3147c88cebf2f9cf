import type { Dimension } from "#app/core/scenario/dimension.ts";

/** The hue of a dimension where a picture is drawn rather than written. */
export const HUE: Readonly<Record<Dimension, string>> = {
  attitude: "var(--attitude)",
  efficiency: "var(--efficiency)",
  "product-knowledge": "var(--knowledge)",
  "problem-solving": "var(--solving)",
};
