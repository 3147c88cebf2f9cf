import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { afterConflict } from "#app/routes/campaigns/revalidate.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { campaignChoices } from "#app/visits/campaign/choices.server.ts";
import { SettingsForm } from "#app/visits/campaign/page/settings-form.tsx";
import { readCampaign } from "#app/visits/campaign/row.server.ts";
import { typedOf } from "#app/visits/campaign/settings/typed.ts";
import { resetCampaign } from "#app/visits/campaign/write.server.ts";
import { useReader } from "#app/words/reader.tsx";

export const shouldRevalidate = afterConflict;

export const meta = title((t) => t("campaigns.form.editTitle"));

export const loader = guarded("visits.plan", async ({ me, services, params }) => {
  const campaign = await readCampaign(services.db, me, params.id ?? "");
  if (!campaign || campaign.state !== "draft") throw refusal(404, "Not Found");
  return { id: campaign.id, edition: campaign.edition, choices: await campaignChoices(services, me, campaign) };
});

export const action = guarded("visits.plan", async ({ me, services, params, request }) => {
  const typed = typedOf(await request.formData().catch(() => new FormData()));
  const id = params.id ?? "";
  const reset = await resetCampaign(services, me, { id, edition: Number(typed.edition?.[0] ?? 0), typed });
  if (reset.ok) return redirect(paths.campaign(id, { done: "reset" }));
  if (reset.problem.code === "not-found") throw refusal(404, "Not Found");
  return data({ problem: reset.problem, typed }, { status: reset.problem.code === "campaign-conflict" ? 409 : 400 });
});

export default function Terms() {
  const { t } = useReader();
  const { id, edition, choices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page title={t("campaigns.form.editTitle")} lead={t("campaigns.form.editLead")}>
      <SettingsForm choices={choices} refused={refused} hidden={{ edition: String(edition) }} submit={t("campaigns.form.save")} back={paths.campaign(id)} />
    </Page>
  );
}
