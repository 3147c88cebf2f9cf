import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { overviewView } from "#app/incentives/overview.server.ts";
import { Overview } from "#app/incentives/page/overview.tsx";
import { beginRule } from "#app/incentives/rules/deeds.server.ts";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("incentives.title"));

export const loader = guarded("incentives.manage", async ({ me, services }) => ({ view: await overviewView(services, me) }));

export const action = guarded("incentives.manage", async ({ me, services }) => redirect(paths.incentiveRule(await beginRule(services, me))));

export default function Incentives() {
  const { t } = useReader();
  const { view } = useLoaderData<typeof loader>();
  return (
    <Page title={t("incentives.title")} lead={t("incentives.lead")}>
      <Overview view={view} />
    </Page>
  );
}
