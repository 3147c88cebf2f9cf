import { CartesianGrid, ErrorBar, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { AXIS, MARGIN } from "#app/ui/chart/drawn/axis.ts";
import type { TrendPoint, TrendProps } from "#app/ui/chart/trend.tsx";

/** Of the way from one point in time to the next. */
const APART = 0.05;

/** As `Trend`; apart, so that only pages that draw load what draws. */
export function DrawnTrend({ points, scale: { least, most }, colour }: TrendProps) {
  // The series stand a little apart, or their intervals would lie on each other.
  const data = points.flatMap(({ solid, dashed }, place) => [
    { place: place - APART, solid: solid?.mean, solidReach: reachOf(solid) },
    { place: place + APART, dashed: dashed?.mean, dashedReach: reachOf(dashed) },
  ]);
  const still = { isAnimationActive: false, connectNulls: true, type: "linear", strokeWidth: 2 } as const;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={data} margin={MARGIN} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="place"
          type="number"
          domain={[-0.3, points.length - 0.7]}
          ticks={points.map((_, place) => place)}
          tickFormatter={(place: number) => points[place]?.at ?? ""}
          minTickGap={12}
          height={24}
          {...AXIS}
        />
        <YAxis domain={[least, most]} allowDataOverflow {...AXIS} axisLine={false} width={32} tickCount={5} />
        <Line dataKey="solid" stroke={colour} dot={{ r: 3, fill: colour, strokeWidth: 0 }} {...still}>
          <ErrorBar dataKey="solidReach" width={4} stroke={colour} strokeWidth={1} isAnimationActive={false} />
        </Line>
        <Line dataKey="dashed" stroke="var(--ink)" strokeDasharray="5 4" dot={Square} {...still}>
          <ErrorBar dataKey="dashedReach" width={8} stroke="var(--ink)" strokeWidth={1} isAnimationActive={false} />
        </Line>
      </LineChart>
    </ResponsiveContainer>
  );
}

/** How far the interval reaches below and above the mean. */
function reachOf(mean: TrendPoint["solid"]): [number, number] | undefined {
  if (mean === null || mean.low === null || mean.high === null) return undefined;
  return [mean.mean - mean.low, mean.high - mean.mean];
}

function Square({ cx, cy }: { cx?: number; cy?: number }) {
  if (typeof cx !== "number" || typeof cy !== "number") return <g />;
  return <rect x={cx - 3.5} y={cy - 3.5} width={7} height={7} fill="var(--paper)" stroke="var(--ink)" strokeWidth={1.5} />;
}
