/** How a shade looks, from the weakest to the strongest; the weakest is bold too, so that colour does not speak alone. */
export const HEAT = {
  low: "bg-heat-low font-bold",
  below: "bg-heat-below",
  fair: "bg-heat-fair",
  high: "bg-heat-high",
  none: "",
} as const;
