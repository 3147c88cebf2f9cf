import { BeforeAfter } from "#app/visits/review/trace.tsx";
import type { FillView } from "#app/visits/view/fill.ts";
import { useReader } from "#app/words/reader.tsx";

/** What reviewers changed since the visit was handed in: before, after, and why. */
export function Edited({ view: { sections, edits } }: { view: FillView }) {
  const { t, read, formats } = useReader();
  if (edits.length === 0) return null;
  const items = new Map(sections.flatMap((section) => section.items).map((item) => [item.id, item]));
  return (
    <section aria-labelledby="edited" className="mb-8">
      <h2 id="edited" className="font-serif text-lead font-semibold">
        {t("visits.edited.title")}
      </h2>
      <p className="text-note text-quiet">{t("visits.edited.said")}</p>
      <ul className="mt-2 border-t border-line">
        {edits.map(({ item: id, before, after, reason, at }, place) => {
          const item = items.get(id);
          if (!item) return null;
          return (
            <li key={place} className="border-b border-line py-2 text-ui">
              <p className="text-quiet">{read(item.question)}</p>
              <BeforeAfter item={item} before={before} after={after} />
              <p suppressHydrationWarning className="text-note text-quiet">
                {t("visits.edited.why", { at: formats.moment(at), reason })}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
