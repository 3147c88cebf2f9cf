import { CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

type Tone = "plain" | "good" | "warn" | "bad";

const TONES: Record<Tone, { icon: LucideIcon; mark: string; edge: string }> = {
  plain: { icon: Info, mark: "text-quiet", edge: "border-edge" },
  good: { icon: CircleCheck, mark: "text-good", edge: "border-good" },
  warn: { icon: TriangleAlert, mark: "text-warn", edge: "border-warn" },
  bad: { icon: TriangleAlert, mark: "text-seal", edge: "border-seal" },
};

type NoticeProps = {
  tone?: Tone;
  title?: string;
  /** Read out at once when it appears; for what just went wrong. */
  alert?: boolean;
  className?: string;
  children: ReactNode;
};

/** A sentence that stands apart: a sign, a rule at its left, no box. */
export function Notice({ tone = "plain", title, alert = false, className, children }: NoticeProps) {
  const { icon: Icon, mark, edge } = TONES[tone];
  return (
    <div
      role={alert ? "alert" : undefined}
      className={classNames("flex gap-3 border-l-2 py-1 pl-4 text-ui", edge, className)}
    >
      <Icon aria-hidden size={20} strokeWidth={1.75} className={classNames("mt-1 shrink-0", mark)} />
      <div className="min-w-0">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
