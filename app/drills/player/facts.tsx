import type { Text } from "#app/core/text/text.ts";
import { useReader } from "#app/words/reader.tsx";

/** What the trainee has learned: folded on a phone, beside the talk on a desk. */
export function FactsFolded({ facts, about }: { facts: readonly Text[]; about: Text | null }) {
  const { t, read } = useReader();
  return (
    <details className="text-note lg:hidden">
      <summary className="inline-flex min-h-11 items-center text-quiet underline underline-offset-4">
        {t("player.factsCount", { count: facts.length })}
      </summary>
      <div className="space-y-3 pb-3">
        {about && <p className="text-ui text-quiet">{read(about)}</p>}
        <FactList facts={facts} />
      </div>
    </details>
  );
}

export function FactsBeside({ facts }: { facts: readonly Text[] }) {
  const { t } = useReader();
  return (
    <aside aria-labelledby="facts" className="hidden self-start pt-8 tall:sticky tall:top-14 lg:block">
      <h2 id="facts" className="border-b border-line pb-2 font-serif text-body font-semibold">
        {t("player.facts")}
      </h2>
      <div className="pt-3">
        <FactList facts={facts} />
      </div>
    </aside>
  );
}

function FactList({ facts }: { facts: readonly Text[] }) {
  const { t, read } = useReader();
  if (facts.length === 0) return <p className="text-ui text-quiet">{t("player.factsNone")}</p>;
  return (
    <ul className="space-y-2 text-ui">
      {facts.map((fact) => (
        <li key={fact.en} className="border-l-2 border-line pl-3">
          {read(fact)}
        </li>
      ))}
    </ul>
  );
}
