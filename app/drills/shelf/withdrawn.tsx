import { Link } from "@remix-run/react";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import type { Text } from "#app/core/text/text.ts";
import { paths } from "#app/paths.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

type WithdrawnProps = {
  title: Text;
  /** The reader's own sittings that can still be finished. */
  open: readonly { sittingId: string; mode: DrillMode }[];
};

/** In place of the brief of a scenario that was withdrawn, perhaps while it was being read. */
export function Withdrawn({ title, open }: WithdrawnProps) {
  const { t, read } = useReader();
  return (
    <Page title={read(title)}>
      <Notice tone="warn" alert className="mt-6">
        <p className="measure">{t("shelf.withdrawn.said")}</p>
        {open.length > 0 && <p className="measure mt-1">{t("shelf.withdrawn.open")}</p>}
      </Notice>
      <div className="mt-8 flex flex-wrap gap-3">
        {open.map(({ sittingId, mode }) => (
          <Link key={sittingId} to={paths.sitting(sittingId)} className={buttonClass("primary")}>
            {t(mode === "practice" ? "shelf.resumePractice" : "shelf.resumeAssessment")}
          </Link>
        ))}
        <Link to={paths.drills()} className={buttonClass("plain")}>
          {t("shelf.withdrawn.others")}
        </Link>
      </div>
    </Page>
  );
}
