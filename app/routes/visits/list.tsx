import { Link, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { OwnList } from "#app/visits/list/own-list.tsx";
import { ownVisits } from "#app/visits/own.server.ts";
import { TestsOpen } from "#app/visits/qualify/page/open.tsx";
import { openTests } from "#app/visits/qualify/tests.server.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("visits.title"));

export const loader = guarded("visits.fill", async ({ me, services }) => ({ view: await ownVisits(services, me), tests: await openTests(services, me) }));

export default function Visits() {
  const { t } = useReader();
  const { view, tests } = useLoaderData<typeof loader>();
  return (
    <Page title={t("visits.title")} lead={t("visits.lead")}>
      {tests > 0 && <TestsOpen count={tests} />}
      <OwnList view={view} />
      <Link to={paths.tests()} className="mt-8 mr-8 inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">
        {t("tests.link")}
      </Link>
      <Link to={paths.pay()} className="mt-8 mr-8 inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">
        {t("money.pay.link")}
      </Link>
      <Link to={paths.conflicts()} className="mt-8 inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">
        {t("visits.conflicts.link")}
      </Link>
    </Page>
  );
}
