import { lazy } from "react";
import { Stage } from "#app/ui/chart/stage.tsx";

/** One point in time of both series; a mean with the ends of its interval, null where there is none. */
export type TrendPoint = {
  readonly at: string;
  readonly solid: Mean | null;
  readonly dashed: Mean | null;
};

type Mean = { readonly mean: number; readonly low: number | null; readonly high: number | null };

export type TrendProps = {
  points: readonly TrendPoint[];
  /** The ends of the scale, the same for all panels that are compared. */
  scale: { readonly least: number; readonly most: number };
  /** A colour of the theme: `var(--attitude)`. */
  colour: string;
};

const Drawn = lazy(() => import("#app/ui/chart/drawn/trend.tsx").then(({ DrawnTrend }) => ({ default: DrawnTrend })));

/** Two series over time with the intervals of their means: a line with dots, and a dashed one with squares. */
export function Trend(props: TrendProps) {
  return <Stage className="h-44">{() => <Drawn {...props} />}</Stage>;
}
