import type { ReactNode } from "react";
import type { Mood } from "#app/core/scenario/scenario.ts";
import { RINGS } from "#app/drills/debrief/timeline/points.ts";
import { classNames } from "#app/ui/class-names.ts";

type RailProps = {
  patience: number;
  mood: Mood;
  /** Where the line goes on to; null at the end. */
  next: number | null;
  children: ReactNode;
};

/** The mood curve running down beside the steps: angry at the left, calm at the right, one ring for each step. */
export function Rail({ patience, mood, next, children }: RailProps) {
  return (
    <div className="relative row-span-2 lg:row-span-1 print:row-span-1">
      <div aria-hidden className="absolute inset-x-3 inset-y-0">
        {[30, 60].map((band) => (
          <span key={band} className="absolute inset-y-0 -my-6 border-l border-line" style={{ left: `${band}%` }} />
        ))}
        {next !== null && (
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute left-0 top-3 size-full h-[calc(100%+3rem+1px)] overflow-visible">
            <line x1={patience} y1="0" x2={next} y2="100" className="stroke-ink" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
          </svg>
        )}
      </div>
      <div className="absolute inset-x-3 top-0">
        <div className={classNames("absolute grid size-6 -translate-x-1/2 place-items-center rounded-round", RINGS[mood])} style={{ left: `${patience}%` }}>
          {children}
        </div>
      </div>
    </div>
  );
}
