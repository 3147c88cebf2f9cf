import { Link, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { Pay } from "#app/visits/money/pay.tsx";
import { payView } from "#app/visits/pay.server.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("money.pay.title"));

export const loader = guarded("visits.fill", ({ me, services }) => payView(services, me));

export default function PayPage() {
  const { t } = useReader();
  const view = useLoaderData<typeof loader>();
  return (
    <Page title={t("money.pay.title")} lead={t("money.pay.lead")}>
      <Link to={paths.visits()} className="mt-4 inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">
        {t("money.pay.back")}
      </Link>
      <Pay view={view} />
    </Page>
  );
}
