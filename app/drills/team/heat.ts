import type { Shade } from "#app/core/progress/shade.ts";

/** How a shade looks; the weakest is bold too, so that colour does not speak alone. */
export const HEAT: Record<Shade, string> = {
  low: "bg-heat-low font-bold",
  below: "bg-heat-below",
  fair: "bg-heat-fair",
  high: "bg-heat-high",
  none: "",
};
