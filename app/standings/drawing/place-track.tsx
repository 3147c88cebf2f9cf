type PlaceTrackProps = {
  /** Null where only the range is known. */
  place: number | null;
  best: number;
  worst: number;
  /** How many places there are; every track of a board has the same scale, the best at the left. */
  ranked: number;
  /** After how many places each line of the board stands. */
  lines: readonly number[];
  /** What the drawing says, in words. */
  label: string;
  own: boolean;
};

const WIDTH = 1000;

/** A place as a dot, its range as a whisker, on the scale of all places. Lines join where tracks stand on each other. */
export function PlaceTrack({ place, best, worst, ranked, lines, label, own }: PlaceTrackProps) {
  const x = (places: number) => (places / ranked) * WIDTH;
  const [from, to] = [x(best - 1), x(worst)];
  const at = place === null ? null : x(place - 0.5);
  const ink = own ? "stroke-seal" : "stroke-ink";
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} 36`} preserveAspectRatio="none" className="block h-9 w-full overflow-visible">
      {lines.map((places) => (
        <line key={places} x1={x(places)} x2={x(places)} y1="0" y2="36" className="stroke-edge opacity-60" strokeDasharray="3 3" vectorEffect="non-scaling-stroke" />
      ))}
      <line x1={from} x2={to} y1="18" y2="18" className={ink} strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
      {[from, to].map((end) => (
        <line key={end} x1={end} x2={end} y1="13" y2="23" className={ink} strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
      ))}
      {/* A line without length has round ends only: a dot that no width of the page stretches. */}
      {at !== null && (
        <line x1={at} x2={at} y1="18" y2="18" strokeLinecap="round" className={ink} strokeWidth={own ? 12 : 9} vectorEffect="non-scaling-stroke" />
      )}
    </svg>
  );
}
