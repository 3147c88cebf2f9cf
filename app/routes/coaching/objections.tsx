import { useLoaderData } from "@remix-run/react";
import { objections } from "#app/coaching/objections.server.ts";
import { readHearingFilter } from "#app/coaching/settle/filter.ts";
import { HearingList } from "#app/coaching/settle/hearing-list.tsx";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("coaching.hearing.objections"));

export const loader = guarded("drills.settle", async ({ me, services, url }) => {
  const asked = readHearingFilter(url.searchParams);
  return { view: await objections(services, me, asked), asked };
});

export default function Objections() {
  const { t } = useReader();
  const { view, asked } = useLoaderData<typeof loader>();
  return (
    <Page title={t("coaching.hearing.objections")} lead={t("coaching.hearing.objectionsLead")}>
      <HearingList view={view} asked={asked} none={t("coaching.hearing.objectionsNone")} list={paths.objections} one={paths.objectionHeard} />
    </Page>
  );
}
