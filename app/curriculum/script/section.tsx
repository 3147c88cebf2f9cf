import type { ReactNode } from "react";

type SectionProps = { id: string; title: string; children: ReactNode };

/** One part of the page, with the heading that the contents lead to. */
export function Section({ id, title, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="mt-12 border-t border-ink pt-4">
      <h2 id={id} className="scroll-mt-4 font-serif text-lead font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}
