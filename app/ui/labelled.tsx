import { useId } from "react";
import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

/** What a control takes on so that its label, hint and error belong to it. */
export type Bound = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  className: string;
};

export type LabelledProps = {
  label: string;
  hint?: ReactNode;
  /** What is wrong and what to do; it replaces nothing, the hint stays. */
  error?: string | null;
  className?: string;
};

/** A control with its label above, its hint, and its error below. */
export function Labelled({ label, hint, error, className, children }: LabelledProps & { children: (bound: Bound) => ReactNode }) {
  const id = useId();
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ");
  return (
    <div className={className}>
      <label htmlFor={id} className="block text-ui font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-note text-quiet">
          {hint}
        </p>
      )}
      {children({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
        className: classNames("mt-2 block min-h-12 w-full rounded-box border bg-sheet px-3 text-body", error ? "border-seal" : "border-edge"),
      })}
      {error && (
        <p id={`${id}-error`} className="mt-2 text-note text-seal">
          {error}
        </p>
      )}
    </div>
  );
}
