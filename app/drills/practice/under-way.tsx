import { Link } from "@remix-run/react";
import type { OpenDrill } from "#app/drills/practice/view.ts";
import { paths } from "#app/paths.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Drills begun and not finished: the latest to go on with, the others a line each. */
export function UnderWay({ open: [latest, ...others], primary = true }: { open: readonly OpenDrill[]; primary?: boolean }) {
  const { t, read } = useReader();
  if (!latest) return null;
  return (
    <>
      <h3 className="font-serif text-title font-semibold">{read(latest.title)}</h3>
      <p className="mt-1 text-ui text-quiet">{t("practice.open.said")}</p>
      <p className="measure mt-4 text-body">{read(latest.brief)}</p>
      <Link to={paths.sitting(latest.sittingId)} className={buttonClass(primary ? "primary" : "plain", "mt-6 w-full md:w-auto")}>
        {t(latest.mode === "practice" ? "practice.open.resume" : "practice.open.resumeAssessment")}
      </Link>
      {others.length > 0 && <p className="mt-6 text-note text-quiet">{t("practice.open.more")}</p>}
      <ul>
        {others.map(({ sittingId, title, mode }) => (
          <li key={sittingId}>
            <Link to={paths.sitting(sittingId)} className="inline-flex min-h-11 items-center gap-3 text-ui text-seal underline underline-offset-4">
              {read(title)} · {t(`trade.mode.${mode}`)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
