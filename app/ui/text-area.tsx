import type { TextareaHTMLAttributes } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { Labelled } from "#app/ui/labelled.tsx";
import type { LabelledProps } from "#app/ui/labelled.tsx";

type TextAreaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "className"> & LabelledProps;

/** A labelled place for some sentences, with its hint and its error. */
export function TextArea({ label, hint, error, className, ...rest }: TextAreaProps) {
  return (
    <Labelled label={label} hint={hint} error={error ?? null} {...(className ? { className } : {})}>
      {({ className: look, ...bound }) => <textarea rows={3} {...rest} {...bound} className={classNames(look, "py-2")} />}
    </Labelled>
  );
}
