import { lazy } from "react";
import { Stage } from "#app/ui/chart/stage.tsx";

export type BinsProps = {
  /** Per bin its name and, in per cent of each series, how much fell into it. */
  bins: readonly { readonly name: string; readonly solid: number; readonly hatched: number }[];
  /** The end of the scale in per cent, even, the same for all panels that are compared. */
  most: number;
  /** A colour of the theme: `var(--attitude)`. */
  colour: string;
};

const Drawn = lazy(() => import("#app/ui/chart/drawn/bins.tsx").then(({ DrawnBins }) => ({ default: DrawnBins })));

/** Two distributions side by side: one solid, one hatched. */
export function Bins(props: BinsProps) {
  return <Stage className="h-44">{() => <Drawn {...props} />}</Stage>;
}
