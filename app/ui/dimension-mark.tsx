import { classNames } from "#app/ui/class-names.ts";

/** One letter (that of its standards) and one hue for each dimension of service, everywhere. */
export const DIMENSION_LOOK = {
  attitude: { letter: "A", ink: "text-attitude", line: "border-attitude" },
  efficiency: { letter: "E", ink: "text-efficiency", line: "border-efficiency" },
  "product-knowledge": { letter: "P", ink: "text-knowledge", line: "border-knowledge" },
  "problem-solving": { letter: "S", ink: "text-solving", line: "border-solving" },
} as const satisfies Record<string, { letter: string; ink: string; line: string }>;

/** The letter in its ring; decoration beside the dimension's name. */
export function DimensionMark({ dimension }: { dimension: keyof typeof DIMENSION_LOOK }) {
  const { letter, ink, line } = DIMENSION_LOOK[dimension];
  return (
    <span
      aria-hidden
      className={classNames(
        "inline-grid size-5 shrink-0 place-items-center rounded-round border font-sans text-[0.6875rem] font-bold leading-none",
        ink,
        line,
      )}
    >
      {letter}
    </span>
  );
}
