import { useReader } from "#app/words/reader.tsx";

export type ContentsEntry = { anchor: string; label: string; within?: readonly { anchor: string; label: string }[] };

/** Where everything is on a long page: at its side where there is room, folded away on a phone. */
export function Contents({ entries }: { entries: readonly ContentsEntry[] }) {
  const { t } = useReader();
  return (
    <>
      <details className="mt-6 border-y border-line lg:hidden">
        <summary className="flex min-h-11 items-center text-ui font-semibold">{t("scenarios.script.contents")}</summary>
        <nav aria-label={t("scenarios.script.contents")} className="pb-3">
          <List entries={entries} />
        </nav>
      </details>
      <nav aria-label={t("scenarios.script.contents")} className="no-print hidden lg:block">
        <div className="sticky top-6 mt-12 max-h-[calc(100vh-3rem)] overflow-y-auto border-t border-ink pt-4">
          <List entries={entries} />
        </div>
      </nav>
    </>
  );
}

function List({ entries }: { entries: readonly ContentsEntry[] }) {
  return (
    <ul className="text-ui">
      {entries.map(({ anchor, label, within = [] }) => (
        <li key={anchor}>
          <Anchor anchor={anchor} label={label} />
          {within.length > 0 && (
            <ul className="mb-2 border-l border-line pl-3 text-note text-quiet">
              {within.map((inner) => (
                <li key={inner.anchor}>
                  <Anchor {...inner} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function Anchor({ anchor, label }: { anchor: string; label: string }) {
  return (
    <a href={`#${anchor}`} className="flex min-h-11 items-center hover:underline hover:underline-offset-4 lg:min-h-7">
      {label}
    </a>
  );
}
