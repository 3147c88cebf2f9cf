import { Link, useLoaderData } from "@remix-run/react";
import { benchView } from "#app/curriculum/bench/list.server.ts";
import { DraftTable } from "#app/curriculum/drafts/list/draft-table.tsx";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("drafts.title"));

export const loader = guarded("scenarios.write", async ({ services, url }) => ({
  drafts: await benchView(services),
  deleted: url.searchParams.get("deleted"),
}));

export default function Drafts() {
  const { t } = useReader();
  const { drafts, deleted } = useLoaderData<typeof loader>();
  return (
    <Page title={t("drafts.title")} lead={t("drafts.lead")}>
      {deleted && (
        <Notice tone="good" alert className="mt-6">
          <p>{t("drafts.deleted", { name: deleted })}</p>
        </Notice>
      )}
      <p className="mt-6 flex flex-wrap gap-3">
        <Link to={paths.newDraft()} className={buttonClass("primary")}>
          {t("drafts.begin")}
        </Link>
        <Link to={paths.scenarios()} className={buttonClass("quiet")}>
          {t("drafts.toScenarios")}
        </Link>
      </p>
      <div className="mt-8">{drafts.length > 0 ? <DraftTable drafts={drafts} /> : <p className="measure text-body">{t("drafts.none")}</p>}</div>
    </Page>
  );
}
