import type { ReactNode } from "react";

export type Entry = { id: string; anchor?: string; name: string; mark?: string | null; text: string };

/** Names on the left, what they stand for on the right: endings, red lines, facts, standards. */
export function Glossary({ entries }: { entries: readonly Entry[] }) {
  return (
    <dl className="mt-3">
      {entries.map(({ id, anchor, name, mark, text }) => (
        <Line key={id} anchor={anchor} name={name} mark={mark}>
          {text}
        </Line>
      ))}
    </dl>
  );
}

function Line({ anchor, name, mark, children }: { anchor?: string; name: string; mark?: string | null; children: ReactNode }) {
  return (
    <div id={anchor} className="grid scroll-mt-4 gap-x-6 border-t border-line py-2 text-ui md:grid-cols-[13rem_minmax(0,1fr)]">
      <dt className="break-words">
        {name}
        {mark && <span className="block text-note text-quiet">{mark}</span>}
      </dt>
      <dd className="measure">{children}</dd>
    </div>
  );
}
