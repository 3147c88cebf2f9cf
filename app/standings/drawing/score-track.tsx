type ScoreTrackProps = {
  /** All in tenths of a point, as is the scale. */
  from: number | null;
  at: number;
  low?: number;
  high?: number;
  mean: number;
  scale: { readonly least: number; readonly most: number };
};

const WIDTH = 1000;

/** One step on the way to the estimate: from where it was (a ring) to where it is (a dot), beside the mean of all. */
export function ScoreTrack({ from, at, low, high, mean, scale: { least, most } }: ScoreTrackProps) {
  const x = (tenths: number) => ((tenths - least) / (most - least)) * WIDTH;
  const line = { vectorEffect: "non-scaling-stroke", strokeWidth: 1.5 } as const;
  const end = { vectorEffect: "non-scaling-stroke", strokeLinecap: "round", y1: 18, y2: 18 } as const;
  return (
    <svg aria-hidden viewBox={`0 0 ${WIDTH} 36`} preserveAspectRatio="none" className="block h-9 w-full overflow-visible">
      <line x1={x(mean)} x2={x(mean)} y1="0" y2="36" className="stroke-edge" strokeDasharray="3 3" vectorEffect="non-scaling-stroke" />
      <line x1="0" x2={WIDTH} y1="18" y2="18" className="stroke-line" vectorEffect="non-scaling-stroke" />
      {low !== undefined && high !== undefined && <line {...line} x1={x(low)} x2={x(high)} y1="18" y2="18" className="stroke-ink" />}
      {from !== null && (
        <>
          <line {...line} x1={x(from)} x2={x(at)} y1="18" y2="18" className="stroke-quiet" strokeWidth={4} />
          <line {...end} x1={x(from)} x2={x(from)} className="stroke-quiet" strokeWidth={11} />
          <line {...end} x1={x(from)} x2={x(from)} className="stroke-paper" strokeWidth={7} />
        </>
      )}
      <line {...end} x1={x(at)} x2={x(at)} className="stroke-ink" strokeWidth={11} />
    </svg>
  );
}

/** A scale that holds all values with some air, and at least ten points; in tenths. */
export function scaleOf(tenths: readonly number[]): { least: number; most: number } {
  const [least, most] = [Math.min(...tenths), Math.max(...tenths)];
  const air = Math.max(10, (most - least) * 0.06, (100 - (most - least)) / 2);
  return { least: least - air, most: most + air };
}
