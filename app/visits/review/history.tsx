import type { ReviewEvent } from "#app/visits/view/review.ts";
import { useReader } from "#app/words/reader.tsx";

/** Who did what to a visit and when, the first first. */
export function History({ events }: { events: readonly ReviewEvent[] }) {
  const { t, read, formats } = useReader();
  return (
    <section aria-labelledby="history" className="keep-together mt-14">
      <h2 id="history" className="font-serif text-lead font-semibold">
        {t("review.visit.history.title")}
      </h2>
      <ol className="mt-3 border-t border-line text-ui">
        {events.map(({ kind, at, actor, reason }, place) => (
          <li key={place} className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-4 border-b border-line py-2">
            <time suppressHydrationWarning dateTime={new Date(at).toISOString()} className="text-quiet">
              {formats.moment(at)}
            </time>
            <div>
              <span className="font-semibold">{read(actor.name)}</span>
              {actor.firm && <span className="text-quiet"> · {read(actor.firm)}</span>} {t(`review.visit.history.${kind}`)}
              {reason !== null && <p className="measure mt-1 border-l-2 border-line pl-3">{t("review.visit.history.reason", { reason })}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
