import type { ReactNode } from "react";

type PageProps = { title: string; lead?: ReactNode; children: ReactNode };

/** An ordinary page: its heading, one sentence, and what it is for. */
export function Page({ title, lead, children }: PageProps) {
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-6xl px-4 py-8 md:py-12 lg:px-8">
      <h1 className="font-serif text-title font-semibold md:text-display">{title}</h1>
      {lead && <div className="measure mt-2 text-ui text-quiet md:text-body">{lead}</div>}
      {children}
    </main>
  );
}
