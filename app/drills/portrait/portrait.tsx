import type { Mood } from "#app/core/scenario/scenario.ts";
import { classNames } from "#app/ui/class-names.ts";

type PortraitProps = {
  /** SVG text drawn by the server from a closed set of drawings. */
  svg: string;
  label: string;
  mood: Mood;
  className?: string;
};

/** The ring grows with the mood; its colour is the last to tell it. */
const RINGS: Record<Mood, string> = {
  calm: "border border-line",
  irritated: "border-2 border-warn",
  angry: "border-[3px] border-seal",
  gone: "border border-dashed border-edge opacity-70",
};

export function Portrait({ svg, label, mood, className }: PortraitProps) {
  return (
    <div
      role="img"
      aria-label={label}
      className={classNames("shrink-0 overflow-hidden rounded-box", RINGS[mood], className)}
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
