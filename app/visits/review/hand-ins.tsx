import { handInsOf } from "#app/visits/review/hand-in.ts";
import type { ReviewView } from "#app/visits/view/review.ts";
import { useReader } from "#app/words/reader.tsx";

/** What the evaluator has to hand in, each leading to its item. The files come later, and nothing waits for them. */
export function HandIns({ view }: { view: Pick<ReviewView, "sections"> }) {
  const { t, read } = useReader();
  const things = handInsOf(view.sections);
  if (things.length === 0) return null;
  return (
    <section aria-labelledby="hand-ins" className="mt-8">
      <h2 id="hand-ins" className="font-serif text-body font-semibold">
        {t("review.visit.handIns.title")}
      </h2>
      <p className="mt-1 text-note text-quiet">{t("review.visit.handIns.said")}</p>
      <ul className="mt-2 text-note">
        {things.map(({ id, question, said }) => (
          <li key={id} className="border-t border-line py-1.5">
            <a href={`#${id}`} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink md:min-h-8">
              {read(question)}
            </a>
            <span className="block font-semibold">{t(`review.visit.handIns.${said}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
