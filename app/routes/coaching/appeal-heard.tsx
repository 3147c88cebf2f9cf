import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refuse } from "#app/core/result.ts";
import { appealView } from "#app/coaching/appeals.server.ts";
import { settleAppeal } from "#app/coaching/settle.server.ts";
import { AppealHeard } from "#app/coaching/settle/appeal-heard.tsx";
import { APPEAL_OUTCOMES } from "#app/coaching/settle/outcomes.ts";
import { debriefView } from "#app/drills/debrief.server.ts";
import { Debrief } from "#app/drills/debrief/debrief.tsx";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { postedSettlement } from "#app/routes/coaching/posted-settlement.ts";
import { refusedStatus } from "#app/routes/coaching/refused-status.ts";
import { formOf } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

const form = postedSettlement(APPEAL_OUTCOMES);

export const meta = title((t) => t("coaching.hearing.appealName"));

export const loader = guarded("drills.settle", async ({ me, services, params }) => {
  const appeal = await appealView(services, me, params.id ?? "");
  if (!appeal.ok) throw refusal(404, "Not Found");
  const { ownerId, ...view } = appeal.value;
  const drill = await debriefView(services, { id: ownerId }, view.sittingId, "whole");
  if (!drill.ok) throw refusal(404, "Not Found");
  return { view, drill: drill.value };
});

export const action = guarded("drills.settle", async ({ me, services, params, request }) => {
  const id = params.id ?? "";
  const seen = await appealView(services, me, id);
  if (!seen.ok) throw refusal(404, "Not Found");
  const typed = await formOf(request, form);
  const { outcome = null, reason = "" } = typed ?? {};
  const settled = outcome ? await settleAppeal(services, me, { id, outcome, reason }) : refuse("bad-form");
  if (settled.ok) return redirect(`${paths.appealHeard(id)}#settle`);
  return data({ problem: settled.problem, outcome: outcome ?? "", reason }, { status: refusedStatus(settled.problem) });
});

export default function AppealHeardPage() {
  const { t, read } = useReader();
  const { view, drill } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page title={t("coaching.hearing.appealTitle", { title: read(view.title) })}>
      <AppealHeard view={view} drill={<Debrief view={drill} reader="coach" />} refused={refused} />
    </Page>
  );
}
