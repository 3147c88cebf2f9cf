import type { Text } from "#app/core/text/text.ts";
import { useReader } from "#app/words/reader.tsx";

type FactsProps = {
  facts: readonly Text[];
  /** So many were known before; the ones after them are new. */
  knownBefore: number;
};

/** What the trainee has learned: folded on a phone, beside the talk on a desk. */
export function FactsFolded({ facts, knownBefore, about }: FactsProps & { about: Text | null }) {
  const { t, read } = useReader();
  const news = facts.length - knownBefore;
  return (
    <details className="min-w-0 flex-1 text-note lg:hidden">
      <summary className="inline-flex min-h-11 items-center gap-2 text-quiet">
        <span className="underline underline-offset-4">{t("player.factsCount", { count: facts.length })}</span>
        {news > 0 && <span className="font-semibold text-seal">{t("player.factsNew", { count: news })}</span>}
      </summary>
      <div className="max-h-[40vh] space-y-3 overflow-y-auto pb-3">
        {about && <p className="text-ui text-quiet">{read(about)}</p>}
        <FactList facts={facts} knownBefore={knownBefore} />
      </div>
    </details>
  );
}

export function FactsBeside({ facts, knownBefore }: FactsProps) {
  const { t } = useReader();
  return (
    <aside aria-labelledby="facts" className="hidden self-start pt-8 tall:sticky tall:top-14 lg:block">
      <h2 id="facts" className="border-b border-line pb-2 font-serif text-body font-semibold">
        {t("player.facts")}
      </h2>
      <div className="pt-3">
        <FactList facts={facts} knownBefore={knownBefore} />
      </div>
    </aside>
  );
}

function FactList({ facts, knownBefore }: FactsProps) {
  const { t, read } = useReader();
  if (facts.length === 0) return <p className="text-ui text-quiet">{t("player.factsNone")}</p>;
  return (
    <ul className="space-y-2 text-ui">
      {facts.map((fact, place) => (
        <li key={fact.en} className={place < knownBefore ? "border-l-2 border-line pl-3" : "border-l-2 border-seal pl-3"}>
          {place >= knownBefore && <span className="mr-2 text-note font-semibold text-seal">{t("player.factNew")}</span>}
          {read(fact)}
        </li>
      ))}
    </ul>
  );
}
