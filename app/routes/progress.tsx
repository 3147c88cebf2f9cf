import { useLoaderData } from "@remix-run/react";
import { progressView } from "#app/drills/progress.server.ts";
import { Progress } from "#app/drills/progress/progress.tsx";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("progress.title"));

export const loader = guarded("drills.read", ({ me, services }) => progressView(services, me));

export default function OwnProgress() {
  const { t } = useReader();
  const view = useLoaderData<typeof loader>();
  return (
    <Page title={t("progress.title")} lead={t("progress.lead")}>
      <Progress view={view} />
    </Page>
  );
}
