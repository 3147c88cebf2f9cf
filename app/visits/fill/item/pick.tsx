import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

type PickProps = {
  type: "radio" | "checkbox";
  name: string;
  value: string;
  checked: boolean;
  onPick: (checked: boolean) => void;
  /** Said instead of what is shown, where that alone would not do. */
  label?: string;
  className?: string;
  children: ReactNode;
};

/** A choice as wide as a thumb: a real radio or checkbox under the look of a button, with a tick besides the colour. */
export function Pick({ type, name, value, checked, onPick, label, className, children }: PickProps) {
  return (
    <label className={classNames("relative block", className)}>
      <input
        type={type}
        name={name}
        value={value}
        checked={checked}
        aria-label={label}
        onChange={(event) => onPick(event.currentTarget.checked)}
        className="peer absolute inset-0 size-full opacity-0"
      />
      <span
        className={classNames(
          "flex min-h-12 items-center justify-center gap-2 rounded-box border border-edge bg-sheet px-3 py-2 text-center text-ui",
          "peer-checked:border-seal peer-checked:bg-seal-wash peer-checked:font-semibold peer-disabled:opacity-60",
          "peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-seal",
        )}
      >
        {checked && <Check aria-hidden size={18} strokeWidth={2} className="shrink-0 text-seal" />}
        {children}
      </span>
    </label>
  );
}
