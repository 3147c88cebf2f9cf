import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { OwnRecord } from "#app/handbook/view.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

type OwnProps = {
  own: OwnRecord | null;
  /** What else is to be said of it to this reader. */
  children?: ReactNode;
};

/** What the standard cost the reader in drills of their own. */
export function Own({ own, children }: OwnProps) {
  const { t } = useReader();
  return (
    <section aria-labelledby="own" className="border-t border-ink pt-3">
      <h2 id="own" className="text-ui font-semibold">
        {t("handbook.own.title")}
      </h2>
      {own ? <Lost own={own} /> : <p className="mt-2 text-ui">{t("handbook.own.none")}</p>}
      {children}
      <p className="mt-2 text-note text-quiet">{t("handbook.own.private")}</p>
    </section>
  );
}

function Lost({ own: { practice, assessment, points, last } }: { own: OwnRecord }) {
  const { t, read, formats } = useReader();
  const figures = { practice: formats.whole(practice), assessment: formats.whole(assessment), points: formats.tenths(points) };
  return (
    <>
      <p className="mt-2 text-ui">{t("handbook.own.said", figures)}</p>
      <p className="text-ui">
        {t("handbook.own.last", { day: formats.day(last.at) })}
        <Link to={paths.debrief(last.sittingId)} className="inline-flex min-h-11 items-center text-seal underline underline-offset-4">
          {t("handbook.own.debrief", { title: read(last.title) })}
        </Link>
      </p>
    </>
  );
}
