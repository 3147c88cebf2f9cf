import { useId } from "react";
import type { InputHTMLAttributes, ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

type FieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, "id"> & {
  label: string;
  hint?: ReactNode;
  /** What is wrong and what to do; it replaces nothing, the hint stays. */
  error?: string | null;
};

/** A labelled line of input with its hint and its error. */
export function Field({ label, hint, error, className, ...rest }: FieldProps) {
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
      <input
        {...rest}
        id={id}
        aria-describedby={described || undefined}
        aria-invalid={error ? true : undefined}
        className={classNames(
          "mt-2 block min-h-12 w-full rounded-box border bg-sheet px-3 text-body",
          error ? "border-seal" : "border-edge",
        )}
      />
      {error && (
        <p id={`${id}-error`} className="mt-2 text-note text-seal">
          {error}
        </p>
      )}
    </div>
  );
}
