import { useLoaderData } from "@remix-run/react";
import { appeals } from "#app/coaching/appeals.server.ts";
import { readHearingFilter } from "#app/coaching/settle/filter.ts";
import { HearingList } from "#app/coaching/settle/hearing-list.tsx";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("coaching.hearing.appeals"));

export const loader = guarded("drills.settle", async ({ me, services, url }) => {
  const asked = readHearingFilter(url.searchParams);
  return { view: await appeals(services, me, asked), asked };
});

export default function Appeals() {
  const { t } = useReader();
  const { view, asked } = useLoaderData<typeof loader>();
  return (
    <Page title={t("coaching.hearing.appeals")} lead={t("coaching.hearing.appealsLead")}>
      <HearingList view={view} asked={asked} none={t("coaching.hearing.appealsNone")} list={paths.appeals} one={paths.appealHeard} />
    </Page>
  );
}
