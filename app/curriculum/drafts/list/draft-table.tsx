import { Link } from "@remix-run/react";
import type { ListedDraft } from "#app/curriculum/bench/view.ts";
import { tellStanding } from "#app/curriculum/drafts/standing.ts";
import { When } from "#app/curriculum/drafts/when.tsx";
import { CELL, HEAD_CELL } from "#app/curriculum/list/cell.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** One line for each draft; on a phone everything stands below its name. */
export function DraftTable({ drafts }: { drafts: readonly ListedDraft[] }) {
  const { t } = useReader();
  return (
    <table className="w-full border-collapse text-left text-ui">
      <thead className="border-b border-ink text-note text-quiet">
        <tr>
          <th scope="col" className="py-2 pr-4 font-normal">
            {t("drafts.list.name")}
          </th>
          <th scope="col" className={HEAD_CELL.left}>
            {t("drafts.list.edition")}
          </th>
          <th scope="col" className={HEAD_CELL.left}>
            {t("drafts.list.changed")}
          </th>
          <th scope="col" className={HEAD_CELL.left}>
            {t("drafts.list.standing")}
          </th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft) => (
          <Row key={draft.id} draft={draft} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ draft: { id, slug, fileName, edition, changed, published } }: { draft: ListedDraft }) {
  const { t } = useReader();
  const standing = tellStanding(t, published);
  return (
    <tr className="border-b border-line align-baseline">
      <th scope="row" className="py-2 pr-4 font-normal">
        <Link to={paths.draft(id)} className="inline-flex min-h-11 items-center break-all font-semibold underline decoration-line underline-offset-4 hover:decoration-ink">
          {slug ?? fileName}
        </Link>
        {slug !== null && <span className="block break-all text-note text-quiet">{fileName}</span>}
        <span className="block text-note text-quiet lg:hidden">
          {t("drafts.list.editionValue", { edition })} · <When change={changed} />
          <br />
          {standing}
        </span>
      </th>
      <td className={CELL.left}>{t("drafts.list.editionValue", { edition })}</td>
      <td className={CELL.left}>
        <When change={changed} />
      </td>
      <td className={CELL.left}>{standing}</td>
    </tr>
  );
}
