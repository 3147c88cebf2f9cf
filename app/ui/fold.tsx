import { ChevronDown } from "lucide-react";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";

type FoldProps = { label: string; children: ReactNode };

/** A menu that opens below its label; closes by Escape and by a press beside it. Opens without scripts too. */
export function Fold({ label, children }: FoldProps) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const fold = box.current;
      if (!fold?.open) return;
      const inside = event.target instanceof Node && fold.contains(event.target);
      if (event instanceof KeyboardEvent) {
        if (event.key !== "Escape") return;
        if (inside) fold.querySelector("summary")?.focus();
      } else if (inside) return;
      fold.open = false;
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  return (
    <details ref={box} className="group relative">
      <summary className="inline-flex min-h-11 items-center gap-1 text-ui hover:underline hover:underline-offset-4">
        {label}
        <ChevronDown aria-hidden size={16} strokeWidth={1.75} className="transition-transform duration-150 group-open:rotate-180" />
      </summary>
      <div className="absolute right-0 top-full z-30 w-64 rounded-box border border-ink bg-sheet p-5">{children}</div>
    </details>
  );
}
