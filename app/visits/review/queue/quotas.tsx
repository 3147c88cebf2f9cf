import type { QuotaView } from "#app/visits/view/queue.ts";
import { useReader } from "#app/words/reader.tsx";

/** How much of the firm's quota running campaigns have had; nothing where none has one. */
export function Quotas({ quotas }: { quotas: readonly QuotaView[] }) {
  const { t, read, formats } = useReader();
  if (quotas.length === 0) return null;
  return (
    <section aria-labelledby="quotas" className="mt-6 border-y border-line py-3">
      <h2 id="quotas" className="text-note text-quiet">
        {t("review.quota.title")}
      </h2>
      <ul className="mt-1 text-ui">
        {quotas.map(({ title, from, to, used, most }, place) => (
          <li key={place} className="flex flex-wrap justify-between gap-x-6 py-1">
            <span>
              {read(title)} <span className="text-quiet">{t("review.quota.days", { from: formats.date(from), to: formats.date(to) })}</span>
            </span>
            <span>{t("review.quota.used", { used: formats.whole(used), most: formats.whole(most) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
