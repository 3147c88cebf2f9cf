import { useId } from "react";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { AXIS, MARGIN } from "#app/ui/chart/drawn/axis.ts";
import type { BinsProps } from "#app/ui/chart/bins.tsx";

/** As `Bins`; apart, so that only pages that draw load what draws. */
export function DrawnBins({ bins, most, colour }: BinsProps) {
  const hatch = `hatch${useId().replace(/\W/g, "")}`;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={[...bins]} margin={MARGIN} barGap={1} barCategoryGap="18%" accessibilityLayer={false}>
        <defs>
          <pattern id={hatch} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width={5} height={5} fill="var(--paper)" />
            <line x1={0} x2={0} y1={0} y2={5} stroke="var(--ink)" strokeWidth={2} />
          </pattern>
        </defs>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="name" {...AXIS} minTickGap={4} height={24} />
        <YAxis domain={[0, most]} {...AXIS} axisLine={false} width={40} ticks={[0, most / 2, most]} unit="%" />
        <Bar dataKey="solid" fill={colour} isAnimationActive={false} />
        <Bar dataKey="hatched" fill={`url(#${hatch})`} stroke="var(--ink)" strokeWidth={1} isAnimationActive={false} />
      </BarChart>
    </ResponsiveContainer>
  );
}
