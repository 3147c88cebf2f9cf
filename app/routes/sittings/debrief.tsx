import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { debriefView } from "#app/drills/debrief.server.ts";
import { Debrief } from "#app/drills/debrief/debrief.tsx";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("debrief.name"));

export const loader = guarded("drills.read", async ({ me, services, params }) => {
  const sittingId = params.id ?? "";
  const view = await debriefView(services, me, sittingId);
  if (view.ok) return { view: view.value };
  if (view.problem.code === "not-over") throw redirect(paths.sitting(sittingId));
  throw refusal(404, "Not Found");
});

export default function DebriefPage() {
  const { view } = useLoaderData<typeof loader>();
  const { t, read } = useReader();
  return (
    <Page title={t("debrief.title", { title: read(view.title) })}>
      <Debrief view={view} />
    </Page>
  );
}
