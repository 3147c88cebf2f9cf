import { Link, useLoaderData } from "@remix-run/react";
import { Leaves } from "#app/drills/progress/leaves.tsx";
import { RecordsFilterForm } from "#app/drills/progress/records-filter-form.tsx";
import { isNarrowed, readRecordsFilter, writeRecordsFilter } from "#app/drills/progress/records-filter.ts";
import { recordsView } from "#app/drills/records.server.ts";
import { RecordsTable } from "#app/drills/shelf/records-table.tsx";
import type { RecordsView } from "#app/drills/view/records.ts";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("records.title"));

export const loader = guarded("drills.read", ({ me, services, url }) => recordsView(services, me, readRecordsFilter(url.searchParams)));

export default function Records() {
  const { t } = useReader();
  const view = useLoaderData<typeof loader>();
  return (
    <Page title={t("records.title")} lead={t("records.lead")}>
      {view.of === 0 ? <Nothing /> : <History view={view} />}
    </Page>
  );
}

function History({ view }: { view: RecordsView }) {
  const { t } = useReader();
  const { sittings, filter, found, of, newer, older } = view;
  const asked = writeRecordsFilter(filter);
  return (
    <>
      <Link to={paths.progress()} className="mt-3 inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
        {t("records.progress")}
      </Link>
      <RecordsFilterForm view={view} />
      <p role="status" className="mt-4 text-ui text-quiet">
        {t(isNarrowed(filter) ? "records.foundOf" : "records.found", { count: found, of })}
      </p>
      {found === 0 ? (
        <p className="measure mt-6 text-body">{t("records.nothing")}</p>
      ) : (
        <div className="mt-4">
          <RecordsTable sittings={sittings} />
        </div>
      )}
      <Leaves
        label={t("records.leaves.label")}
        before={newer === null ? null : { to: paths.records({ ...asked, newer }), label: t("records.leaves.newer") }}
        after={older === null ? null : { to: paths.records({ ...asked, older }), label: t("records.leaves.older") }}
      />
    </>
  );
}

function Nothing() {
  const { t } = useReader();
  return (
    <div className="mt-8">
      <p className="text-body">{t("records.none")}</p>
      <Link to={paths.drills()} className={buttonClass("primary", "mt-6")}>
        {t("records.begin")}
      </Link>
    </div>
  );
}
