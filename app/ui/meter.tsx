import { classNames } from "#app/ui/class-names.ts";

type MeterProps = {
  label: string;
  /** 0-100. */
  value: number;
  /** What a screen reader says instead of the bare number. */
  valueText: string;
  /** Class that colours the filled part, e.g. `bg-good`. */
  fill: string;
  /** Thickness grows with urgency, so that colour never speaks alone. */
  heavy?: boolean;
};

/** A level between 0 and 100, as a bar on a hairline. */
export function Meter({ label, value, valueText, fill, heavy = false }: MeterProps) {
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value}
      aria-valuetext={valueText}
      className="flex h-2 w-full items-center"
    >
      <div className="relative h-px w-full bg-edge">
        <div
          className={classNames(
            "absolute left-0 top-1/2 -translate-y-1/2 rounded-round transition-[width] duration-200",
            heavy ? "h-2" : "h-1",
            fill,
          )}
          style={{ width: `${value}%` }}
        />
      </div>
    </div>
  );
}
