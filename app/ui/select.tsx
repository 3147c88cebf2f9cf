import type { SelectHTMLAttributes } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { Labelled } from "#app/ui/labelled.tsx";
import type { LabelledProps } from "#app/ui/labelled.tsx";

/** `disabled`: shown, with a label that says why, and not to be chosen. */
export type SelectOption = { value: string; label: string; disabled?: boolean };
/** Options under a heading of their own; an empty heading means none. */
export type SelectGroup = { label: string; options: readonly SelectOption[] };

type SelectProps = Omit<SelectHTMLAttributes<HTMLSelectElement>, "id" | "className"> &
  LabelledProps & {
    /** What stands there before anything is chosen; its value is empty. */
    unchosen: string;
    groups: readonly SelectGroup[];
  };

/** One of many, with its label, its hint and its error. */
export function Select({ label, hint, error, className, unchosen, groups, ...rest }: SelectProps) {
  return (
    <Labelled label={label} hint={hint} error={error ?? null} {...(className ? { className } : {})}>
      {({ className: look, ...bound }) => (
        <select {...rest} {...bound} className={classNames(look, "text-ellipsis")}>
          <option value="">{unchosen}</option>
          {groups.map((group) =>
            group.label === "" ? (
              <Options key="" options={group.options} />
            ) : (
              <optgroup key={group.label} label={group.label}>
                <Options options={group.options} />
              </optgroup>
            ),
          )}
        </select>
      )}
    </Labelled>
  );
}

function Options({ options }: { options: readonly SelectOption[] }) {
  return (
    <>
      {options.map(({ value, label, disabled }) => (
        <option key={value} value={value} disabled={disabled}>
          {label}
        </option>
      ))}
    </>
  );
}
