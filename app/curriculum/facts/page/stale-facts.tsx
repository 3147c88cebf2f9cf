import { Link } from "@remix-run/react";
import type { StaleBrief } from "#app/curriculum/facts/view.ts";
import { paths } from "#app/paths.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What cannot be assessed for want of a fact that holds, and which facts expire soon; with nothing to do, only the way to the sheet. */
export function StaleFacts({ stale: { out, soon } }: { stale: StaleBrief }) {
  const { t, read, formats } = useReader();
  return (
    <section aria-labelledby="facts" className="mt-12">
      <h3 id="facts" className="font-serif text-lead font-semibold">
        {t("facts.home.title")}
      </h3>
      {out.length > 0 && (
        <Notice tone="warn" className="mt-4">
          <p>{t("facts.home.out", { count: out.length })}</p>
          <ul className="mt-1">
            {out.map(({ kind, slug, title, facts }) => (
              <li key={`${kind} ${slug}`} className="mt-1">
                <span className="font-semibold">{read(title)}</span>{" "}
                <span className="text-quiet">
                  {t("facts.home.because", { kind: t(`facts.cites.${kind}`), facts: facts.map(read).join(t("facts.comma")) })}
                </span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {soon.length > 0 && (
        <Notice className="mt-4">
          <p>{t("facts.home.soon", { count: soon.length })}</p>
          <ul className="mt-1">
            {soon.map(({ key, name, until }) => (
              <li key={key} className="flex flex-wrap items-center gap-x-3">
                <Link to={paths.fact(key)} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink">
                  {read(name)}
                </Link>
                <span className="text-quiet">{t("facts.home.until", { day: formats.date(until) })}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="mt-3">
        <Link to={paths.facts(out.length > 0 ? "stale" : undefined)} className={buttonClass("plain", "w-full md:w-auto")}>
          {t(out.length > 0 ? "facts.home.act" : "facts.home.all")}
        </Link>
      </p>
    </section>
  );
}
