import { useLoaderData } from "@remix-run/react";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { TestsList } from "#app/visits/qualify/page/list.tsx";
import { testsView } from "#app/visits/qualify/tests.server.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("tests.title"));

export const loader = guarded("visits.fill", ({ me, services }) => testsView(services, me));

export default function Tests() {
  const { t } = useReader();
  return (
    <Page title={t("tests.title")} lead={t("tests.lead")}>
      <TestsList view={useLoaderData<typeof loader>()} />
    </Page>
  );
}
