import { data, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { afterConflict } from "#app/routes/campaigns/revalidate.ts";
import { formOf, whole } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { changePlan, proposePlan } from "#app/visits/campaign/adjust.server.ts";
import { endCampaign } from "#app/visits/campaign/end.server.ts";
import { Did, didOf, Facts } from "#app/visits/campaign/page/facts.tsx";
import { End } from "#app/visits/campaign/page/end.tsx";
import { usePlanWords } from "#app/visits/campaign/page/plan-words.ts";
import { Plan, PlanViews } from "#app/visits/campaign/page/plan.tsx";
import { Progress } from "#app/visits/campaign/page/progress.tsx";
import { readView } from "#app/visits/campaign/page/views.ts";
import { campaignView } from "#app/visits/campaign/view.server.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const form = z.discriminatedUnion("act", [
  z.object({ act: z.enum(["propose", "undo"]), edition: whole, by: z.string().max(20).default("") }),
  z.object({ act: z.literal("end"), reason: z.string().max(4000) }),
]);

export const shouldRevalidate = afterConflict;

export const meta = title((t) => t("campaigns.title"));

export const loader = guarded("visits.plan", async ({ me, services, params, url }) => {
  const view = await campaignView(services, me, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value, by: readView(url.searchParams.get("by")), done: didOf(url.searchParams.get("done")) };
});

export const action = guarded("visits.plan", async ({ me, services, params, request }) => {
  const id = params.id ?? "";
  const typed = await formOf(request, form);
  if (!typed) {
    if (!(await campaignView(services, me, id)).ok) throw refusal(404, "Not Found");
    return data({ problem: { code: "bad-form" }, reason: null }, { status: 400 });
  }
  const done =
    typed.act === "end"
      ? await endCampaign(services, me, { id, reason: typed.reason })
      : typed.act === "propose"
        ? await proposePlan(services, me, { id, edition: typed.edition })
        : await changePlan(services, me, { id, edition: typed.edition, change: { act: "undo" }, anyway: true });
  const did = { end: "ended", propose: "proposed", undo: "undone" }[typed.act];
  if (done.ok) return redirect(paths.campaign(id, { done: did, by: typed.act === "end" ? undefined : typed.by }));
  if (done.problem.code === "not-found") throw refusal(404, "Not Found");
  const status = done.problem.code === "campaign-conflict" ? 409 : 400;
  return data({ problem: done.problem, reason: typed.act === "end" ? typed.reason : null }, { status });
});

export default function CampaignPage() {
  const { t, read } = useReader();
  const { view, by, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const words = usePlanWords(view.names);
  const sentence = refused && problemSentence(t, refused.problem);
  const reason = refused?.reason ?? null;
  return (
    <Page title={read(view.title)} lead={<Facts view={view} />}>
      {sentence && reason === null && (
        <Notice tone="bad" alert className="mt-6">
          <p>{sentence}</p>
        </Notice>
      )}
      {!refused && <Did did={done} />}
      {view.ended !== null && (
        <Notice className="mt-6">
          <p>{t("campaigns.end.because", { reason: view.ended })}</p>
        </Notice>
      )}
      {view.state === "draft" ? (
        <Plan view={view} by={by} words={words} />
      ) : (
        <>
          <Progress view={view} words={words} />
          <PlanViews view={view} by={by} words={words} />
        </>
      )}
      {view.state !== "closed" && <End state={view.state} refused={sentence && reason !== null ? { typed: reason, sentence } : null} />}
      <p className="mt-8 print:hidden">
        <Link to={paths.campaigns()} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
          {t("campaigns.toList")}
        </Link>
      </p>
    </Page>
  );
}
