import { Link } from "@remix-run/react";
import type { DraftView } from "#app/curriculum/bench/view.ts";
import { tellStanding } from "#app/curriculum/drafts/standing.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

const LINK = "inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink";

/** Which draft this is, who changed it last, how it stands to what is published, and the ways beside the editor. */
export function DraftHead({ draft: { id, slug, title, fileName, edition, changed, published } }: { draft: DraftView }) {
  const { t, read, formats } = useReader();
  const about = t("drafts.editor.about", { edition, name: read(changed.by), when: formats.moment(changed.at) });
  return (
    <>
      <p className="mt-1 break-all text-ui text-quiet">{[title && slug, slug === null ? null : fileName].filter(Boolean).join(" · ")}</p>
      <p suppressHydrationWarning className="text-ui text-quiet">
        {about} · {tellStanding(t, published)}
      </p>
      <p className="mt-1 flex flex-wrap gap-x-6 text-ui">
        <Link to={paths.drafts()} className={LINK}>
          {t("drafts.back")}
        </Link>
        {published && slug && (
          <Link to={paths.scenario(slug)} className={LINK}>
            {t("drafts.publication.see")}
          </Link>
        )}
        <a href={paths.draftFile(id)} download className={LINK}>
          {t("drafts.editor.download")}
        </a>
        <Link to={paths.draftDeletion(id)} className={LINK}>
          {t("drafts.editor.delete")}
        </Link>
      </p>
    </>
  );
}
