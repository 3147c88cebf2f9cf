import { Link } from "@remix-run/react";
import { Bell as BellIcon } from "lucide-react";

type BellProps = {
  to: string;
  /** What it is called; beside the sign where there is room, and always said. */
  label: string;
  /** How many wait, as shown and as said after the label; null for none. */
  count: { readonly shown: string; readonly said: string } | null;
  isHere: boolean;
};

/** The way to what one is told, with how much of it is new. */
export function Bell({ to, label, count, isHere }: BellProps) {
  return (
    <Link
      to={to}
      aria-current={isHere ? "page" : undefined}
      aria-label={count ? `${label}${count.said}` : undefined}
      className="inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 text-ui hover:underline hover:underline-offset-4"
    >
      <BellIcon aria-hidden size={18} strokeWidth={1.75} className="shrink-0" />
      <span className="sr-only md:not-sr-only">{label}</span>
      {count && <span className="min-w-6 rounded-round bg-seal px-1.5 text-center text-note font-semibold text-on-seal">{count.shown}</span>}
    </Link>
  );
}
