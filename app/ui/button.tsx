import type { LucideIcon } from "lucide-react";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

/** `primary` is the one main act of a screen, `plain` any other, `quiet` the ones beside the way. */
export type Weight = "primary" | "plain" | "quiet";

const WEIGHTS: Record<Weight, string> = {
  primary: "border-seal bg-seal text-on-seal font-semibold hover:bg-seal-deep hover:border-seal-deep",
  plain: "border-edge bg-sheet text-ink hover:border-ink",
  quiet: "border-transparent text-quiet underline-offset-4 hover:text-ink hover:underline",
};

/** The look of a button, for links that act like one. */
export function buttonClass(weight: Weight, extra?: string): string {
  return classNames(
    "inline-flex min-h-11 items-center justify-center gap-2 rounded-box border px-5 py-2 text-ui",
    "disabled:opacity-60 transition-colors duration-150",
    WEIGHTS[weight],
    extra,
  );
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  weight?: Weight;
  icon?: LucideIcon;
  children: ReactNode;
};

export function Button({ weight = "plain", icon: Icon, className, children, ...rest }: ButtonProps) {
  return (
    <button type="submit" {...rest} className={buttonClass(weight, className)}>
      {Icon && <Icon aria-hidden size={18} strokeWidth={1.75} />}
      {children}
    </button>
  );
}
