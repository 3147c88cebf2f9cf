import type { ReactNode } from "react";

type TroubleProps = {
  /** The sentence in each language it is said in; the first one is the page's heading. */
  sayings: readonly { lang: string; title: string; said: string }[];
  /** Number to give to whoever looks after the system. */
  reference: string | null;
  children: ReactNode;
};

/** A whole page for what could not be shown. */
export function Trouble({ sayings, reference, children }: TroubleProps) {
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-6xl px-4 py-16 lg:px-8 lg:py-24">
      {sayings.map(({ lang, title, said }, place) => (
        <section key={lang} lang={lang} className={place > 0 ? "mt-10 border-t border-line pt-10" : undefined}>
          {place === 0 ? (
            <h1 className="font-serif text-title font-semibold md:text-display">{title}</h1>
          ) : (
            <h2 className="font-serif text-lead font-semibold md:text-title">{title}</h2>
          )}
          <p className="measure mt-3 text-body">{said}</p>
        </section>
      ))}
      {reference && <p className="mt-6 text-note text-quiet">{reference}</p>}
      <div className="mt-8 flex flex-wrap gap-3">{children}</div>
    </main>
  );
}
