import { useLoaderData } from "@remix-run/react";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { endedVisits } from "#app/visits/ended.server.ts";
import { EndedList } from "#app/visits/plan/ended/list.tsx";
import { ENDED_STATES } from "#app/visits/view/ended.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("planning.ended.title"));

export const loader = guarded("visits.plan", async ({ me, services, url }) => {
  const asked = url.searchParams;
  const state = ENDED_STATES.find((each) => each === asked.get("state")) ?? null;
  const page = Number(/^[1-9]\d{0,3}$/.exec(asked.get("page") ?? "")?.[0] ?? 1);
  return { view: await endedVisits(services, me, { branch: asked.get("branch") || null, state, page }) };
});

export default function Ended() {
  const { t } = useReader();
  const { view } = useLoaderData<typeof loader>();
  return (
    <Page title={t("planning.ended.title")} lead={t("planning.ended.lead")}>
      <EndedList view={view} />
    </Page>
  );
}
