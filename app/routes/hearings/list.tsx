import { useLoaderData } from "@remix-run/react";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { HearingList } from "#app/visits/appeal/hearing-list.tsx";
import { hearingsView } from "#app/visits/hearings.server.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("hearings.list.title"));

export const loader = guarded("visits.review", async ({ me, services }) => ({ view: await hearingsView(services, me) }));

export default function Hearings() {
  const { t } = useReader();
  const { view } = useLoaderData<typeof loader>();
  return (
    <Page title={t("hearings.list.title")} lead={t("hearings.list.lead", { count: view.days })}>
      <HearingList view={view} />
    </Page>
  );
}
