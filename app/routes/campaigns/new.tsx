import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { campaignChoices } from "#app/visits/campaign/choices.server.ts";
import { SettingsForm } from "#app/visits/campaign/page/settings-form.tsx";
import { Wanting, isWanting } from "#app/visits/campaign/page/wanting.tsx";
import { typedOf } from "#app/visits/campaign/settings/typed.ts";
import { createCampaign } from "#app/visits/campaign/write.server.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("campaigns.form.newTitle"));

export const loader = guarded("visits.plan", async ({ me, services }) => ({ key: services.ids.next(), choices: await campaignChoices(services, me, null) }));

export const action = guarded("visits.plan", async ({ me, services, request }) => {
  const typed = typedOf(await request.formData().catch(() => new FormData()));
  const key = typed.key?.[0] ?? "";
  const made = await createCampaign(services, me, { key, typed });
  if (made.ok) return redirect(paths.campaign(made.value.id, { done: "created" }));
  return data({ problem: made.problem, typed, key }, { status: 400 });
});

export default function NewCampaign() {
  const { t } = useReader();
  const { key, choices } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page title={t("campaigns.form.newTitle")} lead={t("campaigns.form.newLead")}>
      {isWanting(choices) ? (
        <Wanting choices={choices} />
      ) : (
        <SettingsForm choices={choices} refused={refused} hidden={{ key: refused?.key || key }} submit={t("campaigns.form.create")} back={paths.campaigns()} />
      )}
    </Page>
  );
}
