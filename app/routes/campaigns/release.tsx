import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { afterConflict } from "#app/routes/campaigns/revalidate.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { usePlanWords } from "#app/visits/campaign/page/plan-words.ts";
import { ReleaseForm } from "#app/visits/campaign/page/release-form.tsx";
import { releaseCampaign } from "#app/visits/campaign/release.server.ts";
import { campaignView } from "#app/visits/campaign/view.server.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

export const shouldRevalidate = afterConflict;

export const meta = title((t) => t("campaigns.release.title"));

export const loader = guarded("visits.plan", async ({ me, services, params }) => {
  const view = await campaignView(services, me, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  if (view.value.state !== "draft" || view.value.slots.length === 0) throw redirect(paths.campaign(view.value.id));
  return view.value;
});

export const action = guarded("visits.plan", async ({ me, services, params, request }) => {
  const body = await request.formData().catch(() => new FormData());
  const confirmed = body.getAll("confirm").filter((value) => typeof value === "string");
  const id = params.id ?? "";
  const released = await releaseCampaign(services, me, { id, edition: Number(body.get("edition") ?? 0), confirmed });
  if (released.ok) return redirect(paths.campaign(id, { done: "released" }));
  if (released.problem.code === "not-found") throw refusal(404, "Not Found");
  return data({ problem: released.problem, confirmed }, { status: released.problem.code === "campaign-conflict" ? 409 : 400 });
});

export default function Release() {
  const { t, read } = useReader();
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const words = usePlanWords(view.names);
  return (
    <Page title={t("campaigns.release.title")} lead={`${read(view.title)} · ${t("campaigns.release.lead")}`}>
      {refused && (
        <Notice tone="bad" alert className="mt-6">
          <p>{problemSentence(t, refused.problem)}</p>
        </Notice>
      )}
      <ReleaseForm key={view.edition} view={view} words={words} confirmed={refused?.confirmed ?? []} />
    </Page>
  );
}
