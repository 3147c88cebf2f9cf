import type { InputHTMLAttributes } from "react";
import { Labelled } from "#app/ui/labelled.tsx";
import type { LabelledProps } from "#app/ui/labelled.tsx";

type FieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "className"> & LabelledProps;

/** A labelled line of input with its hint and its error. */
export function Field({ label, hint, error, className, ...rest }: FieldProps) {
  return (
    <Labelled label={label} hint={hint} error={error ?? null} {...(className ? { className } : {})}>
      {(bound) => <input {...rest} {...bound} />}
    </Labelled>
  );
}
