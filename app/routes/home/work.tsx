import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { buttonClass } from "#app/ui/button.tsx";

/** What somebody came for: one heading, one thing, one primary act. */
export function Work({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-labelledby="work" className="mt-8 border-t border-ink pt-5">
      <h2 id="work" className="text-note text-quiet">
        {title}
      </h2>
      <div className="mt-2">{children}</div>
    </section>
  );
}

/** The primary act, and beside it where the rest is. `anew`: its page is loaded whole, with headers of its own. */
export function Acts({ to, act, anew = false, children }: { to: string; act: string; anew?: boolean; children?: ReactNode }) {
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-1">
      <Link reloadDocument={anew} to={to} className={buttonClass("primary", "w-full md:w-auto")}>
        {act}
      </Link>
      {children}
    </div>
  );
}

/** A way to the page that has all of it. */
export function Way({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
      {children}
    </Link>
  );
}

/** Below a line: what comes after the first, a line each. */
export function After({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-labelledby="after" className="mt-12">
      <h2 id="after" className="font-serif text-lead font-semibold">
        {title}
      </h2>
      <ul className="mt-3 border-t border-ink">{children}</ul>
    </section>
  );
}

/** One thing of several: its name, which leads to it, and a word on how it stands. */
export function Line({ to, name, children }: { to: string; name: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 border-b border-line text-ui">
      <Link to={to} className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4 hover:decoration-ink">
        {name}
      </Link>
      <span className="pb-2 text-quiet md:pb-0">{children}</span>
    </li>
  );
}
