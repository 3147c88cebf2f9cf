import { Link, useLoaderData } from "@remix-run/react";
import { recordsView } from "#app/drills/records.server.ts";
import { RecordsTable } from "#app/drills/shelf/records-table.tsx";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("records.title"));

export const loader = guarded("drills.choose", ({ me, services }) => recordsView(services, me));

export default function Records() {
  const { t } = useReader();
  const { sittings } = useLoaderData<typeof loader>();
  return (
    <Page title={t("records.title")} lead={t("records.lead")}>
      <div className="mt-8">
        {sittings.length > 0 ? (
          <RecordsTable sittings={sittings} />
        ) : (
          <>
            <p className="text-body">{t("records.none")}</p>
            <Link to={paths.drills()} className={buttonClass("primary", "mt-6")}>
              {t("records.begin")}
            </Link>
          </>
        )}
      </div>
    </Page>
  );
}
