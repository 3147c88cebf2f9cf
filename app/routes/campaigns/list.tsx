import { Link, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { campaignList } from "#app/visits/campaign/list.server.ts";
import { CampaignList } from "#app/visits/campaign/page/list.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("campaigns.title"));

export const loader = guarded("visits.plan", async ({ me, services }) => ({ campaigns: await campaignList(services, me) }));

export default function Campaigns() {
  const { t } = useReader();
  const { campaigns } = useLoaderData<typeof loader>();
  return (
    <Page title={t("campaigns.title")} lead={t("campaigns.lead")}>
      <p className="mt-6 flex flex-wrap gap-3">
        <Link to={paths.newCampaign()} className={buttonClass("primary", "w-full md:w-auto")}>
          {t("campaigns.new")}
        </Link>
        <Link to={paths.reviews()} className={buttonClass("quiet", "w-full md:w-auto")}>
          {t("campaigns.toReviews")}
        </Link>
      </p>
      <CampaignList campaigns={campaigns} />
    </Page>
  );
}
