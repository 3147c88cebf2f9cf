import type { ReviewEvent } from "#app/visits/view/review.ts";
import { BeforeAfter } from "#app/visits/review/trace.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Who did what to a visit and when, the first first. */
export function History({ events }: { events: readonly ReviewEvent[] }) {
  const { t, formats } = useReader();
  return (
    <section aria-labelledby="history" className="keep-together mt-14">
      <h2 id="history" className="font-serif text-lead font-semibold">
        {t("review.visit.history.title")}
      </h2>
      <ol className="mt-3 border-t border-line text-ui">
        {events.map((event, place) => (
          <li key={place} className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-4 border-b border-line py-2">
            <time suppressHydrationWarning dateTime={new Date(event.at).toISOString()} className="text-quiet">
              {formats.moment(event.at)}
            </time>
            <Happening event={event} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Done by the clock, by somebody, or by somebody of the bank whom a firm is not told. */
function Happening({ event: { kind, actor, reason, cause, remove, edit } }: { event: ReviewEvent }) {
  const { t, read, formats } = useReader();
  const handed = cause === "no-first-reviewer";
  const byClock = kind === "closed" || kind === "expired" || handed;
  return (
    <div>
      {!byClock && <span className="font-semibold">{actor ? read(actor.name) : t("review.visit.ofBank")}</span>}
      {actor?.firm && <span className="text-quiet"> · {read(actor.firm)}</span>} {t(handed ? "review.visit.history.handed" : `review.visit.history.${kind}`)}
      {cause && !handed && <span> · {t(`review.visit.void.cause.${cause}`)}</span>}
      {remove && <span> · {t("review.visit.remove", { distance: formats.metres(remove.metres), accuracy: formats.metres(remove.accuracy) })}</span>}
      {edit && (
        <div className="measure mt-1">
          <p className="text-quiet">{read(edit.item.question)}</p>
          <BeforeAfter item={edit.item} before={edit.before} after={edit.after} />
        </div>
      )}
      {reason !== null && reason !== cause && (
        <p className="measure mt-1 border-l-2 border-line pl-3">
          {t(kind === "approved" ? "review.visit.history.excluded" : "review.visit.history.reason", { reason })}
        </p>
      )}
    </div>
  );
}
