import { useLoaderData } from "@remix-run/react";
import { PoolList } from "#app/incentives/page/own/pools.tsx";
import { poolsView } from "#app/incentives/pools/pools.server.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("statement.pools.title"));

export const loader = guarded("pools.divide", async ({ me, services }) => ({ rows: await poolsView(services, me) }));

export default function Pools() {
  const { t } = useReader();
  const { rows } = useLoaderData<typeof loader>();
  return (
    <Page title={t("statement.pools.title")} lead={t("statement.pools.lead")}>
      <PoolList rows={rows} />
    </Page>
  );
}
