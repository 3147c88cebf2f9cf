import type { VersionView } from "#app/standings/policy/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** Who changed the rules, when, why and what; the newest first. */
export function PolicyHistory({ versions }: { versions: readonly VersionView[] }) {
  const { t, read, formats } = useReader();
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="history" className="mt-12 border-t-2 border-ink pt-5">
      <h2 id="history" className="font-serif text-lead font-semibold">
        {t("policy.history.title")}
      </h2>
      <ol className="mt-3">
        {versions.map(({ version, by, at, reason, changes }) => (
          <li key={version} className="border-b border-line py-3">
            <p className="text-ui font-semibold">
              {t("policy.history.version", { version })}
              <span className="ml-4 font-normal text-quiet">{by === null ? t("policy.history.file") : `${read(by)} · ${formats.moment(Date.parse(at))}`}</span>
            </p>
            {reason !== "" && <p className="measure mt-1 text-ui">{reason}</p>}
            {changes.length > 0 && (
              <ul className="mt-1 text-note text-quiet">
                {changes.map(({ field, from, to }) => (
                  <li key={field}>
                    {t(`policy.fields.${field}.label`)} {t("policy.moves.pair", { from: said(field, from), to: said(field, to) })}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </section>
  );

  function said(field: string, value: string): string {
    return field === "ties" ? t(value === "dense" ? "policy.ties.dense" : "policy.ties.standard") : value;
  }
}
