import { Link, useLoaderData } from "@remix-run/react";
import { History } from "#app/curriculum/facts/page/history.tsx";
import { sheetHistory } from "#app/curriculum/facts/sheet.server.ts";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("facts.versions.title"));

export const loader = guarded("facts.write", async ({ services }) => ({ versions: await sheetHistory(services) }));

export default function FactHistory() {
  const { t } = useReader();
  const { versions } = useLoaderData<typeof loader>();
  return (
    <Page title={t("facts.versions.title")} lead={t("facts.versions.lead")}>
      {versions.length > 0 ? <History versions={versions} /> : <p className="measure mt-8 text-body">{t("facts.versions.none")}</p>}
      <p className="mt-8">
        <Link to={paths.facts()} className={buttonClass("plain")}>
          {t("facts.edit.back")}
        </Link>
      </p>
    </Page>
  );
}
