import { useLoaderData } from "@remix-run/react";
import { lostByStandard } from "#app/drills/lost.server.ts";
import { readAsked } from "#app/handbook/asked.ts";
import { handbookView } from "#app/handbook/list.server.ts";
import { Standards } from "#app/handbook/list/standards.tsx";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("handbook.title"));

export const loader = guarded("handbook.read", async ({ me, services, url }) => {
  const asked = readAsked(url.searchParams);
  const lost = await lostByStandard(services, me);
  const times = Object.fromEntries([...lost].map(([id, { practice, assessment }]) => [id, practice + assessment]));
  return { asked, handbook: await handbookView(services, asked), lost: times };
});

export default function Handbook() {
  const { t } = useReader();
  const { asked, handbook, lost } = useLoaderData<typeof loader>();
  return (
    <Page title={t("handbook.title")} lead={t("handbook.lead")}>
      <Standards asked={asked} handbook={handbook} lost={lost} />
    </Page>
  );
}
