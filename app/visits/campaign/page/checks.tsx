import { useId } from "react";
import type { ReactNode } from "react";

type CheckProps = { name: string; value: string; checked: boolean; disabled?: boolean; children: ReactNode };

/** One thing to tick. */
export function Check({ name, value, checked, disabled = false, children }: CheckProps) {
  return (
    <label className="flex min-h-11 items-center gap-3 text-ui">
      <input type="checkbox" name={name} value={value} defaultChecked={checked} disabled={disabled} className="size-5 shrink-0 accent-seal" />
      <span className="min-w-0">{children}</span>
    </label>
  );
}

type ChecksProps = { label: string; hint?: string; error: string | null; children: ReactNode };

/** Things to tick under one heading. */
export function Checks({ label, hint, error, children }: ChecksProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={error ? id : undefined}>
      <legend className="text-ui font-medium">{label}</legend>
      {hint && <p className="mt-1 text-note text-quiet">{hint}</p>}
      <div className="mt-1">{children}</div>
      {error && (
        <p id={id} className="mt-2 text-note text-seal">
          {error}
        </p>
      )}
    </fieldset>
  );
}
